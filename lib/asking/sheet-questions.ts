import type { ParentQuestion } from "@/lib/parent-questions/model";
import type { SheetQuestion, SurveySheet } from "@/lib/surveys/sheet";
import { linkAfter } from "@/lib/surveys/year-change";

/** A survey asks at most this much, however much it is warned about. */
export const mostQuestions = 40;

/** A ready-made question as a survey keeps it: with its words, so that the survey stays as it was asked. */
export function fromCatalogue(question: ParentQuestion): SheetQuestion {
  const { code, theme, scale, text, hint = "", why, mirrors } = question;
  return {
    code,
    link: code,
    origin: "ready",
    scale,
    text,
    hint,
    why,
    theme,
    mirrors: [...mirrors],
  };
}

/** Adds the questions that are not there yet, in the order given; refused above what a survey can hold. */
export function withQuestions(
  sheet: SurveySheet,
  added: readonly SheetQuestion[],
): SurveySheet | undefined {
  const there = new Set(sheet.questions.flatMap(({ code, link }) => [code, link]));
  const fresh = added.filter(({ code, link }) => !there.has(code) && !there.has(link));
  const questions = [...sheet.questions, ...fresh];
  return questions.length > mostQuestions ? undefined : { ...sheet, questions };
}

export function withoutQuestion(sheet: SurveySheet, code: string): SurveySheet {
  return { ...sheet, questions: sheet.questions.filter((each) => each.code !== code) };
}

/** Moves a question one place towards the beginning or the end; the first and the last stay where they are. */
export function withQuestionMoved(sheet: SurveySheet, code: string, by: -1 | 1): SurveySheet {
  const from = sheet.questions.findIndex((each) => each.code === code);
  const to = from + by;
  const questions = [...sheet.questions];
  const [moved, other] = [questions[from], questions[to]];
  if (!moved || !other) return sheet;
  questions[from] = other;
  questions[to] = moved;
  return { ...sheet, questions };
}

/** What somebody wrote of one question. */
export type QuestionWords = Pick<
  SheetQuestion,
  "text" | "hint" | "why" | "scale" | "theme" | "mirrors"
>;

/**
 * A question after somebody changed its words. Said to mean the same, it keeps its code and its link, its translations
 * and its place in earlier years; said to ask something new, or with other answers, it gets a new code and the link
 * that `linkAfter` gives, and nothing before is compared with it (L-07).
 */
export function reworded(
  question: SheetQuestion,
  words: QuestionWords,
  meaning: "same" | "new",
  fresh: { code: string; edition: string },
): SheetQuestion {
  if (meaning === "same" && words.scale === question.scale) return { ...question, ...words };
  const levels = 4;
  const { code, edition } = fresh;
  const link = linkAfter({ code, link: question.link, levels }, "meaning", { edition, levels });
  return { ...words, code, link, origin: "own" };
}

/** A form shows one mirror; when that one was left as it was, so were the others. */
export function withMirrorsKept(question: SheetQuestion, words: QuestionWords): QuestionWords {
  if (words.mirrors[0] !== question.mirrors[0]) return words;
  const { mirrors, theme } = question;
  return { ...words, mirrors, theme };
}

/** Puts one question in another's place. */
export function withQuestionReplaced(
  sheet: SurveySheet,
  code: string,
  by: SheetQuestion,
): SurveySheet {
  return { ...sheet, questions: sheet.questions.map((each) => (each.code === code ? by : each)) };
}

/** Whether what parents read or how they answer was changed at all. */
export function asksOtherwise(before: SheetQuestion, after: QuestionWords): boolean {
  return before.text !== after.text || before.hint !== after.hint || before.scale !== after.scale;
}
