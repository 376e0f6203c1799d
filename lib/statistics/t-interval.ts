import { twoSidedT } from "./distributions/student-t";
import { requireFinite } from "./exact-input";
import { meanOf, varianceOf } from "./moments";
import { thresholds } from "./thresholds";

type TInterval = {
  status: "ok" | "no_spread" | "too_few";
  mean?: number;
  /** Sample standard deviation, in the units of the values. */
  sd?: number;
  lower?: number;
  upper?: number;
};

/**
 * Student's interval of a mean, in the units of the values. For the technical export only: near a ceiling it
 * covers the truth far less often than it claims (honest-numbers 3.4). Refuses, as a status, fewer than two
 * values, and values that are all equal. Throws on a value that is not finite.
 */
export function tInterval(
  values: readonly number[],
  confidence: number = thresholds.confidence,
): TInterval {
  for (const value of values) requireFinite("a value", value);
  const [mean, variance] = [meanOf(values), varianceOf(values)];
  if (mean === undefined || variance === undefined) return { status: "too_few", mean };
  const sd = Math.sqrt(variance);
  if (sd === 0) return { status: "no_spread", mean, sd };
  const half = (twoSidedT(confidence, values.length - 1) * sd) / Math.sqrt(values.length);
  return { status: "ok", mean, sd, lower: mean - half, upper: mean + half };
}
