import { z } from "zod";
import type {
  CountedRow,
  ListedSetting,
  ParentsPicture,
  Picture,
} from "@/lib/borough-picture/model";
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
  /**
   * Which frozen row of each, in the same order: what a setting signed, or what was released of its survey. It may sign anew, and
   * is then the same setting with another answer. Absent in a report from before this was kept.
   */
  rows?: string[];
};

const names = z.array(z.string());
export const countedOnRead = z.array(
  z.strictObject({ of: z.string(), settings: names, rows: names.optional() }),
);

/** What a report keeps of a figure that counts these. */
export function keptOf(of: string, counted: readonly CountedRow[]): Counted {
  const settings = counted.map(({ setting }) => setting);
  return { of, settings, rows: counted.map(({ row }) => row) };
}

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

/** How many settings that were asked to take part asked for help: a sum over all of them, and a number of some. */
export function helpOf(instrument: Instrument, year: number): Record<"asked" | "wanted", string> {
  return { asked: `asked ${instrument} ${year}`, wanted: `help ${instrument} ${year}` };
}

/** A count that is out; where nobody knows whom it counts, its matter alone. */
export type Out = Pick<Counted, "of"> & Partial<Counted>;

/**
 * Whether some counts may stand beside those that are out: no sum or difference of all of them, with any weights, rests on one
 * to four settings. What a setting signed first and what it signed later are two unknowns of one setting. Beside a count of
 * which nobody knows whom it counts, or which of their rows, none may.
 */
export function mayStand(
  of: string,
  sets: readonly (readonly CountedRow[])[],
  out: readonly Out[],
): boolean {
  const before = out.filter((each) => each.of === of);
  if (before.length === 0) return true;
  const known = before.flatMap((each) => (each.rows ? [each.rows] : []));
  if (known.length < before.length) return false;
  const sums = [...known, ...sets.map((set) => set.map(({ row }) => row))].map((rows) => {
    return new Set(rows);
  });
  const columns = columnsOf(sums, [...before.flatMap(rowsKeptIn), ...sets.flat()]);
  const rows = sums.map((_, at) => columns.map(({ pattern }) => (pattern[at] === "1" ? 1 : 0)));
  const people = columns.map((column) => column.people);
  const owners = columns.map(({ owner }) => owner);
  return !restsOnFew(rows, people, thresholds.settingsFrom, owners);
}

function rowsKeptIn({ settings = [], rows = [] }: Out): CountedRow[] {
  return settings.flatMap((setting, at) => {
    const row = rows[at];
    return row === undefined ? [] : [{ setting, row }];
  });
}

type Column = { pattern: string; people: number; owner: number };

/** Settings whose rows are in the same sums are counted together; each of their rows is a column, and all are theirs. */
function columnsOf(sums: readonly ReadonlySet<string>[], counted: readonly CountedRow[]): Column[] {
  const rowsOf = new Map<string, Set<string>>();
  for (const { setting, row } of counted) {
    rowsOf.set(setting, (rowsOf.get(setting) ?? new Set()).add(row));
  }
  const alike = new Map<string, number>();
  for (const rows of rowsOf.values()) {
    const patterns = [...rows].map((row) => sums.map((sum) => (sum.has(row) ? 1 : 0)).join(""));
    const key = patterns.toSorted().join(" ");
    alike.set(key, (alike.get(key) ?? 0) + 1);
  }
  return [...alike].flatMap(([key, people], owner) => {
    return key.split(" ").map((pattern) => ({ pattern, people, owner }));
  });
}

/** The settings with a level of a theme, all of them or those of one type, by what they signed. */
export function scoredIn(
  { rows, themes }: Picture,
  theme: number,
  type?: SettingType,
): CountedRow[] {
  const at = themes.findIndex(({ number }) => number === theme);
  return rows
    .filter(({ setting, cells }) => isOf(setting, type) && cells[at]?.kind === "level")
    .flatMap(({ setting: { id, audit } }) => {
      return audit ? [{ setting: id, row: audit.signOffId }] : [];
    });
}

function isOf({ type }: ListedSetting, wanted: SettingType | undefined): boolean {
  return wanted === undefined || type === wanted;
}

/** The settings whose families a question counts: those with numbers, by the release they stand on. */
export function askedIn({ questions }: ParentsPicture, link: string): CountedRow[] {
  const question = questions.find((each) => each.link === link);
  return (question?.settings ?? []).flatMap(({ setting, releaseOf }) => {
    return releaseOf === undefined ? [] : [{ setting: setting.id, row: releaseOf }];
  });
}

/** The settings that asked which families replied, and may say of this kind, by the release that says it. */
export function toldIn({ heard }: ParentsPicture, context: string): CountedRow[] {
  return heard
    .filter(({ coverage }) => coverage.contexts?.some((each) => each.context === context))
    .map(({ setting, surveyId, coverage }) => {
      return { setting: setting.id, row: `${surveyId} ${coverage.opening}` };
    });
}
