import { parse } from "csv-parse/sync";
import { expect } from "vitest";
import { currentEdition, isRated, itemsOf } from "@/lib/instruments/editions";
import { type Instrument, instrumentNames, levelNames } from "@/lib/instruments/model";
import { type SettingType, settingTypeNames, settingTypes } from "@/lib/organisations/model";
import { sizeOf } from "@/lib/organisations/size";
import {
  askedIn,
  comparedIn,
  countsOf,
  type LedgerPlace,
  sharingIn,
} from "../support/borough-ledger";

/** What the lines of a borough's files have to say by the ledger, whichever address they came from. */

/** Written out and not taken from the product: whoever lowers it there is told here (honest-numbers 5). */
const floor = 5;
const everyone = "All settings that share";

/** A line of a table by its columns' names, each cell as text. */
export type Line = Record<string, string>;
/** A borough's register and its work in one framework, with the choice that was asked for. */
export type Told = {
  register: readonly LedgerPlace[];
  places: readonly LedgerPlace[];
  instrument: Instrument;
  year: number;
  baseline?: number;
  type?: SettingType;
  /** Also holds back what an earlier report would give away with it. */
  holdsBack?: boolean;
};

/** The lines of a file for spreadsheets: the first is its caution. */
export function linesOf(csv: string): Line[] {
  return parse(csv, { bom: true, columns: true, from_line: 2, relax_column_count: true });
}

