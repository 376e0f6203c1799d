"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { rewordQuestion } from "@/lib/asking/commands";
import { aboutSurvey } from "@/lib/asking/form-fields";
import { linesOfTheirs, overtaken, type SurveyFormState } from "@/lib/asking/form-words";
import { fieldsOfQuestion, questionFields, wordsOfQuestion } from "@/lib/asking/question-form";
import { staffAction } from "@/lib/request/guard";
import { settleQuestions } from "../settle";

const form = z.strictObject({
  ...aboutSurvey,
  code: z.string().max(80),
  meaning: z.enum(["same", "new"]).optional(),
  ...questionFields,
});

const labels = { text: "The question", hint: "Words of help", why: "Why we ask" };

const meaningInWords = {
  meaning: "Say whether it still asks the same",
  other_answers: "With other answers it cannot be compared: it is a new question",
};

export const changeWords = staffAction(form, async (ctx, input): Promise<SurveyFormState> => {
  const { surveyId, version, code, meaning, ...typed } = input;
  const at = { surveyId, version, code };
  const outcome = await rewordQuestion(ctx, at, wordsOfQuestion(typed), meaning);
  if ("conflict" in outcome) {
    const question = outcome.conflict.sheet.questions.find((each) => each.code === code);
    const theirs = question ? linesOfTheirs(typed, fieldsOfQuestion(question), labels) : [];
    return overtaken(outcome.conflict, input, theirs);
  }
  if ("refused" in outcome) {
    const { refused } = outcome;
    if (refused === "meaning" || refused === "other_answers")
      return { errors: { meaning: meaningInWords[refused] }, values: input };
    settleQuestions(surveyId, { refused });
  }
  redirect(`/surveys/${surveyId}/questions`);
});
