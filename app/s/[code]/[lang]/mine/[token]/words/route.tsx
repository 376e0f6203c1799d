import { WordsView } from "@/components/parents/words-view";
import { sheetAddress } from "@/lib/answering/address";
import { saveComment } from "@/lib/answering/commands";
import { readComment, typedText } from "@/lib/answering/posted";
import type { Step } from "@/lib/answering/steps";
import { goTo, type View } from "../../../../../answers";
import { parentForm, parentPage } from "../../../../../parent-route";
import { backTo, goOnFrom, onSheet, ownAddress } from "../../../../../sheet-visit";
import type { Visit } from "../../../../../visit";

const step: Step = { name: "words" };

/** One box for anything else, where the survey has one. */
export const GET = parentPage((visit) =>
  onSheet(visit, ({ comment }) =>
    visit.survey.sheet.comment
      ? view(visit, comment)
      : goTo(sheetAddress(visit.where, { name: "check" })),
  ),
);

export const POST = parentForm(
  async (visit, form) => {
    const { ctx, survey, where } = visit;
    if (!survey.sheet.comment) return goTo(sheetAddress(where, { name: "check" }));
    const read = readComment(form);
    if ("problem" in read) {
      return view(visit, typedText(form, "comment"), { tooLong: read.count });
    }
    const place = { surveyId: survey.id, token: where.token ?? "" };
    return goOnFrom(visit, step, await saveComment(ctx, place, read.value));
  },
  (visit, form) => view(visit, typedText(form, "comment"), { failed: true }),
);

type Wrong = { tooLong?: number; failed?: boolean };

function view(visit: Visit, typed: string, { tooLong, failed }: Wrong = {}): View {
  const { voice, survey } = visit;
  return {
    title: voice.speech.say("commentTitle"),
    wrong: tooLong !== undefined,
    back: backTo(visit, step),
    body: (
      <WordsView {...{ voice, survey, typed, tooLong, failed }} action={ownAddress(visit, step)} />
    ),
  };
}
