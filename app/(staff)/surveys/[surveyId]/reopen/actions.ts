"use server";

import { redirect } from "next/navigation";
import { reopenSurvey } from "@/lib/asking/commands";
import { closingDayFrom, dayPast, openingForm } from "@/lib/asking/opening-form";
import { findReadyLanguages } from "@/lib/asking/queries";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";
import { turnAway } from "../refused";

export const reopenThisSurvey = staffAction(openingForm, async (ctx, input): Promise<FormState> => {
  const { surveyId } = input;
  const read = closingDayFrom(input);
  if ("error" in read) return { errors: { day: read.error ?? "" }, values: input };
  const languages = await findReadyLanguages(ctx, surveyId);
  const outcome = await reopenSurvey(ctx, surveyId, { closesOn: read.closesOn, languages });
  if ("opened" in outcome) redirect(`/surveys/${surveyId}/share`);
  if (outcome.refused === "day_past") return { errors: { day: dayPast }, values: input };
  turnAway(surveyId, outcome.refused);
});
