import { twoSidedZ } from "./distributions/normal";
import { requireFinite } from "./exact-input";
import { correlationOf } from "./moments";
import { thresholds } from "./thresholds";

type Spearman = {
  /** Complete pairs. */
  n: number;
  /** -1 to 1; absent when either side has no spread. */
  rho?: number;
  /** Absent below four pairs, where the standard error has no value. */
  lower?: number;
  upper?: number;
};

/**
 * Spearman's rank correlation with ties at their average rank, and a 95% interval on Fisher's scale with the
 * standard error of Bonett and Wright (2000), the root of (1 + rho²/2)/(n - 3) (honest-numbers 5). Pairs with a
 * blank (null) are left out. Throws on lists of different length and on values that are not finite.
 */
export function spearman(x: readonly (number | null)[], y: readonly (number | null)[]): Spearman {
  if (x.length !== y.length) throw new RangeError("a correlation needs pairs: lengths differ");
  const pairs = x.flatMap((xi, i) => {
    const yi = y[i] ?? null;
    return xi === null || yi === null ? [] : [{ x: xi, y: yi }];
  });
  for (const pair of pairs) {
    requireFinite("a value", pair.x);
    requireFinite("a value", pair.y);
  }
  const n = pairs.length;
  const rho = correlationOf(
    averageRanks(pairs.map((p) => p.x)),
    averageRanks(pairs.map((p) => p.y)),
  );
  if (rho === undefined || n <= 3) return { n, rho };
  const half = twoSidedZ(thresholds.confidence) * Math.sqrt((1 + rho ** 2 / 2) / (n - 3));
  const fisher = Math.atanh(rho);
  return { n, rho, lower: Math.tanh(fisher - half), upper: Math.tanh(fisher + half) };
}

function averageRanks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const level = values.filter((other) => other === value).length;
    return below + (level + 1) / 2;
  });
}
