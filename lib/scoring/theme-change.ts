import { brokenBetween, revisionBetween } from "@/lib/instruments/editions";
import type { Edition, Revision } from "@/lib/instruments/model";
import { compareLinked, type LinkedChange } from "@/lib/statistics/linked-change";
import type { Answer } from "@/lib/statistics/theme-score";
import { levelCount, type ThemeResult } from "./theme-result";

export type QuestionChange = {
  code: string;
  revision: Revision;
  earlier: Answer | undefined;
  later: Answer | undefined;
  direction: "up" | "same" | "down" | "not_compared";
};

export type ThemeChange = { linked: LinkedChange; questions: QuestionChange[] };

/** One theme's answers in one year, under the edition they were asked by. */
type Asked = { edition: Edition; answers: Record<string, Answer> };

/**
 * One theme between two years, on the questions asked in both with the same meaning (honest-numbers 4). A question
 * whose meaning changed keeps its code and is shown, but it is never compared.
 */
export function changeOf(
  earlier: { edition: Edition; result: ThemeResult | undefined },
  later: { edition: Edition; result: ThemeResult },
): ThemeChange {
  const before = earlier.result?.answers ?? {};
  const after = later.result.answers;
  const linked = linkedChangeOf(
    { edition: earlier.edition, answers: before },
    { edition: later.edition, answers: after },
  );
  const compared = new Set(linked.compared);
  const codes = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return {
    linked,
    questions: codes.map((code) => ({
      code,
      revision: revisionBetween(earlier.edition, later.edition, code),
      earlier: before[code],
      later: after[code],
      direction: compared.has(code) ? directionOf(before[code], after[code]) : "not_compared",
    })),
  };
}

/** The same without its questions one by one: what a borough counts of each of hundreds of settings. */
export function linkedChangeOf(earlier: Asked, later: Asked): LinkedChange {
  const broken = brokenBetween(earlier.edition, later.edition);
  return compareLinked(
    relinked(earlier.answers, broken, "earlier"),
    relinked(later.answers, broken, "later"),
    levelCount,
  );
}

/** Which way an answer went between two years in which it was the same question. */
export function directionOf(
  earlier: Answer | undefined,
  later: Answer | undefined,
): QuestionChange["direction"] {
  if (typeof earlier !== "number" || typeof later !== "number") return "not_compared";
  if (later === earlier) return "same";
  return later > earlier ? "up" : "down";
}

/** The answers by link: a code whose meaning changed is another question in each of the two years. */
function relinked(answers: Record<string, Answer>, broken: ReadonlySet<string>, year: string) {
  if (broken.size === 0) return answers;
  const link = (code: string) => (broken.has(code) ? `${code}@${year}` : code);
  return Object.fromEntries(Object.entries(answers).map(([code, answer]) => [link(code), answer]));
}
