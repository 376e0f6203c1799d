import { type Estimate, METHOD_VERSION } from "@/lib/statistics/estimate";
import { hideSettings } from "@/lib/statistics/hide-settings";
import { sumOf } from "@/lib/statistics/moments";
import { pooledShare } from "@/lib/statistics/pooled-share";
import { restsOnFew } from "@/lib/statistics/rests-on-few";
import { thresholds } from "@/lib/statistics/thresholds";
import { wilson } from "@/lib/statistics/wilson-interval";
import { familiesWhoAnswered } from "@/lib/statistics/wording-for-families";

/** One setting's counts of one question as of its own newest release, and whether it has agreed to share. */
export type SettingCounts = { rated: number; favourable: number; shares: boolean };

/** Replies that an earlier borough release counted, setting by setting: those it named, and those of its total. */
export type BoroughEarlier = {
  named: ReadonlyMap<string, number>;
  total: ReadonlyMap<string, number>;
};

export type BoroughRelease = {
  /** Each setting that shares, by name: its share, or why it is hidden. */
  settings: Map<string, Estimate>;
  total: Estimate;
  /** Settings whose replies the total counts; which is said beside it. */
  totalOver: string[];
  counted: BoroughEarlier;
};

/**
 * One question over a borough (honest-numbers 3.2, rule 7). A total beside named settings counts hidden settings only
 * when three or more hold enough replies between them, and when no earlier total, less this one, would leave a
 * few families: otherwise it counts the named settings alone, which say as much by themselves. Whichever of
 * the hidden is named one day, the others must hold the floor too: what is out cannot be taken back.
 *
 * @param floor the replies a setting is named from; ten, unless it was raised
 */
export function releaseBorough(
  counts: ReadonlyMap<string, SettingCounts>,
  earlier: readonly BoroughEarlier[],
  floor: number = thresholds.numbersFrom,
): BoroughRelease {
  const replies = new Map(
    [...counts].map(([name, { rated, shares }]) => [name, { n: rated, shares }]),
  );
  const { visible, hidden, totalOver } = hideSettings(replies, floor);
  const of = (names: readonly string[]) =>
    new Map(names.map((name) => [name, counts.get(name)?.rated ?? 0]));
  const named = of(visible);
  const wide = { named, total: of(totalOver) };
  const narrow = { named, total: named };
  const sizes = [...of(hidden).values()];
  const withoutLargest = sumOf(sizes) - Math.max(0, ...sizes);
  const isSafe = withoutLargest >= floor && !givesAway([...earlier, wide], floor);
  const counted = isSafe ? wide : narrow;
  return {
    settings: new Map([
      ...visible.map((name) => [name, shareOf(counts.get(name))] as const),
      ...hidden.map((name) => [name, fewPeople] as const),
    ]),
    total: totalShare([...counted.total.keys()].flatMap((name) => counts.get(name) ?? [])),
    totalOver: [...counted.total.keys()],
    counted,
  };
}

const fewPeople: Estimate = { status: "hidden", reason: "few_people" };

/** Whether the totals so far, less the settings named beside them, leave figures that rest on a few families. */
function givesAway(releases: readonly BoroughEarlier[], floor: number): boolean {
  const everHidden = new Set(
    releases.flatMap(({ named, total }) => [...total.keys()].filter((name) => !named.has(name))),
  );
  // A setting named whenever it was counted can be taken away whole: only the others are left to work with.
  const columns = [...everHidden].flatMap((name) => {
    const sizes = [
      0,
      ...releases.map(({ named, total }) => total.get(name) ?? named.get(name) ?? 0),
    ];
    const steps = [...new Set(sizes)].sort((a, b) => a - b);
    return steps.slice(1).map((upTo, at) => ({ name, upTo, people: upTo - (steps[at] ?? 0) }));
  });
  const sumOver = (counted: ReadonlyMap<string, number>) =>
    columns.map(({ name, upTo }) => ((counted.get(name) ?? 0) >= upTo ? 1 : 0));
  const sums = releases.flatMap(({ named, total }) => [
    sumOver(total),
    ...[...everHidden].flatMap((name) => {
      const n = named.get(name);
      return n === undefined ? [] : [sumOver(new Map([[name, n]]))];
    }),
  ]);
  return restsOnFew(
    sums,
    columns.map(({ people }) => people),
    floor,
  );
}

function shareOf(counts: SettingCounts | undefined): Estimate {
  if (!counts) return fewPeople;
  const { p, lower, upper } = wilson(counts.favourable, counts.rated);
  return shown(p, lower, upper, counts.rated);
}

function totalShare(counts: readonly SettingCounts[]): Estimate {
  const { share, lower, upper, replies } = pooledShare(counts);
  return counts.length < 2
    ? { status: "hidden", reason: "few_settings" }
    : shown(share, lower, upper, replies);
}

function shown(value?: number, lower?: number, upper?: number, n = 0): Estimate {
  if (value === undefined || lower === undefined || upper === undefined) return fewPeople;
  return {
    ...{ status: "shown", value: 100 * value, lower: 100 * lower, upper: 100 * upper },
    ...{ confidence: thresholds.confidence, n, base: familiesWhoAnswered },
    ...{ caveats: [], method: METHOD_VERSION },
  };
}
