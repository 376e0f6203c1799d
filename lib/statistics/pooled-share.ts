import { twoSidedZ } from "./distributions/normal";
import { twoSidedT } from "./distributions/student-t";
import { requireWhole } from "./exact-input";
import { meanOf, sumOf } from "./moments";
import { thresholds } from "./thresholds";
import { scoreInterval } from "./wilson-interval";

type PooledShare = {
  /** Settings with any replies. */
  settings: number;
  replies: number;
  /** Each parent counts once, 0 to 1. Absent, as all below, with no replies. */
  share?: number;
  /** Absent, with the interval, for one setting: one cluster shows nothing of how settings vary. */
  seClustered?: number;
  /** At least 1: how many times more the settings vary than parents alone would make them. */
  designEffect?: number;
  lower?: number;
  upper?: number;
  /** The interval that forgets the settings; for comparison, never for display alone. */
  naiveLower?: number;
  naiveUpper?: number;
  /** Each setting counts once. */
  meanOfSettingShares?: number;
};

/**
 * The favourable share over a borough's parents, with the settings as clusters (honest-numbers 5): a linearised
 * variance, its design effect, and Wilson on the effective number of replies with Student's t for the
 * number of settings. Settings with no replies are left out. Throws on counts that are not whole.
 */
export function pooledShare(
  settings: readonly { favourable: number; rated: number }[],
): PooledShare {
  for (const { favourable, rated } of settings) {
    requireWhole("replies", rated, 0);
    requireWhole("favourable replies", favourable, 0, rated);
  }
  const replying = settings.filter(({ rated }) => rated > 0);
  const replies = sumOf(replying.map(({ rated }) => rated));
  const base = { settings: replying.length, replies };
  if (replies === 0) return base;
  const share = sumOf(replying.map(({ favourable }) => favourable)) / replies;
  const naive = scoreInterval(share, replies, twoSidedZ(thresholds.confidence));
  return {
    ...base,
    share,
    ...clustered(replying, share, replies),
    naiveLower: naive.lower,
    naiveUpper: naive.upper,
    meanOfSettingShares: meanOf(replying.map(({ favourable, rated }) => favourable / rated)),
  };
}

function clustered(
  settings: readonly { favourable: number; rated: number }[],
  share: number,
  replies: number,
) {
  const count = settings.length;
  if (count < 2) return {};
  const squares = sumOf(settings.map(({ favourable, rated }) => (favourable - share * rated) ** 2));
  const variance = ((count / (count - 1)) * squares) / replies ** 2;
  const simple = (share * (1 - share)) / replies;
  const designEffect = simple === 0 ? 1 : Math.max(1, variance / simple);
  const t = twoSidedT(thresholds.confidence, count - 1);
  return {
    seClustered: Math.sqrt(variance),
    designEffect,
    ...scoreInterval(share, replies / designEffect, t),
  };
}
