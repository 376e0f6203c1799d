import { requireLevels } from "./exact-input";
import { hasSpread, meanOf, middleOf, ratioOf, sumOf, varianceOf } from "./moments";
import { type Answer, levelsAmong } from "./theme-score";

type QuestionAgreement = {
  raters: number;
  /** In levels; may fall between two. */
  median?: number;
  /** Highest less lowest, in levels. */
  range?: number;
  /** Mean distance from the median, and from the mean, in levels. */
  adMedian?: number;
  adMean?: number;
  /** Below this, people are near one another: a sixth of the number of levels. Decides wording only. */
  adCutoff: number;
  variance?: number;
  /** 1 for full agreement, 0 for no more than chance. */
  rwg?: number;
  /** Shares of the pairs of raters. */
  withinOneLevel?: number;
  identicalPairs?: number;
};

/**
 * How far raters of one question agree (honest-numbers 2.3): average deviation (Burke and Dunlap 2002), r_wg against
 * a uniform spread, and the shares of pairs. Blanks are left out. One rater cannot agree with anyone, so
 * below two every agreement figure is absent. Throws on a level off the scale.
 */
export function agreementOnQuestion(ratings: readonly Answer[], levels: number): QuestionAgreement {
  requireLevels(levels);
  const given = levelsAmong(ratings, levels);
  const middle = middleOf(given);
  const seen = {
    raters: given.length,
    median: middle && (middle.low + middle.high) / 2,
    range: middle && Math.max(...given) - Math.min(...given),
    adCutoff: levels / 6,
  };
  const variance = varianceOf(given);
  if (variance === undefined) return seen;
  return {
    ...seen,
    adMedian: distanceFrom(seen.median, given),
    adMean: hasSpread(given) ? distanceFrom(meanOf(given), given) : 0,
    variance,
    rwg: 1 - Math.min(1, variance / uniformVariance(levels)),
    ...sharesOfPairs(given),
  };
}

type ThemeAgreement = {
  /** 0 to 1; rises with the number of questions, so themes of different length do not compare. */
  rwgJ?: number;
  meanItemVariance?: number;
};

/**
 * Agreement over a theme's questions together, r_wg(j) (James, Demaree and Wolf 1984; honest-numbers 2.3). One row
 * for each rater, one column for each question. Raters with any blank are left out; absent below two raters
 * or with no questions. Throws on rows of different length.
 */
export function agreementOnTheme(
  ratersByQuestions: readonly (readonly Answer[])[],
  levels: number,
): ThemeAgreement {
  requireLevels(levels);
  const questions = ratersByQuestions[0]?.length ?? 0;
  if (ratersByQuestions.some((row) => row.length !== questions)) {
    throw new RangeError("every rater needs one place for each question: row lengths differ");
  }
  const complete = ratersByQuestions
    .map((row) => levelsAmong(row, levels))
    .filter((row) => row.length === questions);
  const variances = Array.from({ length: questions }, (_, question) =>
    varianceOf(complete.flatMap((row) => row[question] ?? [])),
  );
  const meanItemVariance = meanOf(variances.flatMap((variance) => variance ?? []));
  if (meanItemVariance === undefined) return {};
  const unexplained = Math.min(1, meanItemVariance / uniformVariance(levels));
  const agreed = questions * (1 - unexplained);
  return { rwgJ: agreed / (agreed + unexplained), meanItemVariance };
}

/** The variance of raters who pick levels at random: (A² - 1)/12. */
function uniformVariance(levels: number): number {
  return (levels ** 2 - 1) / 12;
}

function distanceFrom(centre: number | undefined, values: readonly number[]): number | undefined {
  if (centre === undefined) return undefined;
  return ratioOf(sumOf(values.map((value) => Math.abs(value - centre))), values.length);
}

function sharesOfPairs(values: readonly number[]) {
  const distances = values.flatMap((value, i) =>
    values.slice(i + 1).map((other) => Math.abs(value - other)),
  );
  const shareWithin = (reach: number) =>
    ratioOf(distances.filter((distance) => distance <= reach).length, distances.length);
  return { withinOneLevel: shareWithin(1), identicalPairs: shareWithin(0) };
}
