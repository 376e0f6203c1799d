import { describe, expect, test } from "vitest";
import { type Instrument, instruments } from "@/lib/instruments/model";
import { settingTypes } from "@/lib/organisations/model";
import { settingSizes } from "@/lib/organisations/size";
import { askedIn, shareSurvey, signAnew, takeBack } from "../support/borough-ledger";
import { issueAndPublish } from "../support/issued-report";
import {
  expectSettingPages,
  expectShut,
  expectSimilar,
  expectThemePages,
  pictureAddresses,
  pictureOf,
  readAt,
} from "./borough-pages-told";
import { expectReport, reportPaths, wordsOfReport } from "./borough-report-told";
import {
  expectLevelLines,
  expectMoveLines,
  expectParentLines,
  expectParentYearLines,
  expectSettingLines,
  expectYearLines,
  type Line,
  linesFrom,
  linesOf,
  type Told,
} from "./borough-told";
import { before, withLedgerBorough, year } from "./ledger-borough";

/** Every borough address of the service as it is built, against a ledger of who signed and shares what (F46, F47). */

const borough = withLedgerBorough();
async function fileAt(path: string, query: Record<string, string | undefined>): Promise<Line[]> {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return linesOf(
    await readAt(borough, `${pictureOf(borough)}/${path}?${new URLSearchParams(given)}`),
  );
}

const register = () => borough.ledger.ecf;
const issue = (instrument: Instrument) => {
  const { boroughId, commissioner } = borough;
  return issueAndPublish(commissioner, { boroughId, instrument, year, baseline: before });
};
const types = [undefined, ...settingTypes];
const choices = instruments.flatMap((instrument) =>
  [year, before].flatMap((of) =>
    (of === year ? [undefined, before] : [undefined]).flatMap((baseline) =>
      types.map((type) => ({ instrument, year: of, baseline, type })),
    ),
  ),
);

/** The files of one year with every choice. @returns how many figures each held */
async function expectFiles(): Promise<Record<string, number>> {
  const figures: Record<string, number> = { levels: 0, settings: 0, moves: 0, parents: 0 };
  const told = (name: string, n: number) => {
    figures[name] = (figures[name] ?? 0) + n;
  };
  for (const choice of choices) {
    const { instrument, year: of, baseline, type } = choice;
    const query = {
      framework: instrument,
      year: `${of}`,
      baseline: baseline ? `${baseline}` : undefined,
      type,
    };
    const about: Told = { register: register(), places: borough.ledger[instrument], ...choice };
    const [levels, settings, moves] = await Promise.all([
      fileAt("levels.csv", query),
      fileAt("settings.csv", query),
      fileAt("moves.csv", query),
    ]);
    told("levels", expectLevelLines(levels, about));
    told("settings", expectSettingLines(settings, about));
    told("moves", expectMoveLines(moves, about));
  }
  const about: Told = { register: register(), places: borough.ledger.ecf, instrument: "ecf", year };
  told("parents", expectParentLines(await fileAt("parents.csv", {}), about));
  return figures;
}

/** Sizes are counted within a type; without one they are as if they were not asked for. */
const spans = types.flatMap((type) =>
  (type ? [undefined, ...settingSizes] : [undefined, "small" as const]).map((size) => ({
    type,
    size,
  })),
);

/** The files over the years with every framework, type and size, and with and without a fixed year. */
async function expectExplored(): Promise<Record<string, number>> {
  const figures = { years: 0, moved: 0, families: 0 };
  for (const [instrument, { type, size }] of instruments.flatMap((each) =>
    spans.map((span) => [each, span] as const),
  )) {
    const baseline = size ? undefined : before;
    const query = { instrument, baseline: baseline ? `${baseline}` : undefined, type, size };
    const about: Told = {
      register: register(),
      places: borough.ledger[instrument],
      instrument,
      year,
      baseline,
      type,
    };
    const [lines, families] = await Promise.all([
      fileAt("explore/explore.csv", query),
      fileAt("explore/parents.csv", query),
    ]);
    figures.years += expectYearLines(lines, { ...about, size });
    figures.moved += expectMoveLines(lines, about);
    figures.families += expectParentYearLines(families, about);
    expect(families.length > 0).toBe(instrument === "ecf");
  }
  return figures;
}

type Tables = { columns: string[]; rows: (string | number)[][]; pages: number };

