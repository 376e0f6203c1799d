import { requireWhole } from "./exact-input";
import { ascending } from "./moments";

type KrippendorffAlpha = {
  status: "ok" | "no_variation";
  /** Ratings that share a question with another rating. */
  pairable: number;
  /** 1 for full agreement, 0 for chance, below 0 for less than chance. Absent when nothing varies. */
  ordinal?: number;
  nominal?: number;
  interval?: number;
};

/**
 * Krippendorff's alpha for any number of raters and any blanks (null), in three metrics, by the coincidence
 * matrix (Krippendorff 2011; honest-numbers 2.3). One row for each rater, one column for each question. Where
 * the pairable ratings are all alike, or there are none, alpha is undefined and not 1. Throws on a rating that is
 * not a whole number and on rows of different length.
 */
export function krippendorffAlpha(
  ratersByUnits: readonly (readonly (number | null)[])[],
): KrippendorffAlpha {
  const units = pairableUnits(ratersByUnits);
  const ratings = units.flat();
  const totals = new Map<number, number>();
  for (const rating of ratings) totals.set(rating, (totals.get(rating) ?? 0) + 1);
  const pairable = ratings.length;
  if (totals.size < 2) return { status: "no_variation", pairable };
  const ranks = midRanks(totals);
  const alpha = (distance: Distance) => 1 - observed(units, distance) / expected(totals, distance);
  return {
    status: "ok",
    pairable,
    // The squared count of ratings from c to k, half of each end: the squared difference of their mid-ranks.
    ordinal: alpha((c, k) => ((ranks.get(c) ?? 0) - (ranks.get(k) ?? 0)) ** 2),
    nominal: alpha((c, k) => (c === k ? 0 : 1)),
    interval: alpha((c, k) => (c - k) ** 2),
  };
}

type Distance = (c: number, k: number) => number;

function pairableUnits(rows: readonly (readonly (number | null)[])[]): number[][] {
  const unitCount = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== unitCount)) {
    throw new RangeError("every rater needs one place for each question: row lengths differ");
  }
  const units = Array.from({ length: unitCount }, (_, unit) =>
    rows.flatMap((row) => row[unit] ?? []),
  );
  for (const rating of units.flat()) requireWhole("a rating", rating, Number.MIN_SAFE_INTEGER);
  return units.filter((unit) => unit.length >= 2);
}

/** Mean disagreement inside units: each unit's ordered pairs weigh 1/(its ratings - 1). */
function observed(units: readonly number[][], distance: Distance): number {
  let [disagreement, count] = [0, 0];
  for (const unit of units) {
    let within = 0;
    for (const c of unit) for (const k of unit) within += distance(c, k);
    disagreement += within / (unit.length - 1);
    count += unit.length;
  }
  return disagreement / count;
}

/** Mean disagreement of two ratings drawn from all, wherever they were given. */
function expected(totals: ReadonlyMap<number, number>, distance: Distance): number {
  let [disagreement, count] = [0, 0];
  for (const [c, ofC] of totals) {
    count += ofC;
    for (const [k, ofK] of totals) disagreement += ofC * ofK * distance(c, k);
  }
  return disagreement / (count * (count - 1));
}

function midRanks(totals: ReadonlyMap<number, number>): Map<number, number> {
  const ranks = new Map<number, number>();
  let below = 0;
  for (const value of ascending([...totals.keys()])) {
    const count = totals.get(value) ?? 0;
    ranks.set(value, below + count / 2);
    below += count;
  }
  return ranks;
}
