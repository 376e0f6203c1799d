import { isRated, itemsOf } from "@/lib/instruments/editions";
import { levelNames, type Theme } from "@/lib/instruments/model";
import { type Estimate, METHOD_VERSION, type Shown } from "@/lib/statistics/estimate";
import { type Answer, levelLabel, scoreTheme, type ThemeScore } from "@/lib/statistics/theme-score";

/** One theme of a signed audit, frozen: everything later pages show about it. */
export type ThemeResult = {
  title: string;
  /** Every rated code of the theme with its answer; null is "not answered". */
  answers: Record<string, Answer>;
  score: ThemeScore;
  /** How many questions are at each level, lowest first. */
  counts: number[];
  /** Questions at the highest level for which nothing was recorded to show it (honest-numbers 1.1). */
  withoutEvidence: string[];
};

export const levelCount = levelNames.length;

/**
 * Scores one theme (honest-numbers 1.5). Reflections take no part. A theme without rated questions has no result.
 * @param answers what was given, by code; a code left out was not answered
 * @param evidenced codes with a note, a link or a file
 */
export function resultOf(
  theme: Theme,
  answers: ReadonlyMap<string, Answer>,
  evidenced: ReadonlySet<string>,
): ThemeResult | undefined {
  const codes = itemsOf(theme)
    .filter(isRated)
    .map(({ code }) => code);
  if (codes.length === 0) return undefined;
  const given = Object.fromEntries(codes.map((code) => [code, answers.get(code) ?? null]));
  const counts = levelNames.map((_, level) => codes.filter((code) => given[code] === level).length);
  return {
    title: theme.title,
    answers: given,
    score: scoreTheme(Object.values(given), levelCount),
    counts,
    withoutEvidence: codes.filter((code) => given[code] === levelCount - 1 && !evidenced.has(code)),
  };
}

type Scored = Pick<ThemeResult, "score" | "counts">;
/** As much of a result as says which level it has reached. */
export type Leveled = { score: Pick<ThemeScore, "score">; counts: readonly number[] };

/** The theme's score as the one thing a chart accepts: with its base and possible range, or why there is none. */
export function estimateOf({ score, counts }: Scored): Estimate {
  if (score.status !== "ok" || score.score === undefined) {
    return {
      status: "not_computable",
      reason: score.status === "ok" ? "too_few_answers" : score.status,
    };
  }
  const caveats: Shown["caveats"] = ["self_view"];
  if (score.answered < score.applicable) caveats.push("not_everything_answered");
  if (score.mostlyNotApplicable) caveats.push("mostly_not_applicable");
  if ((counts[0] ?? 0) > 0) caveats.push("questions_at_not_yet");
  return {
    status: "shown",
    value: score.score,
    lower: score.possibleMin ?? score.score,
    upper: score.possibleMax ?? score.score,
    // Not a sampling interval: with everything answered the score lies in this range for certain.
    confidence: 1,
    n: score.answered,
    base: `of ${score.applicable} questions that apply`,
    caveats,
    method: METHOD_VERSION,
  };
}

/** "Established", "between Starting and Established", or nothing when there is no score. */
export function levelInWords({ score, counts }: Leveled): string | undefined {
  return score.score === undefined ? undefined : placeInWords(score.score, (counts[0] ?? 0) > 0);
}

/** The level a theme has reached: between two levels it is the lower one. Nothing when there is no score. */
export function levelReached({ score, counts }: Leveled): number | undefined {
  if (score.score === undefined) return undefined;
  const label = levelLabel(score.score, levelCount, (counts[0] ?? 0) > 0);
  return label.kind === "level" ? label.level : label.lower;
}

/**
 * Where a score of 0 to 100 lies among the named levels.
 * @param holdsNotYet a theme with any question at the lowest level is never plainly at the highest
 */
export function placeInWords(score: number, holdsNotYet: boolean): string {
  const label = levelLabel(score, levelCount, holdsNotYet);
  if (label.kind === "level") return levelNames[label.level] ?? "";
  return `between ${levelNames[label.lower]} and ${levelNames[label.upper]}`;
}

/** Codes at the lowest level given in the theme, in the published order; empty when nothing has a level. */
export function weakestCodes({ answers }: ThemeResult): string[] {
  const levels = Object.values(answers).filter((answer) => typeof answer === "number");
  const lowest = Math.min(...levels);
  return Object.keys(answers).filter((code) => answers[code] === lowest);
}
