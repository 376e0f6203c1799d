"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { settingRoles } from "@/lib/access/model";
import { invite } from "@/lib/organisations/commands";
import { emailAddress } from "@/lib/organisations/model";
import { findSetting } from "@/lib/organisations/queries";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

export const inviteToSetting = staffAction(
  z.object({
    settingId: z.uuid(),
    email: emailAddress,
    role: z.enum(settingRoles, { error: "Choose what they will do here" }),
  }),
  async (ctx, { settingId, email, role }): Promise<FormState> => {
    const setting = await findSetting(ctx, settingId);
    if (!setting) notFound();
    const outcome = await invite(ctx, { settingId, email, role, placeName: setting.name });
    if ("refused" in outcome) {
      return { problem: "Only this setting’s managers invite people.", values: { email, role } };
    }
    redirect(`/settings/${settingId}/people?invited=1`);
  },
);
