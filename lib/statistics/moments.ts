import { requireFinite } from "./exact-input";

/** The sums under most formulas. Each returns undefined where it has no value, never NaN and never 0. */

/** The sum; 0 for no values. Throws when it is no finite number, as with a value that is none, or too large a sum. */
export function sumOf(values: readonly number[]): number {
  const total = values.reduce((sum, value) => sum + value, 0);
  requireFinite("a sum", total);
  return total;
}

/** The arithmetic mean, in the units of the values; undefined for no values. */
export function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : sumOf(values) / values.length;
}

/** The sample variance (dividing by n - 1), in squared units; undefined below two values. */
export function varianceOf(values: readonly number[]): number | undefined {
  const mean = meanOf(values);
  if (mean === undefined || values.length < 2) return undefined;
  // Equal values are asked about directly: their computed mean may miss them by a rounding.
  if (!hasSpread(values)) return 0;
  return sumOf(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
}

/** Pearson's correlation, -1 to 1; undefined when either side has no spread. Throws on unequal lengths. */
export function correlationOf(x: readonly number[], y: readonly number[]): number | undefined {
  if (x.length !== y.length) throw new RangeError("a correlation needs pairs: lengths differ");
  const [meanX, meanY] = [meanOf(x), meanOf(y)];
  if (meanX === undefined || meanY === undefined || !hasSpread(x) || !hasSpread(y))
    return undefined;
  let [products, squaresX, squaresY] = [0, 0, 0];
  for (const [i, xi] of x.entries()) {
    const [dx, dy] = [xi - meanX, (y[i] ?? meanY) - meanY];
    products += dx * dy;
    squaresX += dx * dx;
    squaresY += dy * dy;
  }
  const correlation = ratioOf(products, Math.sqrt(squaresX) * Math.sqrt(squaresY));
  return correlation === undefined ? undefined : Math.max(-1, Math.min(1, correlation));
}

/** The two middle values in order of size, equal for an odd count; undefined for no values. */
export function middleOf(values: readonly number[]): { low: number; high: number } | undefined {
  const sorted = ascending(values);
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? undefined : { low, high };
}

export function hasSpread(values: readonly number[]): boolean {
  return values.some((value) => value !== values[0]);
}

/** The values in order of size. Throws on one that has no place in it. */
export function ascending(values: readonly number[]): number[] {
  for (const value of values) requireFinite("a value", value);
  return [...values].sort((a, b) => a - b);
}

/** The quotient, or undefined where it is not a finite number. */
export function ratioOf(numerator: number, denominator: number): number | undefined {
  const ratio = numerator / denominator;
  return Number.isFinite(ratio) ? ratio : undefined;
}
