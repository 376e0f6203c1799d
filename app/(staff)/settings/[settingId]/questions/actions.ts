"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { membershipOfSetting } from "@/lib/access/places";
import { writeQuestion } from "@/lib/local-questions/commands";
import { newQuestionForm, wordsFrom } from "@/lib/local-questions/model";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

export const addQuestion = staffAction(newQuestionForm, async (ctx, input): Promise<FormState> => {
  const { settingId, instrument, kind } = input;
  if (!membershipOfSetting(ctx.actor, settingId)) notFound();
  const read = wordsFrom(kind, input);
  if ("errors" in read) return { errors: read.errors, values: input };
  const outcome = await writeQuestion(ctx, { settingId, instrument, kind, ...read.words });
  if ("refused" in outcome) forbidden();
  redirect(`/settings/${settingId}/questions?added=1`);
});
