"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { count, listInWords } from "@/lib/kernel/words";
import {
  publishReply,
  removeItem,
  translateReply,
  type WritingOutcome,
  writeItem,
  writeOpening,
} from "@/lib/replies/commands";
import {
  itemForm,
  openingForm,
  publicationForm,
  removalForm,
  translationForm,
} from "@/lib/replies/model";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

const meanwhile =
  "Somebody changed the reply while this page was open. Your words are still here: open the page again in another window, compare, and save.";

export const saveOpening = staffAction(
  openingForm,
  async (ctx, input): Promise<FormState> => goOn(input, await writeOpening(ctx, input)),
);

export const saveItem = staffAction(itemForm, async (ctx, input): Promise<FormState> => {
  const outcome = await writeItem(ctx, input);
  if ("refused" in outcome && outcome.refused === "no_such_action")
    return { errors: { actionId: "Choose an action of your plan" }, values: input };
  return goOn(input, outcome);
});

export const dropItem = staffAction(
  removalForm,
  async (ctx, input): Promise<FormState> => goOn(input, await removeItem(ctx, input)),
);

export const saveTranslation = staffAction(
  translationForm,
  async (ctx, input): Promise<FormState> => {
    const values = Object.fromEntries(
      Object.entries(input.texts).map(([key, text]) => [`text:${key}`, text]),
    );
    return goOn({ ...values, surveyId: input.surveyId }, await translateReply(ctx, input));
  },
);

export const publishThisReply = staffAction(
  publicationForm,
  async (ctx, input): Promise<FormState> => {
    const outcome = await publishReply(ctx, input);
    if ("published" in outcome) redirect(`/surveys/${input.surveyId}/reply?published=yes`);
    if (outcome.refused === "empty")
      return { problem: "Write at least one thing that parents told you, and your answer to it." };
    if (outcome.refused === "languages") return { problem: missingWords(outcome.missing) };
    return goOn(input, { refused: outcome.refused });
  },
);

function missingWords(languages: string[]): string {
  const which = listInWords(languages);
  return `${count(languages.length, "language")} of this survey ${languages.length === 1 ? "is" : "are"} not ready: ${which}. Translate the reply, or decide to show it in English there.`;
}

/** After saving, the reply as it stands now; what was typed is given back when somebody else was faster. */
function goOn(
  input: { surveyId: string } & Record<string, unknown>,
  outcome: WritingOutcome,
): FormState {
  if ("version" in outcome) redirect(`/surveys/${input.surveyId}/reply`);
  if (outcome.refused === "not_found") notFound();
  if (outcome.refused === "not_allowed") forbidden();
  if (outcome.refused === "changed_meanwhile") return { problem: meanwhile, values: input };
  return { problem: "These results are not shared with you any more.", values: input };
}
