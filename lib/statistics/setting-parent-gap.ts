import { requireBetween, requireWhole } from "./exact-input";
import { meanInterval } from "./mean-interval";
import { thresholds } from "./thresholds";
import { type Verdict, verdictOf } from "./verdict";

type SettingParentGap =
  | { status: "ok"; gap: number; lower: number; upper: number; verdict: Verdict }
  | { status: "hidden_small_number"; verdict: "hidden" };

/**
 * The setting's own value less the parents' mean, both from 0 to 1 (honest-numbers 3.5). The setting's value is a
 * statement and not a sample, so the interval is the parents' interval reflected. Hidden, with no
 * number at all, below minReplies replies.
 */
export function settingParentGap(
  settingValue: number,
  parentValues: readonly number[],
  { margin, minReplies, confidence = thresholds.confidence }: GapRule,
): SettingParentGap {
  requireBetween("the setting's value", settingValue, 0, 1);
  requireWhole("the smallest number of replies", minReplies, 1);
  const parents = meanInterval(parentValues, confidence);
  const { mean, lower, upper } = parents;
  const missing = mean === undefined || lower === undefined || upper === undefined;
  if (missing || parents.n < minReplies)
    return { status: "hidden_small_number", verdict: "hidden" };
  const gap = {
    gap: settingValue - mean,
    lower: settingValue - upper,
    upper: settingValue - lower,
  };
  return { status: "ok", ...gap, verdict: verdictOf(gap.lower, gap.upper, margin) };
}

type GapRule = {
  /** The smallest gap that matters, as a share of the scale: half a level. */
  margin: number;
  minReplies: number;
  confidence?: number;
};
