import { requireBetween, requireInside } from "../exact-input";
import { betaPoint } from "./beta";
import { DEGREES_MAX, DEGREES_MIN, storable } from "./student-t";

/**
 * The ratio below which Fisher's F with d1 and d2 degrees of freedom falls with chance p; p strictly between 0
 * and 1, the degrees from 1e-5 to 1e15. d1 F / (d1 F + d2) is Beta(d1/2, d2/2) (Abramowitz and Stegun 26.6.2).
 */
export function fQuantile(p: number, d1: number, d2: number): number {
  requireInside("p", p);
  requireBetween("degrees of freedom", d1, DEGREES_MIN, DEGREES_MAX);
  requireBetween("degrees of freedom", d2, DEGREES_MIN, DEGREES_MAX);
  const { share, rest } = betaPoint({ below: p, above: 1 - p }, d1 / 2, d2 / 2);
  return storable((d2 / d1) * (share / rest));
}
