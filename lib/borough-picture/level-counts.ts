import { editionOf } from "@/lib/instruments/editions";
import { levelNames } from "@/lib/instruments/model";
import { settingTypes } from "@/lib/organisations/model";
import { levelReached } from "@/lib/scoring/theme-result";
import type { Hidden } from "@/lib/statistics/estimate";
import { hideBreakdown } from "@/lib/statistics/hide-breakdown";
import { thresholds } from "@/lib/statistics/thresholds";
import type { Coverage, LevelAggregate, ListedSetting, ThemeCounts } from "./model";

/** Who shares this year of this framework, all together and by type; types the borough does not have are left out. */
export function coverageOf(settings: readonly ListedSetting[]): Coverage {
  const sharing = (some: readonly ListedSetting[]) => some.filter(({ audit }) => audit).length;
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
export function themesOf(settings: readonly ListedSetting[]): { number: number; title: string }[] {
  const audits = settings.flatMap(({ audit }) => audit ?? []);
  const newest = audits.toSorted((a, b) => b.edition.localeCompare(a.edition))[0];
  if (!newest) return [];
  return editionOf(newest.instrument, newest.edition).themes.flatMap(({ title }, index) => {
    const number = index + 1;
    return audits.some(({ results }) => results.has(number)) ? [{ number, title }] : [];
  });
}

/**
 * Per theme how many sharing settings reached each level, all together and by type (honest-numbers 5). A count stands for
 * five settings with a level or more; types with fewer are left out, and with them as many others as it takes for the
 * total to give none of them away (F46, F47).
 */
export function levelCounts(settings: readonly ListedSetting[]): ThemeCounts[] {
  const sharing = settings.filter(({ audit }) => audit);
  const floor = thresholds.settingsFrom;
  return themesOf(settings).map(({ number, title }) => {
    const scored = sharing.filter((setting) => levelIn(setting, number) !== undefined);
    const byType = new Map(
      settingTypes.map((type) => [type, scored.filter((each) => each.type === type).length]),
    );
    const { visible, status } = hideBreakdown(byType, floor);
    const types = settingTypes.flatMap((type) => {
      const some = sharing.filter((each) => each.type === type);
      if (some.length === 0) return [];
      const isFew = (byType.get(type) ?? 0) < floor;
      const hidden = { status: "hidden", reason: isFew ? "few_settings" : "complement" } as const;
      return [
        { type, counted: counted(some, number, visible.includes(type) ? undefined : hidden) },
      ];
    });
    const few = { status: "hidden", reason: "few_settings" } as const;
    const all = counted(sharing, number, status === "total_hidden" ? few : undefined);
    return { number, title, all, types };
  });
}

function counted(
  sharing: readonly ListedSetting[],
  number: number,
  hidden: Hidden | undefined,
): LevelAggregate {
  if (hidden) return { ...hidden, sharing: sharing.length };
  const levels = sharing.flatMap((setting) => levelIn(setting, number) ?? []);
  const counts = levelNames.map((_, level) => levels.filter((each) => each === level).length);
  return { status: "shown", counts, scored: levels.length, sharing: sharing.length };
}

function levelIn({ audit }: ListedSetting, number: number): number | undefined {
  const result = audit?.results.get(number);
  return result && levelReached(result);
}
