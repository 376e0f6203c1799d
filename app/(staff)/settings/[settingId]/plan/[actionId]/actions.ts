"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { reopenAction, startAction } from "@/lib/plans/commands";
import { staffAction } from "@/lib/request/guard";
import { requireActionHere } from "./action-here";

const form = z.strictObject({
  actionId: z.uuid(),
  settingId: z.uuid(),
  version: z.coerce.number().int().min(1),
});
type Outcome = Awaited<ReturnType<typeof startAction>>;

export const startIt = staffAction(form, async (ctx, input) => {
  await requireActionHere(ctx, input);
  return settle(await startAction(ctx, input.actionId, input.version), input);
});

export const takeItUpAgain = staffAction(form, async (ctx, input) => {
  await requireActionHere(ctx, input);
  return settle(await reopenAction(ctx, input.actionId, input.version), input);
});

/** Whatever happened meanwhile, the action's own page shows how it stands now. */
function settle(outcome: Outcome, { settingId, actionId }: z.output<typeof form>): never {
  if ("refused" in outcome) {
    if (outcome.refused === "not_found") notFound();
    if (outcome.refused === "not_allowed") forbidden();
  }
  const meanwhile = "moved" in outcome ? "" : "?meanwhile=1";
  redirect(`/settings/${settingId}/plan/${actionId}${meanwhile}`);
}
