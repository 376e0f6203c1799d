import { requireBetween, requireInside } from "../exact-input";
import { betaQuantile } from "./beta";

/**
 * The t of a two-sided interval with this confidence and these degrees of freedom (any number above 0).
 * t²/(df + t²) is Beta(1/2, df/2) (Abramowitz and Stegun 26.7.1); past its middle the other end is inverted,
 * because there the answer is in the distance from 1.
 */
export function twoSidedT(confidence: number, degreesOfFreedom: number): number {
  requireInside("confidence", confidence);
  requireBetween("degrees of freedom", degreesOfFreedom, Number.MIN_VALUE, Number.MAX_VALUE);
  const halfDegrees = degreesOfFreedom / 2;
  const near = betaQuantile(confidence, 0.5, halfDegrees);
  if (near < 0.5) return Math.sqrt((degreesOfFreedom * near) / (1 - near));
  const far = betaQuantile(1 - confidence, halfDegrees, 0.5);
  return Math.sqrt((degreesOfFreedom * (1 - far)) / far);
}
