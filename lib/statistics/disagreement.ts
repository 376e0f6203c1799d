import { requireWhole } from "./exact-input";
import { atLeastShare } from "./exact-share";
import { ratioOf } from "./moments";
import { agreementOnQuestion } from "./rater-agreement";
import type { Answer } from "./theme-score";
import { thresholds } from "./thresholds";

type Disagreement = {
  /** Questions with enough ratings, the widest disagreement first. */
  order: {
    item: string;
    raters: number;
    adMedian?: number;
    range?: number;
    dontKnowShare?: number;
  }[];
  /** Questions with too few ratings to say, in question order. */
  notRanked: string[];
  /** "Things some of us don't know", in question order. */
  unsure: string[];
};

/**
 * Where the team disagrees (honest-numbers 2.4): by average distance from the median, then range, then the share who
 * don't know, then question order. A don't know is kept apart from disagreement: a third of at least
 * three people makes a question unsure. Throws on a level off the scale.
 */
export function whereRatersDisagree(
  questions: ReadonlyMap<string, readonly Answer[]>,
  levels: number,
  minRaters: number,
): Disagreement {
  requireWhole("the smallest number of raters", minRaters, 1);
  const all = [...questions].map(([item, answers]) => {
    const { raters, adMedian, range } = agreementOnQuestion(answers, levels);
    const dontKnow = answers.filter((answer) => answer === "DK").length;
    const asked = raters + dontKnow;
    return { item, raters, adMedian, range, dontKnow, asked };
  });
  return {
    order: all
      .filter((question) => question.raters >= minRaters)
      .map(({ dontKnow, asked, ...question }) => ({
        ...question,
        dontKnowShare: ratioOf(dontKnow, asked),
      }))
      .sort(
        (a, b) =>
          descending(a.adMedian, b.adMedian) ||
          descending(a.range, b.range) ||
          descending(a.dontKnowShare, b.dontKnowShare),
      ),
    notRanked: all.filter(({ raters }) => raters < minRaters).map(({ item }) => item),
    unsure: all.filter(({ dontKnow, asked }) => isUnsure(dontKnow, asked)).map(({ item }) => item),
  };
}

function descending(a: number | undefined, b: number | undefined): number {
  return (b ?? 0) - (a ?? 0);
}

function isUnsure(dontKnow: number, asked: number): boolean {
  const { unsurePeopleMin, unsureShare } = thresholds;
  return asked >= unsurePeopleMin && atLeastShare(dontKnow, asked, unsureShare);
}
