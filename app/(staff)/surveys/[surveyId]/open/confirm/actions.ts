"use server";

import { redirect } from "next/navigation";
import { openSurvey } from "@/lib/asking/commands";
import { closingDayFrom, dayPast, openingForm } from "@/lib/asking/opening-form";
import { findReadyLanguages } from "@/lib/asking/queries";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";
import { turnAwayFromOpening } from "../draft-to-open";

export const openThisSurvey = staffAction(openingForm, async (ctx, input): Promise<FormState> => {
  const { surveyId, version } = input;
  const read = closingDayFrom(input);
  if ("error" in read) return { errors: { day: read.error ?? "" }, values: input };
  const languages = await findReadyLanguages(ctx, surveyId);
  const { closesOn } = read;
  const outcome = await openSurvey(ctx, surveyId, { version, closesOn, languages });
  if ("opened" in outcome) redirect(`/surveys/${surveyId}/share`);
  if ("conflict" in outcome) {
    return {
      problem: "Somebody changed the survey after you had checked it. Go back and check it again.",
      values: input,
    };
  }
  if (outcome.refused === "day_past") return { errors: { day: dayPast }, values: input };
  turnAwayFromOpening(surveyId, outcome.refused);
});
