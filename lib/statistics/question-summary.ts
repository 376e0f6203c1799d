import { requireLevels, requireWhole } from "./exact-input";
import { middleOf, ratioOf } from "./moments";
import { type Answer, levelsAmong } from "./theme-score";
import { wilson } from "./wilson-interval";

type QuestionSummary = {
  /** How many answered at each level, lowest first. */
  counts: number[];
  rated: number;
  dontKnow: number;
  notApplicable: number;
  skipped: number;
  /** Of those who could say or said they could not. */
  dontKnowShare?: number;
  /** The two middle levels: when they differ the answers are split, and no half level is printed. */
  medianLow?: number;
  medianHigh?: number;
  favourable: number;
  /** Of rated; absent when nobody rated. */
  favourableShare?: number;
  wilson95: { lower?: number; upper?: number };
};

/**
 * One question over everyone asked (honest-numbers 1.3 and 1.5). favourableTop says how many of the highest levels
 * count as favourable. Every blank is counted apart and none enters the share.
 * Throws on a level off the scale and on a favourableTop above the number of levels.
 */
export function summariseQuestion(
  answers: readonly Answer[],
  levels: number,
  favourableTop: number,
): QuestionSummary {
  requireLevels(levels);
  requireWhole("favourable levels", favourableTop, 1, levels);
  const given = levelsAmong(answers, levels);
  const count = (wanted: Answer) => answers.filter((answer) => answer === wanted).length;
  const favourable = given.filter((level) => level >= levels - favourableTop).length;
  const middle = middleOf(given);
  const { lower, upper } = wilson(favourable, given.length, 0.95);
  return {
    counts: Array.from({ length: levels }, (_, level) => count(level)),
    rated: given.length,
    dontKnow: count("DK"),
    notApplicable: count("NA"),
    skipped: count(null),
    dontKnowShare: ratioOf(count("DK"), given.length + count("DK")),
    medianLow: middle?.low,
    medianHigh: middle?.high,
    favourable,
    favourableShare: ratioOf(favourable, given.length),
    wilson95: { lower, upper },
  };
}
