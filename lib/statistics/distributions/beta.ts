import { requireBetween, requireInside } from "../exact-input";
import { density, lowerTail, requireShape } from "./beta-tail";
import { zeroOf } from "./root-finding";

/** The chances of falling below and above a point: both are kept, because 1 - p forgets a small p. */
type Tails = { below: number; above: number };

/** A point from 0 to 1 by its distance from either end: near an end only that distance has all its digits. */
type Point = { share: number; rest: number };

/**
 * The regularised incomplete beta function: the chance that a Beta(a, b) variable is at most x.
 * x from 0 to 1, a and b from a millionth to 1e15.
 */
export function betaCdf(x: number, a: number, b: number): number {
  return betaTails(x, a, b).below;
}

/** The chances of a Beta(a, b) variable below and above x, each with all its digits however small it is. */
export function betaTails(x: number, a: number, b: number): Tails {
  requireBetween("x", x, 0, 1);
  requireShape(a, b);
  return tailsAt({ share: x, rest: 1 - x }, a, b);
}

/**
 * The x below which a Beta(a, b) variable falls with chance p; p strictly between 0 and 1. Accurate to 1e-12 of the
 * distance from the nearer end, for shapes from a hundredth to a million.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  requireInside("p", p);
  return betaPoint({ below: p, above: 1 - p }, a, b).share;
}

/** The point with these chances on either side; they add up to 1, and the smaller one decides. */
export function betaPoint(tails: Tails, a: number, b: number): Point {
  requireInside("a chance", Math.min(tails.below, tails.above));
  requireShape(a, b);
  const middle = tailsAt({ share: 0.5, rest: 0.5 }, a, b);
  const isBelow =
    tails.below < tails.above ? tails.below < middle.below : tails.above > middle.above;
  if (isBelow) return nearPoint(tails, a, b);
  const mirrored = nearPoint({ below: tails.above, above: tails.below }, b, a);
  return { share: mirrored.rest, rest: mirrored.share };
}

/** For a point in the lower half: there the share is what is looked for, and the rest follows from it. */
function nearPoint({ below, above }: Tails, a: number, b: number): Point {
  const share = zeroOf({
    height: (x) => {
      const at = tailsAt({ share: x, rest: 1 - x }, a, b);
      return below < above ? at.below - below : above - at.above;
    },
    // A share too small for any number ends at 0, where the slope is endless.
    slope: (x) => (x === 0 ? Number.MAX_VALUE : density(x, 1 - x, a, b)),
    lower: 0,
    upper: 0.5,
    start: Math.min(a / (a + b), 0.5),
  });
  return { share, rest: 1 - share };
}

function tailsAt({ share, rest }: Point, a: number, b: number): Tails {
  if (share === 0) return { below: 0, above: 1 };
  if (rest === 0) return { below: 1, above: 0 };
  // On the side of the mean where the tail's computation converges quickly.
  if (share < (a + 1) / (a + b + 2)) {
    const below = lowerTail(share, rest, a, b);
    return { below, above: 1 - below };
  }
  const above = lowerTail(rest, share, b, a);
  return { below: 1 - above, above };
}
