import { type Estimate, METHOD_VERSION, type Shown } from "@/lib/statistics/estimate";
import { meanOf } from "@/lib/statistics/moments";
import { scoreTheme } from "@/lib/statistics/theme-score";
import { thresholds } from "@/lib/statistics/thresholds";
import { familiesPerQuestion } from "@/lib/statistics/wording-for-families";
import type { ReleasedRow, SurveyDefinition } from "../model";
import { rowsInForce } from "./in-force";
import type { Outcome } from "./question";

/** Each theme for everybody and for each group, from the questions' rows that stand now. */
export function releaseThemes(
  { questions, breakdowns }: SurveyDefinition,
  rows: readonly ReleasedRow[],
): { theme: string; outcome: Outcome }[] {
  const means = new Map<string, Estimate>();
  for (const row of rowsInForce(rows, "setting")) {
    if (row.kind !== "question") continue;
    means.set(placeOf(row.code, row.breakdown, row.group), row.figures.mean);
  }
  const groups = [
    { breakdown: null, group: null },
    ...breakdowns.flatMap(({ key, groups }) => groups.map((group) => ({ breakdown: key, group }))),
  ];
  return [...new Set(questions.map(({ theme }) => theme))].flatMap((theme) => {
    const own = questions.filter((question) => question.theme === theme);
    return groups.map(({ breakdown, group }) => {
      const mean = meanOfTheme(
        own.map(({ code }) => means.get(placeOf(code, breakdown, group)) ?? tooFew),
        own[0]?.levels ?? 0,
      );
      const form = mean.status === "shown" ? "numbers" : "hidden";
      return { theme, outcome: { breakdown, group, form, figures: { mean } } };
    });
  });
}

const tooFew: Estimate = { status: "hidden", reason: "few_people" };

/**
 * A theme's mean from its questions' published means and from nothing else, so that it can give away nothing they do
 * not. A mean over each parent's own score would: less the questions, it leaves the answers of the few who
 * skipped one of them. The ends are the mean of the questions' ends, which is at least as wide as answers that
 * move together allow. A question not in numbers counts as unanswered (1.5).
 */
function meanOfTheme(means: readonly Estimate[], levels: number): Estimate {
  const shown = means.filter((mean): mean is Shown => mean.status === "shown");
  const { status } = scoreTheme(
    means.map((mean) => (mean.status === "shown" ? 0 : null)),
    levels,
  );
  if (status === "single_item" && shown.length > 0) {
    return { status: "not_computable", reason: "single_item" };
  }
  const [value, lower, upper] = (["value", "lower", "upper"] as const).map((part) =>
    meanOf(shown.map((mean) => mean[part])),
  );
  if (status !== "ok" || value === undefined || lower === undefined || upper === undefined) {
    return tooFew;
  }
  return {
    ...{ status: "shown", value, lower, upper, confidence: thresholds.confidence },
    n: Math.min(...shown.map(({ n }) => n)),
    base: familiesPerQuestion(shown.length),
    caveats: shown.length < means.length ? ["not_everything_answered"] : [],
    method: METHOD_VERSION,
  };
}

function placeOf(code: string, breakdown: string | null, group: string | null): string {
  return `${code}\n${breakdown ?? ""}\n${group ?? ""}`;
}
