"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";
import { type SharingOutcome, shareResults, withdrawSharing } from "@/lib/results/commands";
import { shareAudiences } from "@/lib/surveys/model";
import { turnAway } from "../refused";

const form = z.strictObject({ surveyId: z.uuid(), audience: z.enum(shareAudiences) });

export const shareWith = staffAction(form, async (ctx, input): Promise<FormState> => {
  goOn(input.surveyId, await shareResults(ctx, input.surveyId, input.audience));
});

/** Acts at once: the next page of that audience shows nothing of it. */
export const withdrawFrom = staffAction(form, async (ctx, input): Promise<FormState> => {
  goOn(input.surveyId, await withdrawSharing(ctx, input.surveyId, input.audience));
});

function goOn(surveyId: string, outcome: SharingOutcome): never {
  if ("audience" in outcome) redirect(`/surveys/${surveyId}/share-results`);
  turnAway(surveyId, outcome.refused === "not_released" ? "not_closed" : outcome.refused);
}
