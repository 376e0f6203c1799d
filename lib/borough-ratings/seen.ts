import { type Estimate, METHOD_VERSION } from "@/lib/statistics/estimate";
import { sumOf } from "@/lib/statistics/moments";
import { thresholds } from "@/lib/statistics/thresholds";
import type { SeenPoint, SeenYear } from "./model";
import { ratingPoints } from "./points";

/** What the database gives of one point and year: how many are at each level, lowest first. */
export type CountedRow = { year: number; code: string; counts: readonly number[] };

/** Levels from which a point counts as favourable: Established and Embedded. */
const favourableFrom = 2;

/**
 * How settings and forums saw their borough, newest year first and points in their order. A point without a row was rated
 * by fewer than ten, or by nobody: which of the two is not said (honest-numbers 3.1).
 */
export function seenFrom(rows: readonly CountedRow[]): SeenYear[] {
  const years = [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => b - a);
  return years.map((year) => ({
    year,
    points: ratingPoints.map((point): SeenPoint => {
      const row = rows.find((each) => each.year === year && each.code === point.code);
      return { point, rated: row ? ratedFrom(row.counts) : hidden };
    }),
  }));
}

const hidden = { status: "hidden", reason: "few_people" } as const;

function ratedFrom(counts: readonly number[]): SeenPoint["rated"] {
  const [notYet = 0, starting = 0, established = 0, embedded = 0] = counts;
  const n = sumOf(counts);
  if (n < thresholds.numbersFrom) return hidden;
  const favourable = sumOf(counts.slice(favourableFrom));
  return {
    status: "shown",
    counts: [notYet, starting, established, embedded],
    share: shareOf(favourable, n),
  };
}

/** Of those who rated, and of nobody else: chance has no part in it, so the share is its own range. */
function shareOf(favourable: number, n: number): Estimate {
  const value = (100 * favourable) / n;
  return {
    ...{ status: "shown", value, lower: value, upper: value, confidence: 1, n },
    base: "settings and forums that rated this",
    ...{ caveats: [], method: METHOD_VERSION },
  };
}
