import { describe, expect, test } from "vitest";
import { editionOf } from "@/lib/instruments/editions";
import { resultOf, type ThemeResult } from "@/lib/scoring/theme-result";
import type { Answer } from "@/lib/statistics/theme-score";
import { addressOf, choiceFrom, chosenOf } from "./explore-choice";
import type { SignedYear } from "./model";
import { segmentsOf, themesOverYears } from "./years";

function signed(year: number, name: string, answer: Answer): SignedYear {
  const edition = editionOf("elppeg", name);
  const results = edition.themes.map((theme) => {
    const given = { get: () => answer, has: () => true } as unknown as ReadonlyMap<string, Answer>;
    return resultOf(theme, given, new Set());
  });
  const numbered = results.flatMap((result, index): [number, ThemeResult][] =>
    result ? [[index + 1, result]] : [],
  );
  return { auditId: `${name}-${year}`, year, edition, results: new Map(numbered) };
}

const years = themesOverYears([
  signed(2026, "2026", 3),
  signed(2024, "2024", 1),
  signed(2025, "2024", "DK"),
]);

describe("F22 themes over the years", () => {
  test("stand in order of time, each year on its own answers", () => {
    expect(years).toHaveLength(10);
    expect(years[0]?.years.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
    expect(years[0]?.years[0]?.estimate).toMatchObject({ status: "shown", n: 2 });
  });

  test("F26 a year without enough answers says why and has no figure", () => {
    expect(years[0]?.years[1]?.estimate).toEqual({
      status: "not_computable",
      reason: "too_few_answers",
    });
  });

  test("F24 a theme is broken only in the year its wording changed", () => {
    expect(years[6]?.years.map(({ reworded }) => reworded)).toEqual([0, 0, 1]);
    expect(years[0]?.years.map(({ reworded }) => reworded)).toEqual([0, 0, 0]);
    const segments = years[6] ? segmentsOf(years[6]) : [];
    expect(segments.map(({ points }) => points.map(({ year }) => year))).toEqual([
      [2024, 2025],
      [2026],
    ]);
    expect(new Set(segments.map(({ name }) => name)).size).toBe(2);
    expect(years[0] && segmentsOf(years[0])).toHaveLength(1);
  });

  test("no signed year is no theme", () => {
    expect(themesOverYears([])).toEqual([]);
  });
});

describe("F22 what somebody chose to look at is read from the address", () => {
  test("and what makes no sense is left out", () => {
    const choice = choiceFrom({
      instrument: "elppeg",
      theme: ["1", "3", "<b>"],
      from: "2024",
      to: "x",
    });
    expect(choice).toEqual({ instrument: "elppeg", themes: [1, 3], from: 2024, to: undefined });
    expect(choiceFrom({ instrument: "other" }).instrument).toBeUndefined();
  });

  test("themes keep the published order, and years may be typed either way round", () => {
    const chosen = chosenOf(years, { themes: [3, 1], from: 2026, to: 2025 });
    expect(chosen.map(({ number }) => number)).toEqual([1, 3]);
    expect(chosen[0]?.years.map(({ year }) => year)).toEqual([2025, 2026]);
    expect(chosenOf(years, { themes: [99] })).toHaveLength(3);
  });

  test("the download asks for the same", () => {
    const choice = { themes: [1, 3], from: 2024 };
    expect(addressOf("ecf", choice)).toBe("instrument=ecf&theme=1&theme=3&from=2024");
  });
});
