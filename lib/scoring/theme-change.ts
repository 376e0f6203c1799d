import { revisionBetween } from "@/lib/instruments/editions";
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
  const codes = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  const revisions = new Map(
    codes.map((code) => [code, revisionBetween(earlier.edition, later.edition, code)]),
  );
  const link = (year: string) => (code: string) =>
    revisions.get(code) === "meaning" ? `${code}@${year}` : code;
  const linked = compareLinked(
    relinked(before, link("earlier")),
    relinked(after, link("later")),
    levelCount,
  );
  const compared = new Set(linked.compared);
  return {
    linked,
    questions: codes.map((code) => ({
      code,
      revision: revisions.get(code) ?? "same",
      earlier: before[code],
      later: after[code],
      direction: compared.has(code) ? directionOf(before[code], after[code]) : "not_compared",
    })),
  };
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

function relinked(answers: Record<string, Answer>, link: (code: string) => string) {
  return Object.fromEntries(Object.entries(answers).map(([code, answer]) => [link(code), answer]));
}
