"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import {
  fieldsOf,
  inputFrom,
  isTouched,
  type SentAnswer,
  sentAnswers,
} from "@/lib/audits/answer-form";
import { markTheme, type Refusal, type SavedAnswer, saveAnswers } from "@/lib/audits/commands";
import type { AnswerInput } from "@/lib/audits/model";
import { addComment } from "@/lib/comments/commands";
import { commentInput } from "@/lib/comments/model";
import { saveContribution } from "@/lib/contributions/commands";
import { timeInWords } from "@/lib/kernel/dates";
import { saveLocalAnswers } from "@/lib/local-questions/commands";
import { localSection } from "@/lib/local-questions/model";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";
import type { Theirs, ThemeState } from "./theme-state";

const themeForm = z
  .object({
    auditId: z.uuid(),
    theme: z.coerce.number().int().min(localSection).max(20),
    /** "stay" for one question saved as it changes; "continue" for the page's button. */
    after: z.enum(["stay", "continue"]),
    completed: z.enum(["yes", "no"]).optional(),
    /**
     * "own": the page held one's own answers, which never become agreed ones, though the round closes meanwhile.
     * "local": it held the setting's own questions.
     */
    part: z.enum(["own", "local"]).optional(),
  })
  .catchall(z.string())
  .transform(({ auditId, theme, after, completed, part, ...fields }, context) => {
    const answers = sentAnswers.safeParse(fields);
    if (answers.success) return { auditId, theme, after, completed, part, answers: answers.data };
    context.addIssue(answers.error.issues[0]?.message ?? "This form could not be read");
    return z.NEVER;
  });

/** Saves what changed in a theme: one question as it is made, or the page by its button. */
export const saveTheme = staffAction(themeForm, async (ctx, form): Promise<ThemeState> => {
  const { inputs, errors } = inputsOf(form.answers);
  const save = { own: saveContribution, local: saveLocalAnswers, agreed: saveAnswers };
  const outcome = await save[form.part ?? "agreed"](ctx, form.auditId, inputs);
  if ("refused" in outcome) return refuse(outcome.refused, form.auditId);

  const state: ThemeState = { saved: {}, conflicts: {}, errors };
  for (const each of outcome.saved) note(state, each);
  if (form.completed && form.part !== "own")
    await markTheme(ctx, form.auditId, form.theme, form.completed === "yes");
  const settled =
    Object.keys(errors).length === 0 && Object.keys(state.conflicts ?? {}).length === 0;
  if (form.after === "continue" && settled) redirect(`/audits/${form.auditId}`);
  // What was typed is given back beside what went wrong: nothing is ever typed twice.
  return {
    ...state,
    round: ctx.now.getTime(),
    stillTrue: form.answers
      .filter((each) => each.stillTrue && `note:${each.code}` in errors)
      .map(({ code }) => code),
    values: Object.fromEntries(form.answers.map(({ code, fields }) => [code, fields])),
  };
});

/** Puts a critical friend's comment beside a question. */
export const sayBeside = staffAction(
  commentInput.extend({ theme: z.coerce.number().int().min(1).max(20) }),
  async (ctx, { theme, ...input }): Promise<FormState> => {
    const outcome = await addComment(ctx, input);
    if ("refused" in outcome) return refuse(outcome.refused, input.auditId);
    redirect(`/audits/${input.auditId}/themes/${theme}`);
  },
);

/** What is to be saved, and what is wrong with the rest; what nobody touched is left alone. */
function inputsOf(answers: readonly SentAnswer[]) {
  const errors: Record<string, string> = {};
  const inputs: AnswerInput[] = [];
  for (const sent of answers.filter((each) => isTouched(each) && each.resolve !== "theirs")) {
    const read = inputFrom(sent);
    if ("errors" in read) Object.assign(errors, read.errors);
    else if (sent.stillTrue && !read.input.note) {
      errors[`note:${sent.code}`] = "Say in a sentence what shows that it is still true this year";
    } else inputs.push(read.input);
  }
  return { inputs, errors };
}

function note(state: ThemeState, each: SavedAnswer) {
  if (each.saved) {
    state.saved = {
      ...state.saved,
      [each.code]: { version: each.version, at: timeInWords(each.at) },
    };
    return;
  }
  const { theirs } = each;
  const view: Theirs = theirs
    ? {
        by: theirs.changedByName,
        at: timeInWords(theirs.changedAt),
        fields: fieldsOf(theirs),
        version: theirs.version,
      }
    : { by: "A colleague", at: "", fields: {}, version: 0 };
  state.conflicts = { ...state.conflicts, [each.code]: view };
}

/** What is no longer so (signed, or a round opened or closed) shows on the audit's page. */
function refuse(refused: Refusal["refused"] | "closed", auditId: string): never {
  if (refused === "not_found") notFound();
  if (refused === "not_allowed") forbidden();
  redirect(`/audits/${auditId}`);
}
