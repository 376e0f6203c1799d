"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { settingRoles } from "@/lib/access/model";
import { membershipOfSetting } from "@/lib/access/places";
import { changeRole } from "@/lib/people/commands";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

export const giveRole = staffAction(
  z.strictObject({
    settingId: z.uuid(),
    membershipId: z.uuid(),
    role: z.enum(settingRoles, { error: "Choose what they will do here" }),
  }),
  async (ctx, input): Promise<FormState> => {
    const { settingId, membershipId, role } = input;
    if (!membershipOfSetting(ctx.actor, settingId)) notFound();
    const outcome = await changeRole(ctx, membershipId, role);
    if ("changed" in outcome) {
      const isSelf = ctx.actor.memberships.some(({ id }) => id === membershipId);
      redirect(isSelf ? "/sign-in" : `/settings/${settingId}/people?changed=1`);
    }
    if (outcome.refused === "not_found") notFound();
    if (outcome.refused === "not_allowed") forbidden();
    return {
      problem:
        "This is the setting’s last manager. Invite another manager first; once they are here, this role can change.",
      values: input,
    };
  },
);
