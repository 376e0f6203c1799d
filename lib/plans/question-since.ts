import { revisionBetween } from "@/lib/instruments/editions";
import type { Edition, Revision } from "@/lib/instruments/model";
import { directionOf } from "@/lib/scoring/theme-change";
import type { Answer } from "@/lib/statistics/theme-score";
import type { Action } from "./model";

/** A signed year of the action's framework, as far as its answers go. */
export type AnsweredYear = {
  year: number;
  edition: Edition;
  results: ReadonlyMap<number, { answers: Readonly<Record<string, Answer>> }>;
};

/**
 * What an action's question did between the audit it was born in and a later one (F35). It says what was answered,
 * and nothing about why: an action and an answer that moved after it are two facts, not a cause and its effect.
 */
export type Since = {
  from: { year: number; answer: Answer | undefined };
  to: { year: number; answer: Answer | undefined };
  revision: Revision;
  direction: "up" | "same" | "down" | "not_compared";
};

/**
 * @param years signed years of the framework, in any order
 * @param until look no further than this year: a profile does not know what came after it
 * @returns nothing while no later audit, or not even the action's own, is signed
 */
export function sinceThen(
  { code, year }: Pick<Action, "code" | "year">,
  years: readonly AnsweredYear[],
  until = Number.POSITIVE_INFINITY,
): Since | undefined {
  const from = years.find((each) => each.year === year);
  const later = years.filter((each) => each.year > year && each.year <= until);
  const to = later.toSorted((one, other) => other.year - one.year)[0];
  if (!from || !to) return undefined;
  const [earlier, now] = [answerIn(from, code), answerIn(to, code)];
  const revision = revisionBetween(from.edition, to.edition, code);
  const isSame = revision === "same" || revision === "typo";
  return {
    from: { year, answer: earlier },
    to: { year: to.year, answer: now },
    revision,
    direction: isSame ? directionOf(earlier, now) : "not_compared",
  };
}

function answerIn({ results }: AnsweredYear, code: string): Answer | undefined {
  for (const { answers } of results.values()) {
    if (code in answers) return answers[code];
  }
  return undefined;
}
