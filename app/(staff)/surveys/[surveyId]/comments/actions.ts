"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { decideComment } from "@/lib/moderation/commands";
import { decisionForm } from "@/lib/moderation/model";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

const promised = "This was promised to stay private, so it cannot be shown to everybody";

/** Leads to the next comment nobody has decided about; what was decided before stays on record. */
export const decideThisComment = staffAction(
  decisionForm,
  async (ctx, input): Promise<FormState> => {
    const outcome = await decideComment(ctx, input);
    if ("decided" in outcome) redirect(`/surveys/${input.surveyId}/comments`);
    if (outcome.refused === "not_found") notFound();
    if (outcome.refused === "not_allowed") forbidden();
    return { errors: { decision: promised }, values: input };
  },
);
