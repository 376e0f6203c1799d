"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { languageFields, sheetWithLanguage } from "@/lib/asking/added-language";
import { changeSurvey } from "@/lib/asking/commands";
import { aboutSurvey } from "@/lib/asking/form-fields";
import { overtaken, type SurveyFormState } from "@/lib/asking/form-words";
import { staffAction } from "@/lib/request/guard";
import { turnAwayFromPromise } from "../promised-here";

const form = z.strictObject({ ...aboutSurvey, ...languageFields });

export const addLanguage = staffAction(form, async (ctx, input): Promise<SurveyFormState> => {
  const { surveyId, version, ...typed } = input;
  const outcome = await changeSurvey(ctx, surveyId, version, ({ sheet }) => {
    const next = sheetWithLanguage(sheet, typed);
    return next && { sheet: next };
  });
  if ("conflict" in outcome) return overtaken(outcome.conflict, input, []);
  if ("refused" in outcome) {
    if (outcome.refused === "too_many")
      return { errors: { tag: "This language is there already" }, values: input };
    turnAwayFromPromise(surveyId, outcome.refused);
  }
  redirect(`/surveys/${surveyId}/promise`);
});
