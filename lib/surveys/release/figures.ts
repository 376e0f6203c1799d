import { type Estimate, METHOD_VERSION, type Shown } from "@/lib/statistics/estimate";
import { meanInterval } from "@/lib/statistics/mean-interval";
import { summariseQuestion } from "@/lib/statistics/question-summary";
import { silentFamilies } from "@/lib/statistics/silent-families";
import { smallGroupWords } from "@/lib/statistics/small-group-words";
import type { Answer } from "@/lib/statistics/theme-score";
import { thresholds } from "@/lib/statistics/thresholds";
import { familiesWhoAnswered } from "@/lib/statistics/wording-for-families";
import { valuesOf } from "../level-counts";
import type { ReleasedFigures, SurveyQuestion } from "../model";

/** One question's answers in one group, counted. */
export type Counted = ReturnType<typeof countAnswers>;

export function countAnswers(question: SurveyQuestion, answers: readonly Answer[]) {
  return summariseQuestion(answers, question.levels, question.favourableLevels);
}

/** Both figures of a question for the same reason, when nothing of it is shown. */
export function withheld(estimate: Estimate): ReleasedFigures {
  return { favourable: estimate, mean: estimate };
}

/** The five-word scale instead of every number: not even how many answered goes with it (3.1). */
export function inWords({ rated, favourable }: Counted): ReleasedFigures {
  const word = smallGroupWords(favourable, rated, {
    minReplies: thresholds.wordsFrom,
    numbersFrom: rated + 1,
  });
  // The release enters a figure only from its floor upwards, so this cannot be; were it, nothing is shown.
  if (word === "hidden" || word === "numbers") {
    return withheld({ status: "hidden", reason: "few_people" });
  }
  return {
    favourable: { status: "words", word },
    mean: { status: "hidden", reason: "few_people" },
  };
}

/**
 * One question in numbers, for one group or for everybody. Blanks and the silent families go with everybody alone: a
 * blank counted by group would cross two of a family's answers.
 */
export function inNumbers(
  summary: Counted,
  everybody: { roll: number | null } | undefined,
): ReleasedFigures {
  const { rated, wilson95, medianLow, medianHigh } = summary;
  const roll = everybody?.roll ?? null;
  const shown = (value?: number, lower?: number, upper?: number): Estimate =>
    value === undefined || lower === undefined || upper === undefined
      ? { status: "not_computable", reason: "no_replies" }
      : {
          ...{ status: "shown", value: 100 * value, lower: 100 * lower, upper: 100 * upper },
          ...{ confidence: thresholds.confidence, n: rated, base: familiesWhoAnswered },
          ...(roll !== null && { roll }),
          ...{ caveats: [], method: METHOD_VERSION },
        };
  const { mean, lower, upper } = meanInterval(valuesOf(summary.counts));
  const silent = roll === null ? undefined : silentRange(summary.favourable, rated, roll);
  return {
    favourable: shown(summary.favourableShare, wilson95.lower, wilson95.upper),
    mean: shown(mean, lower, upper),
    ...(medianLow !== undefined &&
      medianHigh !== undefined && {
        levels: {
          ...{ counts: summary.counts, medianLow, medianHigh },
          shownAs: rated >= thresholds.percentagesFrom ? "percentages" : "counts",
        },
      }),
    ...(everybody && {
      blanks: {
        dontKnow: summary.dontKnow,
        notApplicable: summary.notApplicable,
        notAnswered: summary.skipped,
      },
    }),
    ...(silent && { silent }),
  };
}

/** Certain, not likely: all that the families who stayed silent could do to the share (3.3). */
function silentRange(favourable: number, rated: number, roll: number): Shown | undefined {
  const range = silentFamilies(favourable, rated, roll);
  const { observed, ifAllSilentUnfavourable, ifAllSilentFavourable } = range;
  if (range.status !== "ok" || observed === undefined) return undefined;
  return {
    status: "shown",
    value: 100 * observed,
    lower: 100 * (ifAllSilentUnfavourable ?? 0),
    upper: 100 * (ifAllSilentFavourable ?? 1),
    ...{ confidence: 1, n: rated, base: familiesWhoAnswered, roll, caveats: [] },
    method: METHOD_VERSION,
  };
}
