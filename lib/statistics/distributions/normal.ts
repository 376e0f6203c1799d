import { requireBetween, requireInside } from "../exact-input";
import { zeroOf } from "./root-finding";

const FARTHEST = 40; // Beyond this the upper tail is smaller than any number that can be stored.
const SERIES_UP_TO = 3;
const FRACTION_TERMS = 200;

/**
 * The z below which a standard normal variable falls with chance p; p strictly between 0 and 1. Accurate to
 * about 1e-13, so that a 95% interval uses 1.959963984540 and not 1.96.
 */
export function normalQuantile(p: number): number {
  requireInside("p", p);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const z = zeroOf({
    height: (x) => tail - normalUpperTail(x),
    slope: density,
    lower: 0,
    upper: FARTHEST,
    start: 1,
  });
  return p < 0.5 ? -z : z;
}

/** The z of a two-sided interval: 1.96 or so at a confidence of 0.95. */
export function twoSidedZ(confidence: number): number {
  requireInside("confidence", confidence);
  // From the tail: half of 1 + confidence has lost the digits of a tail that is small.
  return -normalQuantile((1 - confidence) / 2);
}

/** The chance above z, for z of 0 or more, however small it is (Abramowitz and Stegun 26.2.11 and 26.2.14). */
export function normalUpperTail(z: number): number {
  requireBetween("z", z, 0, Number.MAX_VALUE);
  if (z <= SERIES_UP_TO) return 0.5 - density(z) * oddSeries(z);
  let denominator = z;
  for (let k = FRACTION_TERMS; k >= 1; k--) denominator = z + k / denominator;
  return density(z) / denominator;
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

function oddSeries(z: number): number {
  let [term, sum] = [z, z];
  for (let odd = 3; term > sum * Number.EPSILON; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}
