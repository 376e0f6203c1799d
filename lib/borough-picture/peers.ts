import { estimateOf, placeInWords } from "@/lib/scoring/theme-result";
import { type Estimate, METHOD_VERSION } from "@/lib/statistics/estimate";
import { similarSettings } from "@/lib/statistics/similar-settings";
import { thresholds } from "@/lib/statistics/thresholds";
import type { ListedSetting, Middle, Peers } from "./model";

/** Of about the same size: between half and twice as many places for children. */
const sizeFactor = 2;

/**
 * The settings one is fairly compared with (F42): of its type and about its size when at least ten of those share, else of
 * its type alone. Whether they are enough is for the figures to say.
 */
export function peersOf(setting: ListedSetting, all: readonly ListedSetting[]): Peers {
  const sameType = all.filter(
    ({ id, type, audit }) => id !== setting.id && type === setting.type && audit,
  );
  const sameSize = sameType.filter(({ places }) => isLikeSized(setting.places, places));
  return sameSize.length >= thresholds.similarSettingsFrom
    ? { basis: "type_and_size", others: sameSize }
    : { basis: "type", others: sameType };
}

function isLikeSized(ours: number | undefined, theirs: number | undefined): boolean {
  if (ours === undefined || theirs === undefined) return false;
  return theirs <= ours * sizeFactor && theirs * sizeFactor >= ours;
}

/** Where settings lie together in one theme, as places among the levels; from ten with a score on. */
export function middleOf(settings: readonly ListedSetting[], number: number): Middle {
  return middleOfScores(settings.flatMap((setting) => scoreIn(setting, number) ?? []));
}

/** The same for scores that came without their settings. */
export function middleOfScores(scores: readonly number[]): Middle {
  const found = similarSettings(scores, thresholds.similarSettingsFrom);
  if (found.status !== "ok" || found.median === undefined) {
    return { status: "too_few", settings: found.settings };
  }
  const { settings, q1 = found.median, median, q3 = found.median } = found;
  const places = { middle: place(median), lower: place(q1), upper: place(q3) };
  const estimate: Estimate = {
    ...{ status: "shown", value: median, lower: q1, upper: q3 },
    // Not a sampling interval: half of the settings lie between the quartiles.
    ...{ confidence: 0.5, n: settings, base: "similar settings" },
    ...{ caveats: [], method: METHOD_VERSION },
  };
  return { status: "ok", settings, places, estimate };
}

function scoreIn({ audit }: ListedSetting, number: number): number | undefined {
  const result = audit?.results.get(number);
  const estimate = result && estimateOf(result);
  return estimate?.status === "shown" ? estimate.value : undefined;
}

function place(score: number): string {
  return placeInWords(score, false);
}
