"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { neededWords } from "@/lib/kernel/typed-words";
import { inviteSetting } from "@/lib/partnerships/commands";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

const form = z.strictObject({
  settingId: z.uuid(),
  partnerId: z.union([z.uuid(), z.literal("")], "Choose a setting"),
  words: neededWords("Say what you do together, and for whom", 500),
});

export const invite = staffAction(
  form,
  async (ctx, { settingId, partnerId, words }): Promise<FormState> => {
    const values = { partnerId, words };
    if (!partnerId) return { errors: { partnerId: "Choose a setting" }, values };
    const outcome = await inviteSetting(ctx, settingId, { partnerId, words });
    if ("partnershipId" in outcome)
      redirect(`/settings/${settingId}/partnerships/${outcome.partnershipId}`);
    if (outcome.refused === "not_found") notFound();
    if (outcome.refused === "not_allowed") forbidden();
    const before =
      "One of you has invited the other already. After a no, it is theirs to ask the next time.";
    return { errors: { partnerId: before }, values };
  },
);
