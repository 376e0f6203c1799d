import { requireBetween, requireInside } from "../exact-input";
import { betaPoint } from "./beta";

export const DEGREES_MIN = 1e-5;
export const DEGREES_MAX = 1e15;

/**
 * The t of a two-sided interval with this confidence and these degrees of freedom, from 1e-5 to 1e15.
 * t²/(df + t²) is Beta(1/2, df/2) (Abramowitz and Stegun 26.7.1).
 */
export function twoSidedT(confidence: number, degreesOfFreedom: number): number {
  requireInside("confidence", confidence);
  requireBetween("degrees of freedom", degreesOfFreedom, DEGREES_MIN, DEGREES_MAX);
  const tails = { below: confidence, above: 1 - confidence };
  const { share, rest } = betaPoint(tails, 0.5, degreesOfFreedom / 2);
  return storable(Math.sqrt(degreesOfFreedom) * Math.sqrt(share / rest));
}

/** With next to no freedom a quantile outgrows every number that can be stored; then it is the largest of them. */
export function storable(value: number): number {
  const stored = Math.min(value, Number.MAX_VALUE);
  requireBetween("a quantile", stored, 0, Number.MAX_VALUE);
  return stored;
}
