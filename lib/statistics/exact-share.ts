/** A share written as two whole numbers, because 0.6 times a count may land beside the count it should equal. */
type ExactShare = { readonly numerator: number; readonly denominator: number };

/** Whether count is at least this share of all, both counts of 0 or more, with no rounding. */
export function atLeastShare(count: number, all: number, share: ExactShare): boolean {
  return count * share.denominator >= all * share.numerator;
}
