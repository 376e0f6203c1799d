import type { ThemeChange } from "@/lib/scoring/theme-change";
import { estimateOf, type ThemeResult } from "@/lib/scoring/theme-result";
import { type Estimate, METHOD_VERSION, type Shown } from "@/lib/statistics/estimate";
import type { ProfileTheme } from "./model";

/**
 * What one row's strip draws. Two comparable years stand on the questions asked in both (honest-numbers 4), and may
 * then differ from each year's own score; otherwise there is this year alone, on all its questions.
 */
export function stripOf(
  result: ThemeResult,
  change: ThemeChange | undefined,
  before: ThemeResult | undefined,
): NonNullable<ProfileTheme["strip"]> {
  const later = estimateOf(result);
  const { scoreEarlier, scoreLater } = change?.linked ?? {};
  if (!change || !before || later.status !== "shown") return { later };
  if (scoreEarlier === undefined || scoreLater === undefined) return { later };
  return {
    earlier: onBothYears(scoreEarlier, change, "earlier"),
    later: onBothYears(scoreLater, change, "later"),
  };
}

function onBothYears(value: number, change: ThemeChange, year: "earlier" | "later"): Estimate {
  const compared = change.questions.filter(({ direction }) => direction !== "not_compared");
  const caveats: Shown["caveats"] = ["self_view", "few_years"];
  if (compared.some((question) => question[year] === 0)) caveats.push("questions_at_not_yet");
  if (change.questions.some(({ revision }) => isReworded(revision)))
    caveats.push("wording_changed");
  return {
    status: "shown",
    value,
    // Nothing is unanswered among questions that have a level in both years, so the range is one point.
    lower: value,
    upper: value,
    confidence: 1,
    n: compared.length,
    base: compared.length === 1 ? "question asked in both years" : "questions asked in both years",
    caveats,
    method: METHOD_VERSION,
  };
}

/** Whether a question cannot be followed from one year to the next. */
export function isReworded(revision: string): boolean {
  return revision === "meaning" || revision === "new" || revision === "retired";
}
