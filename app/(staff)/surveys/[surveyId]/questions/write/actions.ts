"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { changeSurvey, newQuestionCode } from "@/lib/asking/commands";
import { aboutSurvey } from "@/lib/asking/form-fields";
import { overtaken, type SurveyFormState } from "@/lib/asking/form-words";
import { ownQuestion, questionFields, wordsOfQuestion } from "@/lib/asking/question-form";
import { withQuestions } from "@/lib/asking/sheet-questions";
import { staffAction } from "@/lib/request/guard";
import { settleQuestions } from "../settle";

const form = z.strictObject({ ...aboutSurvey, ...questionFields });

export const writeQuestion = staffAction(form, async (ctx, input): Promise<SurveyFormState> => {
  const { surveyId, version, ...typed } = input;
  const question = ownQuestion(newQuestionCode(), wordsOfQuestion(typed));
  const outcome = await changeSurvey(ctx, surveyId, version, ({ sheet }) => {
    const next = withQuestions(sheet, [question]);
    return next && { sheet: next };
  });
  // A question of one's own stands beside whatever else was changed: nothing of it is written over.
  if ("conflict" in outcome) return overtaken(outcome.conflict, input, []);
  settleQuestions(surveyId, outcome);
  redirect(`/surveys/${surveyId}/questions/${question.code}?saved=1`);
});
