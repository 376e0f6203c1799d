import { betaQuantile } from "./distributions/beta";
import { requireBetween, requireInside } from "./exact-input";
import { meanOf, sumOf } from "./moments";
import { thresholds } from "./thresholds";

type MeanInterval = {
  n: number;
  /** The plain mean, 0 to 1; absent with its interval for no values. */
  mean?: number;
  lower?: number;
  upper?: number;
};

/**
 * The end-anchored Jeffreys interval of the mean of values from 0 to 1 (honest-numbers 3.4): half a reply is added
 * at each end, and a Beta distribution is matched to the resulting mean and variance. For yes and no answers
 * it is exactly the Jeffreys interval. It never leaves 0 to 1 and never has zero width, however unanimous the
 * values. No interval for no values. Throws on a value outside 0 to 1.
 */
export function meanInterval(
  values: readonly number[],
  confidence: number = thresholds.confidence,
): MeanInterval {
  requireInside("confidence", confidence);
  for (const value of values) requireBetween("a value", value, 0, 1);
  const n = values.length;
  const mean = meanOf(values);
  if (mean === undefined) return { n };
  const centre = (sumOf(values) + 0.5) / (n + 1);
  const meanSquare = (sumOf(values.map((value) => value ** 2)) + 0.5) / (n + 1);
  const variance = (meanSquare - centre ** 2) / (n + 2);
  const size = (centre * (1 - centre)) / variance - 1;
  const [high, low] = [centre * size, (1 - centre) * size];
  const tail = (1 - confidence) / 2;
  const lower = values.every((value) => value === 0) ? 0 : betaQuantile(tail, high, low);
  const upper = values.every((value) => value === 1) ? 1 : 1 - betaQuantile(tail, low, high);
  return { n, mean, lower: Math.min(lower, mean), upper: Math.max(upper, mean) };
}
