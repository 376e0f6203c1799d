import { meanInterval } from "./mean-interval";
import { thresholds } from "./thresholds";
import { type Verdict, verdictOf } from "./verdict";
import { wilson } from "./wilson-interval";

type Difference = {
  /** First less second, -1 to 1; absent with its interval when either side has no answers. */
  difference?: number;
  lower?: number;
  upper?: number;
  verdict: Verdict;
};

type Interval = { value?: number; lower?: number; upper?: number };

/**
 * The difference of two shares, x1 of n1 less x2 of n2, with Newcombe's (1998) method 10 interval: MOVER on
 * Wilson intervals (honest-numbers 3.5). margin is the smallest difference that matters, as a share.
 */
export function differenceOfShares(
  first: { x: number; n: number },
  second: { x: number; n: number },
  margin: number,
  confidence: number = thresholds.confidence,
): Difference {
  const a = wilson(first.x, first.n, confidence);
  const b = wilson(second.x, second.n, confidence);
  return mover({ value: a.p, ...a }, { value: b.p, ...b }, margin);
}

/**
 * The difference of two means of values from 0 to 1, with MOVER on end-anchored Jeffreys intervals
 * (honest-numbers 3.5). margin is the smallest difference that matters: half a level.
 */
export function differenceOfMeans(
  first: readonly number[],
  second: readonly number[],
  margin: number,
  confidence: number = thresholds.confidence,
): Difference & { mean1?: number; mean2?: number } {
  const a = meanInterval(first, confidence);
  const b = meanInterval(second, confidence);
  const difference = mover({ value: a.mean, ...a }, { value: b.mean, ...b }, margin);
  return { mean1: a.mean, mean2: b.mean, ...difference };
}

/**
 * Zou and Donner's (2008) interval of a difference from the intervals of its two sides: each side's distance to its
 * own end is squared, so a lopsided interval stays lopsided.
 */
function mover(first: Interval, second: Interval, margin: number): Difference {
  const [a, b] = [known(first), known(second)];
  if (!a || !b) return { verdict: "cannot_tell" };
  const difference = a.value - b.value;
  const lower = difference - Math.hypot(a.value - a.lower, b.upper - b.value);
  const upper = difference + Math.hypot(a.upper - a.value, b.value - b.lower);
  return { difference, lower, upper, verdict: verdictOf(lower, upper, margin) };
}

function known({ value, lower, upper }: Interval) {
  if (value === undefined || lower === undefined || upper === undefined) return undefined;
  return { value, lower, upper };
}
