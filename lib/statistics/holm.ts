import { requireBetween } from "./exact-input";

/**
 * Holm's (1979) adjustment of p-values for many comparisons, in the given order; each is at least its own p and
 * at most 1 (honest-numbers 3.6). Throws on a p outside 0 to 1.
 */
export function holmAdjusted(pValues: readonly number[]): number[] {
  for (const p of pValues) requireBetween("a p-value", p, 0, 1);
  const ordered = [...pValues.entries()].sort(([, a], [, b]) => a - b);
  const adjusted = [...pValues];
  let largest = 0;
  for (const [step, [index, p]] of ordered.entries()) {
    // A larger p may never end up with a smaller adjusted value than one before it.
    largest = Math.max(largest, Math.min(1, (pValues.length - step) * p));
    adjusted[index] = largest;
  }
  return adjusted;
}
