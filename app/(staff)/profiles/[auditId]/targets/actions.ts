"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { setTargets } from "@/lib/plans/commands";
import { targetsForm } from "@/lib/plans/target-form";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

export const saveTargets = staffAction(targetsForm, async (ctx, form): Promise<FormState> => {
  const { auditId, targets, values } = form;
  const outcome = await setTargets(ctx, auditId, targets);
  if ("set" in outcome) redirect(`/profiles/${auditId}#targets`);
  if ("changedTheme" in outcome) {
    return {
      problem: `Somebody else set a target for theme ${outcome.changedTheme} while you wrote. Nothing of yours is lost: it is below. Open this page anew beside it to see theirs before you save again.`,
      values,
    };
  }
  if (outcome.refused === "not_allowed") forbidden();
  notFound();
});
