import { requireFinite, requireWhole } from "./exact-input";
import { ascending } from "./moments";

type SimilarSettings =
  | { status: "ok"; settings: number; q1?: number; median?: number; q3?: number }
  | { status: "too_few_settings"; settings: number };

/**
 * The median and quartiles of the other settings like this one, in the units of the scores (honest-numbers 5;
 * Hyndman and Fan 1996, type 7). Refuses, as a status, below minSettings others.
 */
export function similarSettings(
  otherScores: readonly number[],
  minSettings: number,
): SimilarSettings {
  requireWhole("the smallest number of settings", minSettings, 1);
  for (const score of otherScores) requireFinite("a score", score);
  const settings = otherScores.length;
  if (settings < minSettings) return { status: "too_few_settings", settings };
  const sorted = ascending(otherScores);
  return {
    status: "ok",
    settings,
    q1: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    q3: quantile(sorted, 0.75),
  };
}

function quantile(sorted: readonly number[], p: number): number | undefined {
  const position = (sorted.length - 1) * p;
  const [below, above] = [sorted[Math.floor(position)], sorted[Math.ceil(position)]];
  if (below === undefined || above === undefined) return undefined;
  const part = position - Math.floor(position);
  return below + part * above - part * below;
}
