import { revisionBetween } from "@/lib/instruments/editions";
import type { Edition } from "@/lib/instruments/model";
import { estimateOf } from "@/lib/scoring/theme-result";
import type { Estimate } from "@/lib/statistics/estimate";
import { isReworded } from "./change-strip";
import type { SignedYear } from "./model";

export type ThemeYear = {
  year: number;
  auditId: string;
  edition: string;
  estimate: Estimate;
  /** Questions reworded, added or dropped since the year before: a line never crosses that (F24). */
  reworded: number;
};

export type ThemeOverYears = { number: number; title: string; years: ThemeYear[] };

/** Each theme that has a score over its signed years, oldest first; each year on its own questions. */
export function themesOverYears(signed: readonly SignedYear[]): ThemeOverYears[] {
  const ordered = signed.toSorted((one, other) => one.year - other.year);
  const newest = ordered.at(-1);
  if (!newest) return [];
  return newest.edition.themes.flatMap(({ title }, index) => {
    const number = index + 1;
    if (!ordered.some(({ results }) => results.has(number))) return [];
    return [{ number, title, years: ordered.map((_, at) => themeYear(ordered, at, number)) }];
  });
}

function themeYear(ordered: readonly SignedYear[], at: number, number: number): ThemeYear {
  const here = ordered[at] as SignedYear;
  const before = ordered[at - 1];
  const result = here.results.get(number);
  return {
    year: here.year,
    auditId: here.auditId,
    edition: here.edition.edition,
    estimate: result ? estimateOf(result) : { status: "not_computable", reason: "not_asked" },
    reworded: before ? rewordedBetween(before, here, number) : 0,
  };
}

function rewordedBetween(before: SignedYear, here: SignedYear, number: number): number {
  const codes = new Set([
    ...Object.keys(before.results.get(number)?.answers ?? {}),
    ...Object.keys(here.results.get(number)?.answers ?? {}),
  ]);
  const between = (code: string) => isRewordedIn(before.edition, here.edition, code);
  return [...codes].filter(between).length;
}

function isRewordedIn(earlier: Edition, later: Edition, code: string): boolean {
  return earlier !== later && isReworded(revisionBetween(earlier, later, code));
}

export type Segment = { name: string; points: { year: number; estimate: Estimate }[] };

/** The series a chart draws: a theme is cut in two where its wording changed, so that nothing joins across. */
export function segmentsOf({ title, years }: ThemeOverYears): Segment[] {
  const runs: ThemeYear[][] = [];
  for (const year of years) {
    if (runs.length === 0 || year.reworded > 0) runs.push([]);
    runs.at(-1)?.push(year);
  }
  return runs.map((run, index) => ({
    name: runs.length === 1 ? title : `${title}, ${spanOf(run, index === runs.length - 1)}`,
    points: run.map(({ year, estimate }) => ({ year, estimate })),
  }));
}

function spanOf(run: readonly ThemeYear[], isLast: boolean): string {
  const [first, last] = [run[0]?.year, run.at(-1)?.year];
  if (isLast) return `from ${first}`;
  return first === last ? `${first} wording` : `${first} to ${last} wording`;
}
