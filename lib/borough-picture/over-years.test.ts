import { describe, expect, test } from "vitest";
import { newestEditionOf } from "@/lib/instruments/editions";
import { pickedOf } from "@/lib/profiles/explore-choice";
import { csvOf } from "@/lib/reports/csv";
import type { SharedAudit } from "@/lib/sharing/model";
import { releasedAnswers } from "@/tests/support/released-answers";
import { listed, several } from "@/tests/support/shared-settings";
import { levelCounts } from "./level-counts";
import type { ListedSetting, OverYears } from "./model";
import { parentsOverYears, themesIn, themesOverYears } from "./over-years";
import { parentsYearsTable, yearsTable } from "./tables";
import { type YearsChoice, yearsAddressOf, yearsChoiceFrom } from "./years-choice";

const choice: YearsChoice = { instrument: "ecf", themes: [1] };
const borough = { placeName: "Alderbrook", isExample: false };

/** The same settings at one level in each year: nurseries that share, and a childminder. */
function made(levels: Record<number, number>) {
  const inYear = (year: number, level: number) => [
    ...several(6, { prefix: "Ash", level, year, places: 40, detail: "questions" }),
    listed({ name: "Oak", type: "childminder", level, year, places: 6, detail: "questions" }),
  ];
  const all = Object.entries(levels).map(([year, level]) => inYear(Number(year), level));
  const settings = (all[0] ?? []).map(({ audit: _shared, ...setting }) => setting);
  return { settings: settings.map(asSetting), audits: all.flat().flatMap(auditOf), inYear };
}

const auditOf = ({ audit }: ListedSetting): SharedAudit[] => (audit ? [audit] : []);
const asSetting = (setting: Omit<ListedSetting, "audit">) => ({
  ...setting,
  ...{ boroughId: "alderbrook", boroughName: "Alderbrook", isExample: false },
});

function over(wanted: Partial<YearsChoice>, levels = { 2024: 1, 2025: 1, 2026: 2 }): OverYears {
  const { settings, audits } = made(levels);
  const chosen = { ...choice, ...wanted };
  const years = Object.keys(levels).map(Number);
  const offeredThemes = themesIn(newestEditionOf(audits));
  const picked = pickedOf(offeredThemes, chosen);
  const themes = themesOverYears({ choice: chosen, themes: picked, years, settings, audits });
  const offered = { instruments: [], themes: offeredThemes, types: [], years };
  return { choice: chosen, offered, themes, parents: [] };
}

describe("a borough over the years", () => {
  test("F46 F47 each year is counted and hidden as on its own page", () => {
    const { inYear } = made({ 2026: 2 });
    const [theme] = levelCounts(inYear(2026, 2));
    const at = (wanted: Partial<YearsChoice>) => over(wanted).themes[0]?.years[2];
    expect(at({})).toMatchObject({ of: 7, counted: theme?.all });
    expect(at({ type: "nursery" })).toMatchObject({ of: 6, counted: theme?.types[0]?.counted });
    expect(at({ type: "nursery" })?.counted).toMatchObject({ reason: "complement" });
    expect(at({ type: "childminder" })?.counted).toMatchObject({ reason: "few_settings" });
    // A size can be no way around what its type hides.
    const sized = at({ type: "nursery", size: "medium" });
    expect(sized).toMatchObject({ of: 6, counted: { status: "hidden", sharing: 6 } });
    expect(at({ type: "nursery", size: "large" })).toMatchObject({ of: 0, counted: undefined });
  });

  test("F44 change is counted from one fixed year, and for no year up to it", () => {
    const moved = over({ baseline: 2024 }).themes[0]?.years.map((year) => year.moved);
    expect(moved).toEqual([
      undefined,
      { status: "shown", up: 0, same: 7, down: 0, compared: 7 },
      { status: "shown", up: 7, same: 0, down: 0, compared: 7 },
    ]);
  });

  test("F29 F46 the file says of each theme and year what the page says, and hides what it hides", () => {
    const { header, rows } = yearsTable(borough, over({ type: "nursery", baseline: 2024 }));
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toHaveLength(header.length);
    const at = header.indexOf("Settings at Not yet");
    for (const row of rows) expect(row.slice(at, at + 5)).toEqual(Array(5).fill("hidden"));
    expect(rows[2]?.slice(header.indexOf("Settings that moved up"))).toEqual([
      ...[7, 0, 0, 7],
      expect.any(String),
    ]);
    const shown = yearsTable(borough, over({}));
    expect(shown.rows[2]?.slice(at, at + 5)).toEqual([0, 0, 7, 0, 7]);
  });

  test("G10 no file of the years names a setting, nor has a column of points", () => {
    const csv = csvOf(yearsTable(borough, over({ themes: [1, 2, 3], baseline: 2024 })));
    expect(csv).not.toMatch(/Ash|Oak|points|rank/i);
  });
});

describe("families over the years", () => {
  const names = ["a", "b", "c", "d", "e"];
  const settings = names.map((id) => asSetting({ id, name: id, type: "nursery" }));
  const surveys = [
    ...names.map((id) => releasedAnswers(id, [0, 0, 6, 6], 2025)),
    ...names.slice(1).map((id) => releasedAnswers(id, [6, 6, 0, 0], 2026)),
  ];
  const asked = (themes: number[], instrument: "ecf" | "elppeg" = "elppeg") =>
    parentsOverYears(
      { instrument },
      themes.map((number) => ({ number })),
      surveys,
      settings,
    );

  test("F46 each year has a total of its own, from five settings on", () => {
    expect(asked([2])[0]?.years).toEqual([
      { year: 2025, total: expect.objectContaining({ status: "shown", n: 60 }) },
      { year: 2026, total: { status: "hidden", reason: "few_settings" } },
    ]);
    const file = parentsYearsTable(borough, { ...over({}), parents: asked([2]) });
    for (const row of file.rows) expect(row).toHaveLength(file.header.length);
    expect(file.rows[1]?.slice(4, 9)).toEqual(Array(5).fill("hidden"));
  });

  test("only questions of the chosen themes stand beside them", () => {
    expect(asked([1, 3])).toEqual([]);
    expect(asked([2], "ecf")).toEqual([]);
  });
});

describe("what stands in the address of the years", () => {
  const shared = [2024, 2025, 2026].map((year) => {
    return { instrument: "elppeg" as const, year, settings: 6, edition: "2026" };
  });

  test("is read with every theme, and given on to the files unchanged", () => {
    const address = { theme: ["2", "4"], type: "nursery", size: "small", baseline: "2024" };
    const read = yearsChoiceFrom({ ...address, from: "2025" }, shared);
    expect(read).toEqual({
      ...{ instrument: "elppeg", themes: [2, 4], type: "nursery", size: "small" },
      ...{ baseline: 2024, from: 2025, to: undefined },
    });
    expect(read && yearsAddressOf(read)).toBe(
      "?instrument=elppeg&theme=2&theme=4&from=2025&type=nursery&size=small&baseline=2024",
    );
  });

  test("what makes no sense is as if it were not there, and no order can be asked for (G10)", () => {
    const odd = { theme: "x", type: "score", baseline: "2026", order: "level", size: "small" };
    const read = yearsChoiceFrom(odd, shared);
    expect(read && yearsAddressOf(read)).toBe("?instrument=elppeg");
    expect(yearsChoiceFrom({ instrument: "ecf" }, shared)).toBeUndefined();
    expect(yearsChoiceFrom({}, [])).toBeUndefined();
  });
});
