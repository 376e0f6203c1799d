"use server";

import { redirect } from "next/navigation";
import { changeSurvey } from "@/lib/asking/commands";
import { linesOfTheirs, overtaken, type SurveyFormState } from "@/lib/asking/form-words";
import { fieldsOfPromise, promiseForm, sheetWithPromise } from "@/lib/asking/promise-form";
import { languages } from "@/lib/languages/languages";
import { staffAction } from "@/lib/request/guard";
import { turnAway } from "../refused";

const labels = {
  title: "Title",
  introduction: "Why you ask",
  contact: "Whom to ask for help",
  resultsBy: "When results come",
  comment: "Comments",
  access: "How parents come to it",
  wordsFrom: "Words from",
  numbersFrom: "Numbers from",
};

export const changePromise = staffAction(
  promiseForm,
  async (ctx, input): Promise<SurveyFormState> => {
    const { surveyId, version, title } = input;
    const outcome = await changeSurvey(ctx, surveyId, version, ({ sheet }) => ({
      title,
      sheet: sheetWithPromise(sheet, input, languages),
    }));
    if ("conflict" in outcome) {
      const theirs = linesOfTheirs(input, fieldsOfPromise(outcome.conflict), labels);
      const mine = fieldsOfPromise({
        title,
        sheet: sheetWithPromise(outcome.conflict.sheet, input, languages),
      });
      return overtaken(outcome.conflict, mine, theirs);
    }
    if ("refused" in outcome && outcome.refused !== "too_many") turnAway(surveyId, outcome.refused);
    redirect(`/surveys/${surveyId}`);
  },
);
