import { isRated } from "@/lib/instruments/editions";
import { itemOf, type LocalWork } from "@/lib/local-questions/model";
import {
  answerInWords,
  answerView,
  type QuestionView,
  wordsOf,
} from "../themes/[theme]/question-views";

/** Our own questions as the pages of the themes show theirs, with what we said to the same one last year. */
export function localViews(
  { questions, answers }: LocalWork,
  lastYear: { year: number; work: LocalWork } | undefined,
): QuestionView[] {
  return questions.map((question) => {
    const { prompt, ...words } = wordsOf(itemOf(question));
    const given = answers.find(({ code }) => code === question.id);
    return {
      ...words,
      // Everything on this page is our own: it need not be said of each.
      source: "",
      ...answerView(given),
      prompt: isRated(itemOf(question)) ? prompt : "In a few sentences of your own.",
      evidence: [],
      comments: [],
      lastYear: lastYear && lastYearOf(lastYear, question.id),
    };
  });
}

function lastYearOf(
  { year, work }: { year: number; work: LocalWork },
  id: string,
): QuestionView["lastYear"] {
  if (!work.questions.some((question) => question.id === id)) return undefined;
  const answer = work.answers.find(({ code }) => code === id);
  const said = { ...answerInWords(answer), note: answer?.note ?? answer?.reflection };
  return { year, ...said, evidenceCount: 0, comparable: true };
}