/** Every page of a table that the borough’s token reads. */
async function tableAt(path: string, query: Record<string, string>): Promise<Line[]> {
  const lines: Line[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const asked = new URLSearchParams({ ...query, page: `${page}` });
    const answer = await fetch(`${borough.application.origin}/api/v1/${path}?${asked}`, {
      headers: { authorization: borough.authorization },
    });
    expect([path, answer.status]).toEqual([path, 200]);
    const table: Tables = await answer.json();
    lines.push(...linesFrom(table.columns, table.rows));
    pages = table.pages;
  }
  return lines;
}

/** What the borough’s token reads, of each framework and year. */
async function expectApi(): Promise<Record<string, number>> {
  const figures = { levels: 0, settings: 0, moves: 0, parents: 0 };
  const parentsOf: Told = {
    register: borough.ledger.ecf,
    places: borough.ledger.ecf,
    instrument: "ecf",
    year,
  };
  figures.parents = expectParentLines(await tableAt("parents", {}), parentsOf);
  for (const instrument of instruments)
    for (const of of [year, before]) {
      const query = { framework: instrument, year: `${of}` };
      const about: Told = {
        register: borough.ledger.ecf,
        places: borough.ledger[instrument],
        instrument,
        year: of,
      };
      figures.levels += expectLevelLines(await tableAt("levels", query), about);
      figures.settings += expectSettingLines(await tableAt("settings", query), about);
      if (of === before) continue;
      const moves = await tableAt("moves", { ...query, baseline: `${before}` });
      figures.moves += expectMoveLines(moves, { ...about, baseline: before });
    }
  return figures;
}

async function expectEverything() {
  const figures = {
    files: await expectFiles(),
    explored: await expectExplored(),
    api: await expectApi(),
    themePages: await expectThemePages(borough),
  };
  await expectSettingPages(borough);
  await expectSimilar(borough);
  return figures;
}

/** The first report of each framework, and what its addresses said on the day it was issued. */
const issued: { reportId: string; said: string }[] = [];

describe("F46 F47 every borough address says what the ledger says, and no more", () => {
  test("with every framework, year, fixed year, type and size", { timeout: 60_000 }, async () => {
    const { themePages, ...figures } = await expectEverything();
    expect([
      themePages,
      ...Object.values(figures).flatMap((each) => Object.values(each)),
    ]).not.toContain(0);
  });

  test.each([...instruments])("in a report on %s, its files and open data", async (instrument) => {
    const reportId = await issue(instrument);
    const about = {
      register: borough.ledger.ecf,
      places: borough.ledger[instrument],
      instrument,
      year,
    };
    const figures = await expectReport(borough, reportId, about);
    expect(Object.values(figures)).not.toContain(0);
    issued.push({ reportId, said: JSON.stringify(await wordsOfReport(borough, reportId)) });
  });

  test("to nobody who is not of the borough", async () => {
    const reports = issued.flatMap(({ reportId }) => reportPaths(borough.boroughId, reportId));
    await expectShut(borough, [...pictureAddresses(borough), ...reports]);
  });

  test("gone when taken back, and new when signed anew", { timeout: 60_000 }, async () => {
    await change();
    const { explored } = await expectEverything();
    expect(explored.families).toBe(0);
    for (const { reportId, said } of issued)
      expect(JSON.stringify(await wordsOfReport(borough, reportId))).toBe(said);
  });

  test.each([...instruments])(
    "in a later report on %s, which holds back more",
    async (instrument) => {
      const reportId = await issue(instrument);
      const about = {
        register: borough.ledger.ecf,
        places: borough.ledger[instrument],
        instrument,
        year,
      };
      await expectReport(borough, reportId, { ...about, holdsBack: true });
    },
  );
});

/** One childminder of five, one nursery and four surveys are taken back; two settings sign another level. */
async function change(): Promise<void> {
  const [first, second] = borough.ledger.ecf;
  const childminder = borough.ledger.ecf.find(({ type }) => type === "childminder");
  const also = borough.ledger.elppeg.at(0);
  if (!first || !second || !childminder || !also) throw new Error("They were made");
  await takeBack(childminder);
  await takeBack(second);
  for (const place of askedIn(borough.ledger.ecf).slice(0, 4)) await shareSurvey(place, false);
  await signAnew(first, year, 3);
  await signAnew(also, before, 3);
}
