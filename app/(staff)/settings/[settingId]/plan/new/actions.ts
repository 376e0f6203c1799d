"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { actionFields, contentFrom } from "@/lib/plans/action-input";
import { addAction } from "@/lib/plans/commands";
import type { ActionState } from "@/lib/plans/form-words";
import { staffAction } from "@/lib/request/guard";

const form = z.strictObject({ auditId: z.uuid(), code: z.string().max(80), ...actionFields });

export const addToPlan = staffAction(form, async (ctx, input): Promise<ActionState> => {
  const { auditId, code, ...typed } = input;
  const read = contentFrom(typed);
  if ("errors" in read) return { errors: read.errors, values: input };
  const outcome = await addAction(ctx, { auditId, code }, read.content);
  if ("actionId" in outcome) redirect(`/settings/${outcome.settingId}/plan/${outcome.actionId}`);
  if (outcome.refused === "not_found") notFound();
  if (outcome.refused === "not_allowed") forbidden();
  return { errors: { owner: "They do not belong to this setting: choose again" }, values: input };
});
