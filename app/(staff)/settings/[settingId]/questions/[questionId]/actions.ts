"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { retireQuestion, rewordQuestion } from "@/lib/local-questions/commands";
import { fieldsOfWords, wordsFields, wordsFrom } from "@/lib/local-questions/model";
import { findLocalQuestion } from "@/lib/local-questions/queries";
import type { TheirAction } from "@/lib/plans/form-words";
import type { Context } from "@/lib/request/context";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

const ids = { settingId: z.uuid(), questionId: z.uuid() };
const wordsForm = z.strictObject({
  ...ids,
  version: z.coerce.number().int().min(1),
  /** "yes" when the page shows a colleague's words beside mine and waits for a choice. */
  choosing: z.enum(["yes"]).optional(),
  resolve: z.enum(["mine", "theirs"]).optional(),
  ...wordsFields,
});
type WordsState = FormState & { theirs?: TheirAction };

export const changeWords = staffAction(wordsForm, async (ctx, input): Promise<WordsState> => {
  const { questionId, version, choosing, resolve } = input;
  const question = await questionHere(ctx, input);
  const here = `/settings/${input.settingId}/questions/${questionId}`;
  if (resolve === "theirs") redirect(here);
  const read = wordsFrom(question.kind, input);
  if ("errors" in read) return { errors: read.errors, values: input };
  // Until somebody chooses, the newest version that the page holds must not count.
  const seen = choosing && !resolve ? 0 : version;
  const outcome = await rewordQuestion(ctx, questionId, seen, read.words);
  if ("reworded" in outcome) redirect(`${here}?saved=1`);
  if ("conflict" in outcome) {
    const { changedByName: by, version: newest, wording, anchors = [] } = outcome.conflict;
    return {
      errors: {
        // Other words the second time, so that the summary is read out again.
        resolve: choosing
          ? "Choose whose words stand before you save"
          : "Somebody else changed this while you did: choose which stands",
      },
      values: { ...fieldsOfWords(read.words) },
      theirs: { by, version: newest, lines: [wording, ...anchors] },
    };
  }
  if (outcome.refused === "not_found") notFound();
  if (outcome.refused === "not_allowed") forbidden();
  return {
    problem: "An audit that holds this question has just been signed: its words stay as they are.",
    values: input,
  };
});

export const askOrRetire = staffAction(
  z.strictObject({ ...ids, asked: z.enum(["yes", "no"]) }),
  async (ctx, input): Promise<FormState> => {
    await questionHere(ctx, input);
    const outcome = await retireQuestion(ctx, input.questionId, input.asked === "no");
    if ("refused" in outcome) {
      if (outcome.refused === "not_found") notFound();
      forbidden();
    }
    redirect(`/settings/${input.settingId}/questions`);
  },
);

/** A form names the setting and the question it is about: another setting's is not found there (R-AZ-10). */
async function questionHere(
  ctx: Context,
  { settingId, questionId }: Record<keyof typeof ids, string>,
) {
  const question = await findLocalQuestion(ctx, questionId);
  if (question?.settingId !== settingId) notFound();
  return question;
}
