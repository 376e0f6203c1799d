import { twoSidedZ } from "./distributions/normal";
import { requireBetween, requireWhole } from "./exact-input";
import { ratioOf } from "./moments";
import { thresholds } from "./thresholds";

/** All three are shares from 0 to 1; absent when nobody answered. */
type ShareInterval = { p?: number; lower?: number; upper?: number };

/**
 * The Wilson score interval of x in n (honest-numbers 3.4; Wilson 1927, recommended for small n by Brown, Cai
 * and DasGupta 2001). Never leaves 0 to 1 and never has zero width. No interval for n of 0. Throws on
 * counts that are not whole, on x above n and on a confidence outside 0 to 1.
 */
export function wilson(
  x: number,
  n: number,
  confidence: number = thresholds.confidence,
): ShareInterval {
  requireWhole("n", n, 0);
  requireWhole("x", x, 0, n);
  const p = ratioOf(x, n);
  return p === undefined ? {} : { p, ...scoreInterval(p, n, twoSidedZ(confidence)) };
}

/**
 * The interval of what all the families on the roll would have said: Wilson with the effective number of
 * replies n(N - 1)/(N - n) (honest-numbers 3.3). When everyone replied there is no sampling left and the interval is
 * the share itself. No interval when nobody replied or the replies outnumber the roll.
 */
export function wilsonOnRoll(
  x: number,
  n: number,
  roll: number,
  confidence: number = thresholds.confidence,
): ShareInterval & { nEffective?: number } {
  requireWhole("n", n, 0);
  requireWhole("x", x, 0, n);
  requireWhole("the roll", roll, 0);
  const p = ratioOf(x, n);
  if (p === undefined) return {};
  if (n > roll) return { p };
  if (n === roll) return { p, lower: p, upper: p };
  const nEffective = (n * (roll - 1)) / (roll - n);
  return { p, nEffective, ...scoreInterval(p, nEffective, twoSidedZ(confidence)) };
}

const QUANTILE_MAX = 1e150; // Its square is still a number.

/**
 * The score interval around a share p from n replies, where n need not be whole (an effective number), and
 * with any two-sided quantile. p from 0 to 1, n and the quantile above 0.
 */
export function scoreInterval(
  p: number,
  n: number,
  quantile: number,
): { lower: number; upper: number } {
  requireBetween("a share", p, 0, 1);
  requireBetween("replies", n, Number.MIN_VALUE, Number.MAX_VALUE / 2);
  requireBetween("a quantile", quantile, Number.MIN_VALUE, QUANTILE_MAX);
  const square = quantile ** 2;
  // Both fractions are widened by n, so that neither a tiny nor an enormous number of replies overflows.
  const centre = (p * n + square / 2) / (n + square);
  const half = (quantile * Math.sqrt(n * p * (1 - p) + square / 4)) / (n + square);
  // At the ends the algebra gives exactly 0 and 1; the arithmetic only almost does.
  return { lower: p === 0 ? 0 : centre - half, upper: p === 1 ? 1 : centre + half };
}
