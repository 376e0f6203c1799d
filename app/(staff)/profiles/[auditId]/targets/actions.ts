"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { targetInWords } from "@/lib/plans/action-words";
import { setTargets } from "@/lib/plans/commands";
import { targetsForm } from "@/lib/plans/target-form";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

export const saveTargets = staffAction(targetsForm, async (ctx, form): Promise<FormState> => {
  const { auditId, targets, values } = form;
  const outcome = await setTargets(ctx, auditId, targets);
  if ("set" in outcome) redirect(`/profiles/${auditId}#targets`);
  if ("overtakenBy" in outcome) {
    const { theme, version } = outcome.overtakenBy;
    const theirs = targetInWords(outcome.overtakenBy) || "no target";
    return {
      problem: `Somebody else changed the target of theme ${theme} while you wrote. Theirs: ${theirs} Yours is below: save again to put it in its place, or change it to theirs.`,
      values: { ...values, [`version:${theme}`]: String(version) },
    };
  }
  if (outcome.refused === "not_allowed") forbidden();
  notFound();
});
