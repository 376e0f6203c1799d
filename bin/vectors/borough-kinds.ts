import { z } from "zod";
import { funnelFlag } from "@/lib/statistics/funnel";
import { hideSettings } from "@/lib/statistics/hide-settings";
import { holmAdjusted } from "@/lib/statistics/holm";
import { pooledShare } from "@/lib/statistics/pooled-share";
import { separability } from "@/lib/statistics/separability";
import { similarSettings } from "@/lib/statistics/similar-settings";
import { spearman } from "@/lib/statistics/spearman";
import { cells, type Kind, kind, minReplies, numbers } from "./kind";

/** What many settings together become. */
export const boroughKinds: Readonly<Record<string, Kind>> = {
  suppress_hierarchy: kind(
    {
      settings: z.record(z.string(), z.object({ n: z.number(), shares: z.boolean() })),
      min_replies: minReplies,
    },
    (input) => hideSettings(new Map(Object.entries(input.settings)), input.min_replies),
  ),
  funnel_flag: kind({ x: z.number(), n: z.number(), benchmark: z.number() }, (input) =>
    funnelFlag(input.x, input.n, input.benchmark),
  ),
  rank_interval: kind({ names: z.array(z.string()), lower: numbers, upper: numbers }, (input) => {
    const [lower, upper] = [listFor(input.names, input.lower), listFor(input.names, input.upper)];
    return {
      ranges: separability(
        input.names.map((name, i) => ({ name, lower: lower(i), upper: upper(i) })),
      ),
    };
  }),
  borough_pooled_share: kind({ favourable: numbers, rated: numbers }, (input) => {
    const favourable = listFor(input.rated, input.favourable);
    return pooledShare(input.rated.map((rated, i) => ({ favourable: favourable(i), rated })));
  }),
  similar_settings: kind({ other_settings_scores: numbers, min_settings: z.number() }, (input) =>
    similarSettings(input.other_settings_scores, input.min_settings),
  ),
  spearman: kind({ x: cells, y: cells }, (input) => spearman(input.x, input.y)),
  holm: kind({ p: numbers }, (input) => ({ adjusted: holmAdjusted(input.p) })),
};

/** Reads a list that must run alongside another. */
function listFor(others: readonly unknown[], list: readonly number[]): (i: number) => number {
  if (list.length !== others.length) throw new RangeError("the lists of a case differ in length");
  return (i) => list[i] ?? Number.NaN;
}
