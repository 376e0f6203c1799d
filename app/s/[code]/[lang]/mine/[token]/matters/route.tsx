import { MattersView } from "@/components/parents/matters-view";
import { saveMatters } from "@/lib/answering/commands";
import { readMatters } from "@/lib/answering/posted";
import type { Step } from "@/lib/answering/steps";
import type { View } from "../../../../../answers";
import { parentForm, parentPage } from "../../../../../parent-route";
import { backTo, goOnFrom, onSheet, ownAddress } from "../../../../../sheet-visit";
import type { Visit } from "../../../../../visit";

const step: Step = { name: "matters" };

/** Which of the things asked about matter most (F87). */
export const GET = parentPage((visit) => onSheet(visit, ({ matters }) => view(visit, matters)));

export const POST = parentForm(
  async (visit, form) => {
    const { ctx, survey, where } = visit;
    const read = readMatters(form, survey.sheet);
    if ("problem" in read) return view(visit, chosenIn(form), { tooMany: read.count });
    const place = { surveyId: survey.id, token: where.token ?? "" };
    return goOnFrom(visit, step, await saveMatters(ctx, place, read.value));
  },
  (visit, form) => view(visit, chosenIn(form), { failed: true }),
);

type Wrong = { tooMany?: number; failed?: boolean };

function view(visit: Visit, chosen: readonly string[], { tooMany, failed }: Wrong = {}): View {
  const { voice, survey } = visit;
  const props = { voice, chosen, tooMany, failed, sheet: survey.sheet };
  return {
    title: voice.speech.say("mattersTitle"),
    wrong: tooMany !== undefined,
    back: backTo(visit, step),
    body: <MattersView {...props} action={ownAddress(visit, step)} />,
  };
}

function chosenIn(form: FormData): string[] {
  return form.getAll("matters").map(String);
}
