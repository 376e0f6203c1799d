import { newestEditionOf } from "@/lib/instruments/editions";
import { levelNames } from "@/lib/instruments/model";
import { settingTypes } from "@/lib/organisations/model";
import { type SettingSize, settingSizes, sizeOf } from "@/lib/organisations/size";
import { levelReached } from "@/lib/scoring/theme-result";
import type { Hidden } from "@/lib/statistics/estimate";
import { hideBreakdown } from "@/lib/statistics/hide-breakdown";
import { thresholds } from "@/lib/statistics/thresholds";
import type { CountedSetting, Coverage, LevelAggregate, ThemeCounts } from "./model";

/** Who shares this year of this framework, all together and by type; types the borough does not have are left out. */
export function coverageOf(settings: readonly CountedSetting[]): Coverage {
  const sharing = (some: readonly CountedSetting[]) => some.filter(({ audit }) => audit).length;
  return {
    sharing: sharing(settings),
    of: settings.length,
    types: settingTypes.flatMap((type) => {
      const some = settings.filter((setting) => setting.type === type);
      return some.length > 0 ? [{ type, sharing: sharing(some), of: some.length }] : [];
    }),
  };
}

/** The themes of the newest edition anybody shares, with their numbers; none when nobody does. */
export function themesOf(
  settings: readonly Pick<CountedSetting, "audit">[],
): { number: number; title: string }[] {
  const audits = settings.flatMap(({ audit }) => audit ?? []);
  return (newestEditionOf(audits)?.themes ?? []).flatMap(({ title }, index) => {
    const number = index + 1;
    return audits.some(({ results }) => results.has(number)) ? [{ number, title }] : [];
  });
}

/**
 * Per theme how many sharing settings reached each level, all together and by type (honest-numbers 5). A count stands for
 * five settings with a level or more; types with fewer are left out, and with them as many others as it takes for the
 * total to give none of them away (F46, F47).
 */
export function levelCounts(settings: readonly CountedSetting[]): ThemeCounts[] {
  const sharing = settings.filter(({ audit }) => audit);
  return themesOf(settings).map(({ number, title }) => {
    const { total, groups } = brokenDown(sharing, number, settingTypes, ({ type }) => type);
    return {
      ...{ number, title, all: total },
      types: groups.map(({ group, counted }) => ({ type: group, counted })),
    };
  });
}

/**
 * The settings of one type by size (F42). Sizes are counted within a type and never across: each type that is shown is then
 * a total of its own, and what is hidden in it cannot be taken from another. Where the type is hidden, so is each size.
 *
 * @param whole what is shown of the type
 */
export function sizeCounts(
  ofType: readonly CountedSetting[],
  number: number,
  whole: LevelAggregate,
): { size: SettingSize; counted: LevelAggregate }[] {
  const sharing = ofType.filter(({ audit }) => audit);
  const { groups } = brokenDown(sharing, number, settingSizes, sizeOf);
  return groups.map(({ group, counted }) => {
    const hidden = { status: "hidden", sharing: counted.sharing } as const;
    return {
      size: group,
      counted: whole.status === "hidden" ? { ...hidden, reason: whole.reason } : counted,
    };
  });
}

/** One theme over settings that each belong to one group; groups that none of them belongs to are left out. */
function brokenDown<Group extends string>(
  sharing: readonly CountedSetting[],
  number: number,
  groups: readonly Group[],
  groupOf: (setting: CountedSetting) => Group,
): { total: LevelAggregate; groups: { group: Group; counted: LevelAggregate }[] } {
  const floor = thresholds.settingsFrom;
  const levels = sharing.map((setting) => levelIn(setting, number));
  const levelsOf = new Map<Group, (number | undefined)[]>(groups.map((group) => [group, []]));
  for (const [at, setting] of sharing.entries()) levelsOf.get(groupOf(setting))?.push(levels[at]);
  const sizes = new Map([...levelsOf].map(([group, some]) => [group, reached(some).length]));
  const { visible, status } = hideBreakdown(sizes, floor);
  const few = { status: "hidden", reason: "few_settings" } as const;
  return {
    total: counted(levels, status === "total_hidden" ? few : undefined),
    groups: [...levelsOf].flatMap(([group, some]) => {
      if (some.length === 0) return [];
      const isFew = (sizes.get(group) ?? 0) < floor;
      const hidden = { status: "hidden", reason: isFew ? "few_settings" : "complement" } as const;
      return [{ group, counted: counted(some, visible.includes(group) ? undefined : hidden) }];
    }),
  };
}

/** @param levels of every setting that shares; nothing for one whose theme has no score */
function counted(
  levels: readonly (number | undefined)[],
  hidden: Hidden | undefined,
): LevelAggregate {
  const sharing = levels.length;
  if (hidden) return { ...hidden, sharing };
  const scored = reached(levels);
  const counts = levelNames.map((_, level) => scored.filter((each) => each === level).length);
  return { status: "shown", counts, scored: scored.length, sharing };
}

function reached(levels: readonly (number | undefined)[]): number[] {
  return levels.filter((level) => level !== undefined);
}

function levelIn({ audit }: CountedSetting, number: number): number | undefined {
  const result = audit?.results.get(number);
  return result && levelReached(result);
}
