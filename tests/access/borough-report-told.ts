import { parse } from "csv-parse/sync";
import { expect } from "vitest";
import { levelNames } from "@/lib/instruments/model";
import { settingTypeNames } from "@/lib/organisations/model";
import { readWorkbook } from "@/lib/reports/read-workbook";
import { askedIn } from "../support/borough-ledger";
import { textsOfPdf } from "../support/pdf-text";
import { expectNobodyNamed } from "./borough-pages-told";
import {
  countsThatMayBeOut,
  expectLevelLines,
  expectMoveLines,
  type Line,
  linesFrom,
  type Told,
} from "./borough-told";
import { before, type LedgerBorough, year } from "./ledger-borough";
import { mainOf } from "./main-of";

/** What an issued and published report says at each of its addresses, against the ledger of the day it was issued. */

export function reportPaths(boroughId: string, reportId: string): string[] {
  const path = `/boroughs/${boroughId}/reports/${reportId}`;
  return [path, `${path}/plain`, `${path}/report.pdf`, `${path}/report.xlsx`];
}

/** What the pages and the files of a report say, read by one of the borough; what is drawn is left out. */
export async function wordsOfReport(borough: LedgerBorough, reportId: string) {
  const [html, plain, pdf, xlsx] = await Promise.all(
    reportPaths(borough.boroughId, reportId).map(async (path, at) => {
      const answers = await Promise.all(borough.readers.map((browser) => browser.get(path)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      return answers[at % 2]?.arrayBuffer() ?? new ArrayBuffer(0);
    }),
  );
  const page = (bytes: ArrayBuffer | undefined) => mainOf(new TextDecoder().decode(bytes));
  return {
    html: page(html),
    plain: page(plain),
    pdf: (await textsOfPdf(new Uint8Array(pdf ?? []))).join(" ").replaceAll(/\s+/g, " "),
    sheets: sheetsOf(new Uint8Array(xlsx ?? [])),
  };
}

/** The tables of a workbook, in their order; the first two lines of a sheet are its caution and its header. */
function sheetsOf(bytes: Uint8Array): Line[][] {
  const sheets = readWorkbook(bytes, 10_000);
  if ("refused" in sheets) throw new Error(sheets.refused);
  return sheets.map((lines) => {
    const [, header, ...rows] = lines.map(({ cells }) => cells);
    return linesFrom(header ?? [], rows);
  });
}

/** @returns how many figures were there */
export async function expectReport(borough: LedgerBorough, reportId: string, told: Told) {
  const { html, plain, pdf, sheets } = await wordsOfReport(borough, reportId);
  for (const words of [html, plain, pdf, JSON.stringify(sheets)]) expectNobodyNamed(words);
  const now = { ...told, baseline: before };
  const [, levels = [], moves = []] = sheets;
  const inSheets = expectLevelLines(levels, now) + expectMoveLines(moves, now);
  const isOut = levels.some(({ Status, Year }) => Status === "Shown" && Year === `${year}`);
  const inWords = [html, pdf].map((words) => expectPhrases(words, told));
  for (const n of inWords) expect(n > 0).toBe(isOut);
  expectPlain(plain, told);
  const sharing = told.places.filter(({ sharing: held }) => held?.held[year]).length;
  for (const words of [html, plain, pdf])
    expect(words).toContain(`${sharing} of ${told.register.length} settings share this.`);
  const open = await expectOpenData(borough, reportId, told);
  return { sheets: inSheets, inWords: inWords[0] ?? 0, pdf: inWords[1] ?? 0, open };
}

/** "3 Not yet, 2 Established of 5 settings", wherever it is said: of this year or of the one before, and of everybody. */
function expectPhrases(words: string, told: Told): number {
  const level = levelNames.join("|");
  const levels = `(?:\\d+ (?:${level}), )*\\d+ (?:${level})`;
  const said = new RegExp(`(${levels})(?: \\(\\d+ settings?\\))? ?of (\\d+) settings?`, "g");
  const may = [year, before].map((of) => countsThatMayBeOut({ ...told, year: of }));
  // Without script a year stands right before its count.
  const found = [...words.replaceAll(/(202[56])(?=\d)/g, "$1 ").matchAll(said)];
  for (const [, phrase = "", n] of found)
    expect([phrase, may.some((each) => each.get(phrase) === Number(n))]).toEqual([phrase, true]);
  return found.length;
}

/** "9 of 20 settings are at Established or above." */
function expectPlain(words: string, { places }: Told): void {
  const levels = places.flatMap(({ sharing }) => sharing?.held[year]?.level ?? []);
  const high = levels.filter((level) => level >= 2).length;
  for (const [, n, of] of words.matchAll(/(\d+) of (\d+) settings (?:is|are) at Established/g))
    expect([n, of]).toEqual([high, levels.length].map(String));
}

async function openFile({ application }: LedgerBorough, reportId: string, name: string) {
  const answer = await fetch(`${application.origin}/open-data/${reportId}/${name}`);
  expect([name, answer.status]).toEqual([name, 200]);
  return answer.text();
}

/** The published files, as anybody reads them: a description with no figure, and tables that say what the ledger says. */
async function expectOpenData(borough: LedgerBorough, reportId: string, told: Told) {
  const described = JSON.parse(await openFile(borough, reportId, "datapackage.json"));
  const files: string[] = described.resources.map(({ path }: { path: string }) => path);
  expect(files).toContain("themes.csv");
  const read = await Promise.all(files.map((name) => openFile(borough, reportId, name)));
  for (const words of [JSON.stringify(described), ...read]) expectNobodyNamed(words);
  const tables = new Map(
    read.map((text, at): [string, Line[]] => [files[at] ?? "", parse(text, { columns: true })]),
  );
  const families = tables.get("families.csv") ?? [];
  const asked = askedIn(told.register);
  const replies = asked.reduce((sum, { survey }) => sum + (survey?.replies ?? 0), 0);
  for (const line of families.filter(({ status }) => status === "shown"))
    expect([line.settings, line.families]).toEqual([asked.length, replies].map(String));
  const [shares] = tables.get("who-shares.csv") ?? [];
  const sharing = told.places.filter(({ sharing: held }) => held?.held[year]).length;
  expect(shares?.settings_sharing).toBe(String(sharing));
  return expectLevelLines(asLevelLines(tables.get("themes.csv") ?? []), told);
}

/** One line for each level becomes one line for each group, as the borough's own file has it. */
function asLevelLines(lines: readonly Line[]): Line[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const group = [line.year, line.theme_number, line.setting_type].join(" ");
    groups.set(group, [...(groups.get(group) ?? []), line]);
  }
  const types: string[] = Object.values(settingTypeNames);
  return [...groups.values()].map((group) => {
    const [one] = group;
    const isType = types.includes(one?.setting_type ?? "");
    return {
      ...{ Framework: one?.framework ?? "", Year: one?.year ?? "" },
      Number: one?.theme_number ?? "",
      Settings: isType ? (one?.setting_type ?? "") : "All settings that share",
      Status: one?.status === "shown" ? "Shown" : "",
      ...Object.fromEntries(
        group.map(({ level, settings }) => [`Settings at ${level}`, settings ?? ""]),
      ),
      "Settings with a level (n)": one?.base ?? "",
    };
  });
}
