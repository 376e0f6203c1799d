import { z } from "zod";
import { differenceOfMeans, differenceOfShares } from "@/lib/statistics/difference";
import { hideBreakdown } from "@/lib/statistics/hide-breakdown";
import { publishableGroups } from "@/lib/statistics/hide-nested";
import { meanInterval } from "@/lib/statistics/mean-interval";
import { releaseActions } from "@/lib/statistics/release-moment";
import { settingParentGap } from "@/lib/statistics/setting-parent-gap";
import { silentFamilies } from "@/lib/statistics/silent-families";
import { smallGroupWords } from "@/lib/statistics/small-group-words";
import { tInterval } from "@/lib/statistics/t-interval";
import { verdictOf } from "@/lib/statistics/verdict";
import { wilson, wilsonOnRoll } from "@/lib/statistics/wilson-interval";
import { confidence, type Kind, kind, minReplies, numbers } from "./kind";

const count = z.number();
const margin = z.number();

/** What parents' replies become: intervals, differences, and what may be shown at all. */
export const parentKinds: Readonly<Record<string, Kind>> = {
  wilson: kind({ x: count, n: count, confidence }, (input) =>
    wilson(input.x, input.n, input.confidence),
  ),
  wilson_fpc: kind({ x: count, n: count, population: count, confidence }, (input) =>
    wilsonOnRoll(input.x, input.n, input.population, input.confidence),
  ),
  mean_interval: kind({ values: numbers, confidence }, (input) =>
    meanInterval(input.values, input.confidence),
  ),
  t_interval: kind({ values: numbers, confidence }, (input) =>
    tInterval(input.values, input.confidence),
  ),
  newcombe_difference: kind(
    { x1: count, n1: count, x2: count, n2: count, margin, confidence },
    ({ x1, n1, x2, n2, ...input }) =>
      differenceOfShares({ x: x1, n: n1 }, { x: x2, n: n2 }, input.margin, input.confidence),
  ),
  mean_difference: kind({ values1: numbers, values2: numbers, margin, confidence }, (input) =>
    differenceOfMeans(input.values1, input.values2, input.margin, input.confidence),
  ),
  setting_parent_gap: kind(
    {
      parent_values: numbers,
      setting_value: z.number(),
      margin,
      min_replies: minReplies,
      confidence,
    },
    (input) =>
      settingParentGap(input.setting_value, input.parent_values, {
        margin: input.margin,
        minReplies: input.min_replies,
        confidence: input.confidence,
      }),
  ),
  nonresponse_bounds: kind({ favourable: count, rated: count, roll: count.nullable() }, (input) =>
    silentFamilies(input.favourable, input.rated, input.roll),
  ),
  verdict: kind({ lower: z.number(), upper: z.number(), margin }, (input) => ({
    verdict: verdictOf(input.lower, input.upper, input.margin),
  })),
  suppress_breakdown: kind(
    { cells: z.record(z.string(), count), min_replies: minReplies },
    (input) => hideBreakdown(new Map(Object.entries(input.cells)), input.min_replies),
  ),
  suppress_nested: kind(
    {
      groups: z.record(z.string(), z.array(z.union([z.number(), z.string()]))),
      min_replies: minReplies,
    },
    (input) => ({
      published: publishableGroups(new Map(Object.entries(input.groups)), input.min_replies),
    }),
  ),
  snapshot_release: kind(
    { events: z.array(z.object({ n: count, closed: z.boolean() })), min_replies: minReplies },
    (input) => ({ actions: releaseActions(input.events, input.min_replies) }),
  ),
  small_group_words: kind(
    { favourable: count, rated: count, min_replies: minReplies, numbers_from: z.number() },
    (input) => ({
      show: smallGroupWords(input.favourable, input.rated, {
        minReplies: input.min_replies,
        numbersFrom: input.numbers_from,
      }),
    }),
  ),
};
