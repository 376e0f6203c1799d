import { binomialTails } from "./distributions/binomial";
import { thresholds } from "./thresholds";

type FunnelFlag = {
  /** The chances of so few, and of so many, if only chance moved this setting from the benchmark. */
  pLow: number;
  pHigh: number;
  flag: "inside" | "outside_95" | "outside_998";
  /** The side of the benchmark it lies on; says nothing by itself while the flag is "inside". */
  direction: "below" | "above";
};

/**
 * Whether x favourable of n lies further from a benchmark share than chance alone would explain (honest-numbers 5;
 * Spiegelhalter 2005, with exact binomial tails because the normal ones are wrong near a ceiling).
 * Throws on counts that are not whole and on a benchmark outside 0 to 1.
 */
export function funnelFlag(x: number, n: number, benchmark: number): FunnelFlag {
  const { low, high } = binomialTails(x, n, benchmark);
  const direction = low < high ? "below" : "above";
  return { pLow: low, pHigh: high, flag: flagFor(Math.min(low, high)), direction };
}

function flagFor(tail: number): FunnelFlag["flag"] {
  if (tail < thresholds.funnelTails.outside998) return "outside_998";
  return tail < thresholds.funnelTails.outside95 ? "outside_95" : "inside";
}
