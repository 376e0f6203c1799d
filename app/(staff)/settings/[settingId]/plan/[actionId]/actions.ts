"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { reopenAction, startAction } from "@/lib/plans/commands";
import { staffAction } from "@/lib/request/guard";

const form = z.strictObject({
  actionId: z.uuid(),
  settingId: z.uuid(),
  version: z.coerce.number().int().min(1),
});
type Outcome = Awaited<ReturnType<typeof startAction>>;

export const startIt = staffAction(form, async (ctx, { actionId, settingId, version }) =>
  settle(await startAction(ctx, actionId, version), settingId, actionId),
);

export const takeItUpAgain = staffAction(form, async (ctx, { actionId, settingId, version }) =>
  settle(await reopenAction(ctx, actionId, version), settingId, actionId),
);

/** Whatever happened meanwhile, the action's own page shows how it stands now. */
function settle(outcome: Outcome, settingId: string, actionId: string): never {
  if ("refused" in outcome) {
    if (outcome.refused === "not_found") notFound();
    if (outcome.refused === "not_allowed") forbidden();
  }
  const meanwhile = "moved" in outcome ? "" : "?meanwhile=1";
  redirect(`/settings/${settingId}/plan/${actionId}${meanwhile}`);
}
