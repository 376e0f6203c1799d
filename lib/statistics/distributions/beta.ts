import { requireBetween, requireInside } from "../exact-input";
import { zeroOf } from "./root-finding";
import { stirlingError } from "./stirling";

const FRACTION_TERMS_MAX = 100_000;

/**
 * The regularised incomplete beta function: the chance that a Beta(a, b) variable is at most x.
 * x from 0 to 1, a and b above 0. By its continued fraction (Abramowitz and Stegun 26.5.8), on the
 * side of the mean where it converges quickly.
 */
export function betaCdf(x: number, a: number, b: number): number {
  requireBetween("x", x, 0, 1);
  requireShape(a, b);
  if (x === 0 || x === 1) return x;
  return x < (a + 1) / (a + b + 2) ? lowerTail(x, a, b) : 1 - lowerTail(1 - x, b, a);
}

/**
 * The x below which a Beta(a, b) variable falls with chance p; p strictly between 0 and 1. Accurate to about
 * 1e-12 for shapes from 0.05 to a million.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  requireInside("p", p);
  requireShape(a, b);
  return zeroOf({
    height: (x) => betaCdf(x, a, b) - p,
    slope: (x) => weight(x, a, b) / (x * (1 - x)),
    lower: 0,
    upper: 1,
    start: a / (a + b),
  });
}

function requireShape(a: number, b: number): void {
  requireBetween("a beta shape", a, Number.MIN_VALUE, Number.MAX_VALUE);
  requireBetween("a beta shape", b, Number.MIN_VALUE, Number.MAX_VALUE);
}

/**
 * x^a (1-x)^b / B(a, b). Written around the mean a/(a+b), where the large logarithms that cancel in the plain
 * form are gone before they are computed.
 */
function weight(x: number, a: number, b: number): number {
  const exponent = a * logLessLinear(x, a / (a + b)) + b * logLessLinear(1 - x, b / (a + b));
  const correction = stirlingError(a + b) - stirlingError(a) - stirlingError(b);
  return Math.sqrt((a / (a + b)) * (b / (2 * Math.PI))) * Math.exp(exponent + correction);
}

/** ln(x/mean) - (x/mean - 1). The linear parts of x and of 1 - x cancel in the weight, so they may be left out. */
function logLessLinear(x: number, mean: number): number {
  const u = (x - mean) / mean;
  // Far below the mean, 1 + u has lost the digits of x; the plain ratio keeps them.
  return (u < -0.5 ? Math.log(x / mean) : Math.log1p(u)) - u;
}

/** Lentz's evaluation, which never divides by a partial denominator that happens to vanish. */
function lowerTail(x: number, a: number, b: number): number {
  const tiny = Number.MIN_VALUE / Number.EPSILON;
  const awayFromZero = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= FRACTION_TERMS_MAX; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let change = 1;
    for (const term of [even, odd]) {
      d = 1 / awayFromZero(1 + term * d);
      c = awayFromZero(1 + term / c);
      change = c * d;
      fraction *= change;
    }
    if (Math.abs(change - 1) < 2 * Number.EPSILON) break;
  }
  return (weight(x, a, b) * fraction) / a;
}
