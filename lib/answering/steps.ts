import type { SurveySheet } from "@/lib/surveys/sheet";
import type { DraftSheet } from "./model";

/** One page of answering. Sending is the end of "about". */
export type Step =
  | { name: "question"; number: number }
  | { name: "matters" | "words" | "check" | "about" };

type Asked = Pick<SurveySheet, "questions" | "asksImportance" | "comment"> & {
  /** Codes of questions that are not asked here: in Easy Read there are at most eight. */
  leftOut?: readonly string[];
};

/**
 * Every page in order: what matters, the questions, a parent's own words, a look at all of it, and only then the family
 * (F-19).
 */
export function stepsOf(sheet: Asked): Step[] {
  const questions = questionSteps(sheet);
  return [
    ...(sheet.asksImportance && questions.length > 1 ? [{ name: "matters" as const }] : []),
    ...questions,
    ...(sheet.comment ? [{ name: "words" as const }] : []),
    { name: "check" },
    { name: "about" },
  ];
}

/** The questions that are asked, each by its place in the survey, which is the same in every language (L-09). */
export function questionSteps({ questions, leftOut = [] }: Asked) {
  return questions.flatMap(({ code }, at) =>
    leftOut.includes(code) ? [] : [{ name: "question" as const, number: at + 1 }],
  );
}

export function firstStep(sheet: Asked): Step {
  return stepsOf(sheet)[0] ?? { name: "check" };
}

/** The page after this one; after a change, the look at all of it again (F-10). */
export function stepAfter(sheet: Asked, step: Step, changing: boolean): Step {
  if (changing) return { name: "check" };
  return neighbour(sheet, step, 1) ?? { name: "check" };
}

/** The page before this one; undefined before the first, where "before you start" is. */
export function stepBefore(sheet: Asked, step: Step, changing: boolean): Step | undefined {
  return changing ? { name: "check" } : neighbour(sheet, step, -1);
}

/** Where somebody goes on who comes back: after the last question they have been past. */
export function stepToGoOn(sheet: Asked, { reached, matters }: DraftSheet): Step {
  if (reached === 0 && matters.length === 0) return firstStep(sheet);
  const next = questionSteps(sheet).find(({ number }) => number > reached);
  return next ?? { name: sheet.comment ? "words" : "check" };
}

function neighbour(sheet: Asked, step: Step, by: 1 | -1): Step | undefined {
  const steps = stepsOf(sheet);
  const here = steps.findIndex((each) => isSame(each, step));
  return here === -1 ? undefined : steps[here + by];
}

function isSame(one: Step, other: Step): boolean {
  if (one.name === "question" && other.name === "question") return one.number === other.number;
  return one.name === other.name;
}
