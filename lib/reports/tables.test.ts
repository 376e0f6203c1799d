import { describe, expect, test } from "vitest";
import { editionOf } from "@/lib/instruments/editions";
import { exampleProfile } from "@/lib/profiles/example-setting";
import type { SignedYear } from "@/lib/profiles/model";
import { themesOverYears } from "@/lib/profiles/years";
import { METHOD_VERSION } from "@/lib/statistics/estimate";
import { changesTable } from "./changes-table";
import { csvOf } from "./csv";
import { exploreTable } from "./explore-table";
import { profileTable } from "./profile-table";

const profile = exampleProfile();

/** Cells without commas or quotes inside are all these tables hold, once the quotes around them are off. */
function cellsOf(csv: string): string[][] {
  const lines = csv.replace("\ufeff", "").trimEnd().split("\r\n");
  return lines.map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map(unquoted));
}

const unquoted = (cell: string) => cell.replace(/^"|"$/g, "").replaceAll('""', '"');

const signed: SignedYear[] = [2025, 2026].map((year) => ({
  auditId: String(year),
  year,
  edition: editionOf("elppeg", year === 2025 ? "2024" : "2026"),
  results: new Map(
    profile.themes.flatMap(({ number, result }) => (result ? [[number, result]] : [])),
  ),
}));

const explored = csvOf(exploreTable({ ...profile, themes: themesOverYears(signed) }));

describe("F29 every table carries its base, its status and its method", () => {
  const tables = {
    profile: csvOf(profileTable(profile)),
    changes: csvOf(changesTable(profile)),
    explored,
  };

  test.each(Object.entries(tables))("%s", (_name, csv) => {
    const [caution, header, ...rows] = cellsOf(csv);
    expect(caution?.[0]).toContain("Made-up example");
    expect(caution?.[0]).toContain("not an inspection");
    for (const wanted of ["(n)", "Status", "Possible from", "Possible to", "Method version"]) {
      expect(
        header?.some((title) => title.includes(wanted)),
        wanted,
      ).toBe(true);
    }
    expect(rows.length).toBeGreaterThan(9);
    for (const row of rows) {
      expect(row).toHaveLength(header?.length ?? 0);
      expect(row.at(-1)).toBe(METHOD_VERSION);
      expect(row.filter((cell) => cell.trim() === "")).toEqual([]);
    }
  });
});

test("F29 a theme without a score says so in words, and its score is not 0", () => {
  const [first, ...others] = profile.themes;
  if (!first?.result) throw new Error("The example has a first theme");
  const score = { ...first.result.score, status: "too_few_answers" as const, score: undefined };
  const themes = [{ ...first, result: { ...first.result, score } }, ...others];
  const [, header, row] = cellsOf(csvOf(profileTable({ ...profile, themes })));
  const cell = (title: string) => row?.[header?.findIndex((each) => each.startsWith(title)) ?? -1];
  expect(cell("Points of 100")).toBe("no figure");
  expect(cell("Status")).toContain("No score");
});

test("F24 a reworded question is marked, shown with both answers, and not compared", () => {
  const row = cellsOf(csvOf(changesTable(profile))).find((cells) =>
    cells.includes("elppeg.7.leaving"),
  );
  expect(row).toContain("≠ wording changed");
  expect(row).toContain("Not compared: the wording changed");
  expect(
    cellsOf(explored).filter((cells) => cells.includes("wording of 1 question changed")),
  ).toHaveLength(1);
});

test("F30 no table has a total over themes", () => {
  for (const csv of [csvOf(profileTable(profile)), csvOf(changesTable(profile)), explored]) {
    const [, header, ...rows] = cellsOf(csv);
    expect(header?.join(" ")).not.toMatch(/total|overall|average/i);
    expect(rows.flat().filter((cell) => /^(total|overall|all themes)$/i.test(cell))).toEqual([]);
  }
});
