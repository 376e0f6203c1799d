import type { Estimate } from "@/lib/statistics/estimate";
import type { ThemeScore } from "@/lib/statistics/theme-score";
import { noScoreInWords, wholePoints } from "@/lib/statistics/wording";
import type { Cell } from "./csv";

const notAFigure = "no figure";

/** Whole points where there is a figure, words where there is none: never blank, never 0 for missing. */
export function pointsOr(points: number | undefined, words: string = notAFigure): Cell {
  return points === undefined ? words : wholePoints(points);
}

export function statusOf(score: ThemeScore): string {
  return noScoreInWords(score) ?? "Score";
}

const refusals: Record<Exclude<Estimate, { status: "shown" }>["status"], string> = {
  hidden: "Not shown, to protect people",
  words: "In words only",
  not_computable: "No score",
};

const reasons = {
  too_few_answers: "too few answers",
  too_few_applicable: "too few questions apply",
  not_applicable: "does not apply",
  single_item: "one question only",
  no_spread: "no spread",
  not_comparable: "most questions changed",
  not_asked: "not asked this year",
  no_replies: "nobody answered",
};

/** "Score", or which kind of missing it is. */
export function estimateStatus(estimate: Estimate): string {
  if (estimate.status === "shown") return "Score";
  const words = refusals[estimate.status];
  return estimate.status === "not_computable" ? `${words}: ${reasons[estimate.reason]}` : words;
}
