import { twoSidedZ } from "./distributions/normal";
import { requireBetween, requireFinite } from "./exact-input";
import { ratioOf } from "./moments";
import { thresholds } from "./thresholds";

type ReliableChange = {
  /** Standard errors of one measurement and of a difference, in the units of the scores. */
  sem: number;
  seDifference: number;
  /** The change in standard errors; absent, with reliable, when there is no error to compare it with. */
  rci?: number;
  smallestReliableChange: number;
  reliable?: boolean;
};

/**
 * The reliable change index (Jacobson and Truax 1991; honest-numbers 4). Not for display until a retest study has
 * given the reliability: internal consistency is not retest reliability. Throws on a negative standard
 * deviation and on a reliability outside -1 to 1.
 */
export function reliableChange(change: {
  earlier: number;
  later: number;
  sd: number;
  reliability: number;
}): ReliableChange {
  requireFinite("the earlier score", change.earlier);
  requireFinite("the later score", change.later);
  requireBetween("the standard deviation", change.sd, 0, Number.MAX_VALUE);
  requireBetween("the reliability", change.reliability, -1, 1);
  const sem = change.sd * Math.sqrt(1 - change.reliability);
  const seDifference = sem * Math.SQRT2;
  const smallestReliableChange = twoSidedZ(thresholds.confidence) * seDifference;
  requireFinite("the smallest reliable change", smallestReliableChange);
  const rci = ratioOf(change.later - change.earlier, seDifference);
  return {
    sem,
    seDifference,
    rci,
    smallestReliableChange,
    reliable:
      rci === undefined
        ? undefined
        : Math.abs(change.later - change.earlier) > smallestReliableChange,
  };
}
