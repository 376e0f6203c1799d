import { requireBetween, requireLevels, requireWhole } from "./exact-input";
import { sumOf } from "./moments";
import { thresholds } from "./thresholds";

/**
 * Four blanks that are never merged: not applicable (the question leaves the theme), don't know (unanswered,
 * but a finding), skipped, and not shown in this edition (as if it were not in the theme at all).
 */
type Blank = "NA" | "DK" | "not_shown" | null;

/** One answer as statistics sees it: a level code from 0, or one of the blanks. */
export type Answer = number | Blank;

type ThemeStatus =
  | "ok"
  | "single_item"
  | "not_applicable"
  | "too_few_applicable"
  | "too_few_answers";

export type ThemeScore = {
  status: ThemeStatus;
  /** Questions shown. */
  items: number;
  /** Questions shown, less those not applicable. */
  applicable: number;
  /** Questions answered with a level. */
  answered: number;
  dontKnow: number;
  /** Answers a score needs: two, and two thirds of the questions that apply. */
  needed: number;
  /** Percent of the maximum possible, 0 to 100. Absent unless status is ok. */
  score?: number;
  /** The score in whole points, half rounded up. */
  display?: number;
  /** The score if everything unanswered were at the lowest level; absent when nothing applies. */
  possibleMin?: number;
  /** The score if everything unanswered were at the highest level. */
  possibleMax?: number;
  /** Points by which one level on one question moves the score. */
  step?: number;
  mostlyNotApplicable: boolean;
};

export type LevelLabel =
  | { kind: "level"; level: number }
  | { kind: "between"; lower: number; upper: number };

/**
 * The score of one theme from one set of answers, in percent of the maximum possible (honest-numbers 1.5; POMP,
 * Cohen, Cohen, Aiken and West 1999). Nothing missing is ever imputed: what is unanswered widens
 * possibleMin to possibleMax instead. Refuses a score, as a status, for a theme of one question, for one where
 * fewer than two questions apply, and for too few answers. Throws on a level that is not a whole
 * number on the scale.
 */
export function scoreTheme(answers: readonly Answer[], levels: number): ThemeScore {
  requireLevels(levels);
  const shown = answers.filter((answer) => answer !== "not_shown");
  const given = levelsAmong(shown, levels);
  const notApplicable = shown.filter((answer) => answer === "NA").length;
  const items = shown.length;
  const applicable = items - notApplicable;
  const needed = answersNeeded(applicable);
  const status = themeStatus({ items, applicable, answered: given.length, needed });
  return {
    status,
    items,
    applicable,
    answered: given.length,
    dontKnow: shown.filter((answer) => answer === "DK").length,
    needed,
    ...possibleRange(given, applicable, levels - 1),
    ...(status === "ok" && pointsOf(given, levels - 1)),
    mostlyNotApplicable: 2 * notApplicable > items,
  };
}

/**
 * The level name a score may carry: a level within a quarter of a level of it, otherwise the two it lies
 * between. A theme holding any answer at level 0 is never plainly at the highest level, however high
 * its mean. Throws on a score outside 0 to 100.
 */
export function levelLabel(score: number, levels: number, hasLevelZero: boolean): LevelLabel {
  requireLevels(levels);
  requireBetween("score", score, 0, 100);
  const highest = levels - 1;
  const position = (score * highest) / 100;
  const nearest = Math.round(position);
  if (hasLevelZero && nearest === highest) {
    return { kind: "between", lower: highest - 1, upper: highest };
  }
  if (Math.abs(position - nearest) <= thresholds.plainLabelDistance + ROUNDING) {
    return { kind: "level", level: nearest };
  }
  return { kind: "between", lower: Math.floor(position), upper: Math.ceil(position) };
}

// 5 answers of 12 make 41.66..., which times 3 lands a hair above 1.25; the rule includes a quarter.
const ROUNDING = 1e-9;

/** Where a level stands on the 0 to 100 of a score, and how far its name reaches either way, in points. */
export function placeOfLevel(level: number, levels: number): { at: number; reach: number } {
  requireLevels(levels);
  requireWhole("a level", level, 0, levels - 1);
  return {
    at: (100 * level) / (levels - 1),
    reach: (100 * thresholds.plainLabelDistance) / (levels - 1),
  };
}

/** The three blanks of one theme, each counted apart (honest-numbers 1.3). */
export function blanksOf({ items, applicable, answered, dontKnow }: ThemeScore) {
  for (const each of [items, applicable, answered, dontKnow]) requireWhole("a count", each, 0);
  const [notAnswered, notApplicable] = [applicable - answered - dontKnow, items - applicable];
  requireWhole("the questions not answered", notAnswered, 0);
  requireWhole("the questions that do not apply", notApplicable, 0);
  return { dontKnow, notAnswered, notApplicable };
}

/** The levels among the answers, in order. Throws on anything that is neither a level nor a blank. */
export function levelsAmong(answers: readonly Answer[], levels: number): number[] {
  const given: number[] = [];
  for (const answer of answers) {
    if (answer === null || answer === "NA" || answer === "DK" || answer === "not_shown") continue;
    requireWhole("a level", answer, 0, levels - 1);
    given.push(answer);
  }
  return given;
}

function answersNeeded(applicable: number): number {
  if (applicable === 0) return 0;
  const { numerator, denominator } = thresholds.themeAnswersShare;
  return Math.max(thresholds.themeAnswersMin, Math.ceil((applicable * numerator) / denominator));
}

function themeStatus(theme: {
  items: number;
  applicable: number;
  answered: number;
  needed: number;
}): ThemeStatus {
  if (theme.items === 1) return "single_item";
  if (theme.applicable === 0) return "not_applicable";
  if (theme.applicable === 1) return "too_few_applicable";
  return theme.answered < theme.needed ? "too_few_answers" : "ok";
}

function possibleRange(given: readonly number[], applicable: number, highest: number) {
  if (applicable === 0) return {};
  const total = sumOf(given);
  const silent = applicable - given.length;
  return {
    possibleMin: (100 * total) / (highest * applicable),
    possibleMax: (100 * (total + highest * silent)) / (highest * applicable),
  };
}

function pointsOf(given: readonly number[], highest: number) {
  // One division only: a score of exactly 62.5 must round to 63, not fall a hair short of it.
  const score = (100 * sumOf(given)) / (highest * given.length);
  return { score, display: Math.floor(score + 0.5), step: 100 / (highest * given.length) };
}
