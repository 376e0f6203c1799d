"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { actionFields, contentFrom } from "@/lib/plans/action-input";
import { changeAction } from "@/lib/plans/commands";
import { type ActionState, theirsOf } from "@/lib/plans/form-words";
import { staffAction } from "@/lib/request/guard";
import { requireActionHere } from "../action-here";

const form = z.strictObject({
  actionId: z.uuid(),
  settingId: z.uuid(),
  version: z.coerce.number().int().min(1),
  /** "yes" when the page shows a colleague's words beside mine and waits for a choice. */
  choosing: z.enum(["yes"]).optional(),
  resolve: z.enum(["mine", "theirs"]).optional(),
  ...actionFields,
});

export const changeInPlan = staffAction(form, async (ctx, input): Promise<ActionState> => {
  const { actionId, settingId, version, choosing, resolve, ...typed } = input;
  await requireActionHere(ctx, input);
  const here = `/settings/${settingId}/plan/${actionId}`;
  if (resolve === "theirs") redirect(here);
  const read = contentFrom(typed);
  if ("errors" in read) return { errors: read.errors, values: input };
  // Until somebody chooses, the newest version that the page holds must not count.
  const seen = choosing && !resolve ? 0 : version;
  const outcome = await changeAction(ctx, actionId, seen, read.content);
  if ("changed" in outcome) redirect(here);
  if ("conflict" in outcome) {
    return {
      errors: {
        // Other words the second time, so that the summary is read out again.
        resolve: choosing
          ? "Choose whose words stand before you save"
          : "Somebody else changed this while you did: choose which stands",
      },
      values: input,
      theirs: theirsOf(outcome.conflict),
    };
  }
  if (outcome.refused === "not_found") notFound();
  if (outcome.refused === "not_allowed") forbidden();
  if (outcome.refused === "closed") {
    return { problem: "This action has been closed: take it up again first.", values: input };
  }
  return { errors: { owner: "They do not belong to this setting: choose again" }, values: input };
});
