"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { changeSurvey } from "@/lib/asking/commands";
import { aboutSurvey } from "@/lib/asking/form-fields";
import { findHelpedQuestions } from "@/lib/asking/queries";
import { fromCatalogue, withQuestions } from "@/lib/asking/sheet-questions";
import { formWithOpenFields } from "@/lib/kernel/open-fields";
import { parentQuestions, readySets } from "@/lib/parent-questions/catalogue";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";
import { settleQuestions } from "../settle";

const form = formWithOpenFields({ ...aboutSurvey, set: z.string().max(40).optional() }, /^q:/);

/** Adds a ready set, or whatever was ticked, in the catalogue's order. */
export const addQuestions = staffAction(form, async (ctx, input): Promise<FormState> => {
  const { surveyId, version, set, ...ticked } = input;
  const codes = readySets.find(({ key }) => key === set)?.codes;
  const wanted = new Set(codes ?? Object.keys(ticked).map((name) => name.replace(/^q:/, "")));
  if (wanted.size === 0) return { errors: { questions: "Tick at least one question" } };
  const helped = (await findHelpedQuestions(ctx, surveyId)).filter(({ code }) => wanted.has(code));
  const ready = parentQuestions.filter(({ code }) => wanted.has(code)).map(fromCatalogue);
  const outcome = await changeSurvey(ctx, surveyId, version, ({ sheet }) => {
    const next = withQuestions(sheet, [...ready, ...helped]);
    return next && { sheet: next };
  });
  settleQuestions(surveyId, outcome);
  redirect(`/surveys/${surveyId}/questions`);
});
