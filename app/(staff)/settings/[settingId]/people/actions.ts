"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { settingRoles } from "@/lib/access/model";
import { membershipOfSetting } from "@/lib/access/places";
import { invite } from "@/lib/organisations/commands";
import { emailAddress } from "@/lib/organisations/model";
import { staffAction } from "@/lib/request/guard";

export const inviteToSetting = staffAction(
  z.strictObject({
    settingId: z.uuid(),
    email: emailAddress,
    role: z.enum(settingRoles, { error: "Choose what they will do here" }),
  }),
  async (ctx, { settingId, email, role }) => {
    const membership = membershipOfSetting(ctx.actor, settingId);
    if (!membership) notFound();
    const { placeName } = membership;
    const outcome = await invite(ctx, { settingId, email, role, placeName });
    if ("refused" in outcome) forbidden();
    redirect(`/settings/${settingId}/people?invited=1`);
  },
);
