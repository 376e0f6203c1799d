import { QuestionView } from "@/components/parents/question-view";
import { sheetAddress, spokenAddress } from "@/lib/answering/address";
import { saveAnswer } from "@/lib/answering/commands";
import type { DraftAnswer, DraftSheet } from "@/lib/answering/model";
import { readAnswer } from "@/lib/answering/posted";
import { firstStep, questionSteps, type Step, stepToGoOn } from "@/lib/answering/steps";
import { questionKey } from "@/lib/surveys/words";
import { goTo, type View } from "../../../../../../answers";
import { parentForm, parentPage } from "../../../../../../parent-route";
import { askedIn, backTo, goOnFrom, onSheet, ownAddress } from "../../../../../../sheet-visit";
import type { Visit } from "../../../../../../visit";

/** One question a page (F-01). */
export const GET = parentPage((visit) =>
  onSheet(visit, (draft) => {
    const question = questionOf(visit);
    if (!question) return toTheFirst(visit);
    // Asked in the language somebody came from, and not in this one: on to the next (P-05).
    if (visit.language.leftOut.includes(question.code)) return toTheNext(visit, draft);
    return view(visit, draft.answers[question.code]);
  }),
);

/** Kept with every Continue; nothing chosen is a question skipped (F-05). */
export const POST = parentForm(
  async (visit, form) => {
    const question = questionOf(visit);
    if (!question) return toTheFirst(visit);
    const { ctx, survey, where, number } = visit;
    const kept = await saveAnswer(
      ctx,
      { surveyId: survey.id, token: where.token ?? "" },
      { code: question.code, answer: readAnswer(form), number },
    );
    // Taken away: the same question again, with nothing chosen.
    if (kept && form.has("remove")) return goTo(ownAddress(visit, stepOf(visit)));
    return goOnFrom(visit, stepOf(visit), kept);
  },
  (visit, form) => view(visit, readAnswer(form), true),
);

function view(visit: Visit, answer: DraftAnswer | undefined, failed = false): View {
  const { voice, where, number: place } = visit;
  const question = questionOf(visit);
  const steps = questionSteps(askedIn(visit));
  const total = steps.length;
  const number = steps.findIndex((each) => each.number === place) + 1;
  const action = ownAddress(visit, stepOf(visit));
  const saveHref = sheetAddress(where, { name: "save" }, { from: String(place) });
  const said = voice.speech.say("questionOf", { number, total });
  const asked = question && voice.speech.word(questionKey(question.code, "text"));
  return {
    title: asked ? { ...said, text: `${said.text} · ${asked.text}` } : said,
    back: backTo(visit, stepOf(visit)),
    body: question && (
      <QuestionView
        {...{ voice, question, number, total, answer, action, failed, saveHref }}
        heard={heardAt(visit, questionKey(question.code, "text"))}
      />
    ),
  };
}

/** What can be heard of a question: in the page's language, and in English where it stands on the page as well. */
function heardAt({ voice, survey, language, where, number }: Visit, key: string) {
  const shown = survey.languages.filter(
    ({ tag }) => tag === language.tag || (voice.both && tag === "en"),
  );
  return shown
    .filter(({ spoken }) => spoken.includes(key))
    .map(({ tag, autonym }) => ({
      ...{ tag, ...spokenAddress(where, { tag, number }) },
      word:
        tag === language.tag
          ? voice.speech.say("listen")
          : voice.speech.say("listenIn", { language: autonym }),
    }));
}

function questionOf({ survey, number }: Visit) {
  return survey.sheet.questions[number - 1];
}

function stepOf({ number }: Visit): Step {
  return { name: "question", number };
}

function toTheFirst(visit: Visit): Response {
  return goTo(sheetAddress(visit.where, firstStep(askedIn(visit))));
}

function toTheNext(visit: Visit, draft: DraftSheet): Response {
  const reached = visit.number;
  return goTo(sheetAddress(visit.where, stepToGoOn(askedIn(visit), { ...draft, reached })));
}
