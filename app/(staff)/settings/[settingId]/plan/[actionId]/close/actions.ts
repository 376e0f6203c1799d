"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { closingFields } from "@/lib/plans/action-input";
import { dropAction, finishAction } from "@/lib/plans/commands";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";
import { requireActionHere } from "../action-here";

const form = z.strictObject({
  actionId: z.uuid(),
  settingId: z.uuid(),
  version: z.coerce.number().int().min(1),
  ...closingFields,
});

export const closeIt = staffAction(form, async (ctx, input): Promise<FormState> => {
  const { actionId, settingId, version, how, words, url, because } = input;
  await requireActionHere(ctx, input);
  if (how === "no_longer_needed" && !because) {
    return { errors: { because: "Say why it is no longer needed" }, values: input };
  }
  const outcome =
    how === "done"
      ? await finishAction(ctx, actionId, version, { words, url })
      : await dropAction(ctx, actionId, version, because ?? "");
  const here = `/settings/${settingId}/plan/${actionId}`;
  if ("moved" in outcome) redirect(here);
  if ("conflict" in outcome) {
    return {
      problem: `Somebody else changed this action while you wrote. It now reads: “${outcome.conflict.what}”. Your words are below: press the button again to close it as it is now.`,
      values: { ...input, version: String(outcome.conflict.version) },
    };
  }
  if (outcome.refused === "not_found") notFound();
  if (outcome.refused === "not_allowed") forbidden();
  if (outcome.refused === "not_possible") redirect(`${here}?meanwhile=1`);
  return { errors: { words: "Say what shows that it is done, or give a link" }, values: input };
});
