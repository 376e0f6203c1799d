import { expect, test } from "vitest";
import { csvOf } from "@/lib/reports/csv";
import { releasedAnswers } from "@/tests/support/released-answers";
import { listed, several } from "@/tests/support/shared-settings";
import { coverageOf, levelCounts, themesOf } from "./level-counts";
import type { ListedSetting, Picture } from "./model";
import { parentsAcross } from "./parents";
import { settingRows } from "./setting-rows";
import { levelsTable, movesTable, parentsTable, settingsTable } from "./tables";

const borough = { placeName: "Alderbrook", isExample: false };

function pictureOf(settings: ListedSetting[]): Picture {
  const choice = { instrument: "ecf", year: 2026, order: "name", baseline: 2024 } as const;
  return {
    ...{ choice, years: [2024, 2026], frameworks: ["ecf"], coverage: coverageOf(settings) },
    ...{ themes: levelCounts(settings), rows: settingRows(settings, themesOf(settings), choice) },
    moves: [
      { number: 1, title: "x", moved: { status: "hidden", reason: "few_settings" }, compared: [] },
    ],
  };
}

const small = pictureOf([
  ...several(6, { prefix: "Ash", level: 2 }),
  listed({ name: "Oak", type: "childminder", level: 0 }),
  listed({ name: "Zelkova" }),
]);

test("F29 F46 what the page hides is the word hidden in the file, and never a blank or a nought", () => {
  const { rows, header, caution } = levelsTable(borough, small);
  expect(caution).toContain("not an inspection");
  const at = header.indexOf("Settings at Not yet");
  const nurseries = rows.find((row) => row[4] === "Nursery");
  expect(nurseries?.slice(at, at + 5)).toEqual(Array(5).fill("hidden"));
  const all = rows.find((row) => row[4] === "All settings that share");
  expect(all?.slice(at, at + 5)).toEqual([1, 0, 6, 0, 7]);
  expect(movesTable(borough, small).rows[0]?.slice(6, 10)).toEqual(Array(4).fill("hidden"));
});

test("G10 settings leave by name, without points, places or any column to sort them by", () => {
  const { rows, header } = settingsTable(borough, small);
  const names = [...new Set(rows.map((row) => row[0]))];
  expect(names).toEqual(names.toSorted());
  expect(header.join(" ")).not.toMatch(/point|score|rank|place|position/i);
  expect(rows.at(-1)?.slice(6, 10)).toEqual(["Not shared", "hidden", "hidden", "hidden"]);
});

test("F29 each line of what families said has as many cells as there are names of columns", () => {
  const asked = releasedAnswers("Ash", [2, 3, 5, 10]);
  const questions = parentsAcross([asked], [{ id: "Ash", name: "Ash", type: "nursery" }]);
  const { header, rows } = parentsTable(borough, {
    ...{ settings: 1, heard: [], questions, ownLevels: new Map() },
  });
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) expect(row).toHaveLength(header.length);
  expect(rows[0]?.[header.indexOf("Families (n)")]).toBe(20);
});

test("R-WEB-06 a setting's name is words and not a formula", () => {
  const hostile = pictureOf([listed({ name: "=1+1", level: 2 })]);
  expect(csvOf(settingsTable(borough, hostile))).toContain("'=1+1");
});
