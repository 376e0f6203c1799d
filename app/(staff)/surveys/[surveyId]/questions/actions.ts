"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { changeSurvey } from "@/lib/asking/commands";
import { aboutSurvey } from "@/lib/asking/form-fields";
import { withoutQuestion, withQuestionMoved } from "@/lib/asking/sheet-questions";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";
import { settleQuestions } from "./settle";

const form = z.strictObject({
  ...aboutSurvey,
  code: z.string().max(80),
  move: z.enum(["up", "down", "out"]),
});

export const arrangeQuestion = staffAction(form, async (ctx, input): Promise<FormState> => {
  const { surveyId, version, code, move } = input;
  const outcome = await changeSurvey(ctx, surveyId, version, ({ sheet }) => ({
    sheet:
      move === "out"
        ? withoutQuestion(sheet, code)
        : withQuestionMoved(sheet, code, move === "up" ? -1 : 1),
  }));
  settleQuestions(surveyId, outcome);
  redirect(`/surveys/${surveyId}/questions`);
});
