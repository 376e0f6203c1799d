import { z } from "zod";
import type { ListedSetting, ParentsPicture, Picture } from "@/lib/borough-picture/model";
import type { Instrument } from "@/lib/instruments/model";
import type { SettingType } from "@/lib/organisations/model";
import { restsOnFew } from "@/lib/statistics/rests-on-few";
import { thresholds } from "@/lib/statistics/thresholds";

/**
 * Which settings a published count counts. The count itself does not say; a later report has to know, because what two
 * reports give away together depends on who was counted in both (F47).
 */
export type Counted = {
  /** What is counted: "levels elppeg 3 2026". Counts of one thing can be added and subtracted, of two things not. */
  of: string;
  settings: string[];
};

export const countedOnRead = z.array(
  z.strictObject({ of: z.string(), settings: z.array(z.string()) }),
);

export function levelsOf(instrument: Instrument, theme: number, year: number): string {
  return `levels ${instrument} ${theme} ${year}`;
}

export function movesOf(instrument: Instrument, theme: number, year: number): string {
  return `moves ${instrument} ${theme} ${year}`;
}

export function familiesOf(link: string, year: number): string {
  return `families ${link} ${year}`;
}

export function heardOf(context: string, year: number): string {
  return `heard ${context} ${year}`;
}

type Out = Pick<Counted, "of"> & { settings?: readonly string[] };

/**
 * Whether some counts may stand beside those that are out: no sum or difference of all of them, with any weights, rests on one
 * to four settings. Beside a count of which nobody knows whom it counts, none may.
 */
export function mayStand(of: string, sets: readonly string[][], out: readonly Out[]): boolean {
  const before = out.filter((each) => each.of === of);
  if (before.length === 0) return true;
  const known = before.flatMap(({ settings }) => (settings ? [settings] : []));
  if (known.length < before.length) return false;
  const sums = [...known, ...sets].map((settings) => new Set(settings));
  const patterns = new Map<string, number>();
  for (const setting of new Set(sums.flatMap((sum) => [...sum]))) {
    const pattern = sums.map((sum) => (sum.has(setting) ? "1" : "0")).join("");
    patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1);
  }
  const columns = [...patterns.keys()];
  const rows = sums.map((_, row) => columns.map((column) => (column[row] === "1" ? 1 : 0)));
  return !restsOnFew(rows, [...patterns.values()], thresholds.settingsFrom);
}

/** The settings with a level of a theme, all of them or those of one type. */
export function scoredIn({ rows, themes }: Picture, theme: number, type?: SettingType): string[] {
  const at = themes.findIndex(({ number }) => number === theme);
  return rows
    .filter(({ setting, cells }) => isOf(setting, type) && cells[at]?.kind === "level")
    .map(({ setting }) => setting.id);
}

function isOf({ type }: ListedSetting, wanted: SettingType | undefined): boolean {
  return wanted === undefined || type === wanted;
}

/** The settings whose families a question counts: those with numbers. */
export function askedIn({ questions }: ParentsPicture, link: string): string[] {
  const question = questions.find((each) => each.link === link);
  return (question?.settings ?? [])
    .filter(({ favourable }) => favourable !== undefined)
    .map(({ setting }) => setting.id);
}

/** The settings that asked which families replied, and may say of this kind. */
export function toldIn({ heard }: ParentsPicture, context: string): string[] {
  return heard
    .filter(({ coverage }) => coverage.contexts?.some((each) => each.context === context))
    .map(({ setting }) => setting.id);
}
