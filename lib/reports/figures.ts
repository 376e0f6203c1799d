import { instrumentNames, levelNames } from "@/lib/instruments/model";
import type { Profile } from "@/lib/profiles/model";
import type { Estimate } from "@/lib/statistics/estimate";
import type { ThemeScore } from "@/lib/statistics/theme-score";
import { noScoreInWords, wholePoints } from "@/lib/statistics/wording";
import type { Cell } from "./table";

const notAFigure = "no figure";

/** Whole points where there is a figure, words where there is none: never blank, never 0 for missing. */
export function pointsOr(points: number | undefined, words: string = notAFigure): Cell {
  return points === undefined ? words : wholePoints(points);
}

export function statusOf(score: ThemeScore): string {
  return noScoreInWords(score) ?? "Score";
}

/** What the columns of a profile's table hold. */
export function themesHeader({ instrument, earlier, year }: Profile): string[] {
  const { themeWord } = instrumentNames[instrument];
  const onScale = earlier ? `${earlier.year} to ${year}` : `${year} on the scale`;
  return [themeWord, "Where each question is", onScale, ...(earlier ? ["What moved"] : [])];
}

/** "2 Starting, 3 Established": the bar in words, lowest level first. */
export function atLevelsInWords(counts: readonly number[]): string {
  const parts = counts.flatMap((n, level) => (n > 0 ? [`${n} ${levelNames[level]}`] : []));
  return parts.join(", ") || "No question has a level";
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