/** The lines of a table that came as columns and rows. */
export function linesFrom(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Line[] {
  return rows.map((row) =>
    Object.fromEntries(columns.map((name, at) => [name, String(row[at] ?? "")])),
  );
}

const byLevel = levelNames.map((name) => `Settings at ${name}`);
const byWay = [
  ["Settings that moved up"],
  ["Settings that stayed the same", "Settings that stayed"],
  ["Settings that moved down"],
  ["Settings compared (n)"],
];

/** Counts that are there are right and for five or more; the other cells hold no number. @returns whether they are there */
function expectCounts(
  { isShown, cells }: { isShown: boolean; cells: readonly (string | undefined)[] },
  right: readonly number[],
  counted: number,
): number {
  if (isShown) {
    expect(cells).toEqual(right.map(String));
    expect(counted).toBeGreaterThanOrEqual(floor);
    return 1;
  }
  for (const cell of cells) expect(cell).toMatch(/^(hidden|not compared)$/);
  return 0;
}

function levelCells(line: Line) {
  return { isShown: line.Status === "Shown", cells: byLevel.map((name) => line[name]) };
}

/** Settings by level, theme by theme and type by type. @returns how many figures were there */
export function expectLevelLines(lines: readonly Line[], told: Told): number {
  let figures = 0;
  for (const theme of new Set(lines.map((line) => line.Number))) {
    const hidden: number[] = [];
    for (const line of lines.filter(({ Number: number }) => number === theme)) {
      const { n, isShown, isPart } = expectLevelLine(line, told);
      if (isShown) figures += 1;
      else if (isPart && n > 0) hidden.push(n);
    }
    expectNotTakenOff(hidden);
  }
  return figures;
}

function expectLevelLine(line: Line, { register, places, instrument, year, holdsBack }: Told) {
  const type = typeOf(line.Settings ?? "");
  const some = sharingIn(places, Number(line.Year), type);
  const levels = isScored(line, instrument) ? some.map(({ level }) => level) : [];
  const { isShown, cells } = levelCells(line);
  expect(line.Framework).toBe(instrumentNames[instrument].short);
  if (!type && !holdsBack) expect(isShown).toBe(levels.length >= floor);
  expectCounts({ isShown, cells }, countsOf(levels), levels.length);
  if (isShown) expect(line["Settings with a level (n)"]).toBe(String(levels.length));
  if (line["Settings that share"]) {
    const there = register.filter((place) => !type || place.type === type).length;
    const of = [line["Settings that share"], line["Settings there are"]];
    expect(of).toEqual([some.length, there].map(String));
  }
  return { n: levels.length, isShown, isPart: type && Number(line.Year) === year };
}

/** A theme with one question to rate has a level at no setting (honest-numbers 2). */
function isScored(line: Line, instrument: Instrument): boolean {
  const theme = currentEdition(instrument).themes[Number(line.Number) - 1];
  return theme !== undefined && itemsOf(theme).filter(isRated).length >= 2;
}

function levelsOf(places: readonly LedgerPlace[], year: number, type?: SettingType): number[] {
  return sharingIn(places, year, type).map(({ level }) => level);
}

/** "3 Not yet, 2 Established", and of how many: for each count that may be out, as pages and reports write it. */
export function countsThatMayBeOut({ places, year }: Told): Map<string, number> {
  const groups = [undefined, ...settingTypes].map((type) => levelsOf(places, year, type));
  const enough = groups.filter((levels) => levels.length >= floor);
  return new Map(enough.map((levels) => [phraseOf(levels), levels.length]));
}

function phraseOf(levels: readonly number[]): string {
  const parts = countsOf(levels).flatMap((n, level) =>
    n > 0 ? [`${n} ${levelNames[level]}`] : [],
  );
  return parts.join(", ");
}

/** What is hidden cannot be had from the total by taking off the rest: there are two or more, and five settings in them. */
function expectNotTakenOff(hidden: readonly number[]): void {
  if (hidden.length === 0) return;
  expect(hidden.length).toBeGreaterThan(1);
  expect(hidden.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(floor);
}

function typeOf(name: string): SettingType | undefined {
  if (name === everyone) return undefined;
  const found = Object.entries(settingTypeNames).find(([, each]) => each === name.split(", ")[0]);
  if (!found) throw new Error(`There is no type ${name}`);
  return found[0] as SettingType;
}

/** Settings by themes: those of the type alone, and a level of those alone that share it. */
export function expectSettingLines(lines: readonly Line[], told: Told): number {
  const { register, places, instrument, year, type } = told;
  const listed = register.filter((place) => !type || place.type === type);
  const names = new Set(lines.map(({ Setting }) => Setting));
  expect([...names].toSorted()).toEqual(listed.map(({ name }) => name).toSorted());
  const shared = new Map(sharingIn(places, year).map((each) => [each.place.name, each.level]));
  for (const line of lines) {
    const level = shared.get(line.Setting ?? "");
    const scored = isScored(line, instrument) ? ["Level", levelNames[level ?? 0]] : undefined;
    const right = level === undefined ? ["Not shared", "hidden"] : scored;
    if (right) expect([line.Status, line.Level]).toEqual(right);
    else expect(levelNames).not.toContain(line.Level);
    if (level === undefined) expect(line["Answered with a level (n)"]).toBe("hidden");
  }
  return lines.filter(({ Status }) => Status === "Level").length;
}

function movedIn({ places, year, baseline = 0 }: Told): number[] {
  const ways = comparedIn(places, year, baseline).map(({ now, then }) =>
    Math.sign(now.level - then.level),
  );
  const went = (way: number) => ways.filter((each) => each === way).length;
  return [went(1), went(0), went(-1), ways.length];
}

/** Which way settings went, of every type whatever type was asked for. */
export function expectMoveLines(lines: readonly Line[], told: Told): number {
  const figures = lines.map((line) => {
    const isCompared = isScored(line, told.instrument);
    const right = isCompared ? movedIn({ ...told, year: Number(line.Year) }) : [0, 0, 0, 0];
    const cells = byWay.map((names) => names.map((name) => line[name]).find(Boolean));
    const status = line["Since then, of every type"] ?? line.Status;
    const enough = (right[3] ?? 0) >= floor && Number(line.Year) > (told.baseline ?? Infinity);
    if (!told.holdsBack || !enough) expect(status === "Shown").toBe(enough);
    return expectCounts({ isShown: status === "Shown", cells }, right, right[3] ?? 0);
  });
  return figures.reduce((sum, each) => sum + each, 0);
}

/** Themes over the years: of the type, and of the size within it, that were asked for. */
export function expectYearLines(
  lines: readonly Line[],
  told: Told & { size?: ReturnType<typeof sizeOf> },
): number {
  const { places, type, size } = told;
  const figures = lines.map((line) => {
    const some = sharingIn(places, Number(line.Year), type).filter(
      ({ place }) => !(type && size) || sizeOf(place) === size,
    );
    expect(line["Settings that share"]).toBe(String(some.length));
    const levels = isScored(line, told.instrument) ? some.map(({ level }) => level) : [];
    if (!type) expect(line.Status === "Shown").toBe(levels.length >= floor);
    return expectCounts(levelCells(line), countsOf(levels), levels.length);
  });
  return figures.reduce((sum, each) => sum + each, 0);
}

const questions = ["Do you feel welcome when you arrive?", "Do staff listen to what you say"];

/** Replies are answered 0, 1, 2, 3, 0 and so on, the second question one further on. */
function favourableOf(replies: number, question: string): number {
  const at = questions.findIndex((each) => question.startsWith(each));
  expect(at).toBeGreaterThanOrEqual(0);
  return Array.from({ length: replies }, (_, n) => (n + at) % 4).filter((each) => each >= 2).length;
}

/** What families said at each setting that shares it, and over them. */
export function expectParentLines(lines: readonly Line[], { register, places, year }: Told) {
  const asked = askedIn(register);
  const own = new Map(sharingIn(places, year).map((each) => [each.place.name, each.level]));
  const families = asked.reduce((sum, { survey }) => sum + (survey?.replies ?? 0), 0);
  let figures = 0;
  for (const line of lines) {
    const { Question: question = "", Setting: name } = line;
    const said = [line["Families in the upper two answers"], line["Families (n)"]];
    if (name === "All with numbers") {
      expect(line["Others with numbers"]).toBe(String(asked.length));
      expect(line.Status === "Share").toBe(asked.length >= floor);
      if (line.Status === "Share") expect(said).toEqual(["over settings", String(families)]);
      else expect(said).toEqual(["hidden", "hidden"]);
    } else {
      const place = register.find((each) => each.name === name && each.survey?.shared);
      const replies = place?.survey?.replies ?? 0;
      expect([name, place?.name]).toEqual([name, name]);
      const right = [favourableOf(replies, question), replies].map(String);
      expect(said).toEqual(replies >= 10 ? right : ["hidden", "hidden"]);
      const level = own.get(name ?? "");
      const words = level === undefined ? "Not shared" : `${levelNames[level]} in ${year}`;
      expect(line["Its own level of the theme"]).toBe(words);
    }
    if (line.Status === "Share") figures += 1;
  }
  return figures;
}

/** What all families said year by year: totals alone. */
export function expectParentYearLines(lines: readonly Line[], { register }: Told): number {
  const asked = askedIn(register);
  const families = asked.reduce((sum, { survey }) => sum + (survey?.replies ?? 0), 0);
  for (const line of lines) {
    expect(line.Status === "Share").toBe(asked.length >= floor);
    expect(line["Families (n)"]).toBe(asked.length >= floor ? String(families) : "hidden");
  }
  return lines.filter(({ Status }) => Status === "Share").length;
}
