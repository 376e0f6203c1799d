import { requireBetween, requireInside } from "../exact-input";
import { betaQuantile } from "./beta";

/**
 * The ratio below which Fisher's F with d1 and d2 degrees of freedom falls with chance p; p strictly between 0
 * and 1, the degrees any numbers above 0. d1 F / (d1 F + d2) is Beta(d1/2, d2/2) (Abramowitz and
 * Stegun 26.6.2); past its middle the other end is inverted, because there the answer is in the distance from 1.
 */
export function fQuantile(p: number, d1: number, d2: number): number {
  requireInside("p", p);
  requireBetween("degrees of freedom", d1, Number.MIN_VALUE, Number.MAX_VALUE);
  requireBetween("degrees of freedom", d2, Number.MIN_VALUE, Number.MAX_VALUE);
  const near = betaQuantile(p, d1 / 2, d2 / 2);
  if (near < 0.5) return (d2 * near) / (d1 * (1 - near));
  const far = betaQuantile(1 - p, d2 / 2, d1 / 2);
  return (d2 * (1 - far)) / (d1 * far);
}
