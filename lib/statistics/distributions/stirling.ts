import { requireBetween } from "../exact-input";

const SERIES_FROM = 16;
const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
// Bernoulli numbers over 2k(2k-1): 1/12, -1/360, 1/1260, -1/1680, 1/1188, -691/360360.
const COEFFICIENTS = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360];

/**
 * How far the logarithm of the gamma function of a lies above Stirling's approximation
 * (a - 1/2) ln a - a + ln(2 pi)/2; a above 0. By the Stirling series from 16 (remainder below 1e-17), and below
 * that by stepping up with gamma(a + 1) = a gamma(a). Source: Abramowitz and Stegun 6.1.40 and 6.1.15.
 */
export function stirlingError(a: number): number {
  requireBetween("a", a, Number.MIN_VALUE, Number.MAX_VALUE);
  if (a >= SERIES_FROM) return series(a);
  let [raised, product] = [a, 1];
  while (raised < SERIES_FROM) {
    product *= raised;
    raised += 1;
  }
  return approximation(raised) + series(raised) - Math.log(product) - approximation(a);
}

function approximation(a: number): number {
  return (a - 0.5) * Math.log(a) - a + HALF_LOG_TWO_PI;
}

function series(a: number): number {
  const inverseSquare = 1 / (a * a);
  return COEFFICIENTS.reduceRight((sum, coefficient) => sum * inverseSquare + coefficient, 0) / a;
}
