import { requireBetween, requireFinite } from "./exact-input";

export type Verdict =
  | "higher"
  | "higher_but_small"
  | "about_the_same"
  | "lower_but_small"
  | "lower"
  | "cannot_tell";

/**
 * What an interval of a difference allows us to say (honest-numbers 3.5). "About the same" needs the whole interval
 * within the margin; an interval that merely includes zero is "cannot tell". All three in one unit.
 * Throws on a lower end above the upper, and on a margin that is not above 0.
 */
export function verdictOf(lower: number, upper: number, margin: number): Verdict {
  requireFinite("the upper end", upper);
  requireBetween("the lower end", lower, -Number.MAX_VALUE, upper);
  requireBetween("the margin", margin, Number.MIN_VALUE, Number.MAX_VALUE);
  if (lower > 0) return upper < margin ? "higher_but_small" : "higher";
  if (upper < 0) return lower > -margin ? "lower_but_small" : "lower";
  return lower > -margin && upper < margin ? "about_the_same" : "cannot_tell";
}
