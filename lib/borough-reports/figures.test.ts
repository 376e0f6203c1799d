import { describe, expect, test } from "vitest";
import { choiceFrom } from "@/lib/borough-picture/choice";
import { coverageOf, levelCounts, themesOf } from "@/lib/borough-picture/level-counts";
import type { ListedSetting, Picture } from "@/lib/borough-picture/model";
import { movesSince } from "@/lib/borough-picture/moves";
import { settingRows } from "@/lib/borough-picture/setting-rows";
import { listed, several } from "@/tests/support/shared-settings";
import { figuresOf, type Shared } from "./figures";
import { reportFigures } from "./figures-on-read";
import type { IssuedReport } from "./model";

function pictureOf(settings: readonly ListedSetting[], year = 2026): Picture {
  const shared = [{ instrument: "ecf" as const, year, settings: settings.length, edition: "2024" }];
  const choice = choiceFrom({}, shared);
  if (!choice) throw new Error("There is a year to choose");
  return {
    ...{ choice, years: [year], frameworks: ["ecf"] },
    rows: settingRows(settings, themesOf(settings), choice),
    ...{ coverage: coverageOf(settings), themes: levelCounts(settings) },
  };
}

const of = (settings: readonly ListedSetting[], more: Partial<Shared> = {}) =>
  figuresOf({ picture: pictureOf(settings), issued: [], ...more }).figures;
const issued = (settings: readonly ListedSetting[], year = 2026): IssuedReport => ({
  ...{ instrument: "ecf", year, at: new Date("2026-03-03T12:00:00Z") },
  ...figuresOf({ picture: pictureOf(settings, year), issued: [] }),
});

const nurseries = several(6, { prefix: "Nursery", level: 2 });
const childminder = listed({ name: "Ash", type: "childminder", level: 0 });

describe("the figures of a report", () => {
  test("F46 count settings by level, fit their stored shape and name no setting", () => {
    const figures = of([...nurseries, listed({ name: "Holly, who shares nothing" })]);
    expect(figures.coverage).toMatchObject({ sharing: 6, of: 7 });
    expect(figures.themes[0]?.all).toEqual({ status: "shown", counts: [0, 0, 6, 0], scored: 6 });
    expect(reportFigures.parse(JSON.parse(JSON.stringify(figures)))).toEqual(figures);
    expect(JSON.stringify(figures)).not.toMatch(/Nursery \d|Holly/);
  });

  test("F47 one childminder is in no count, and not in a difference of two", () => {
    const figures = of([...nurseries, childminder]);
    const [theme] = figures.themes;
    expect(theme?.types.map(({ counted }) => counted.status)).toEqual(["hidden", "hidden"]);
    expect(theme?.all).toMatchObject({ status: "shown", scored: 7 });
    expect(of([childminder]).themes.every(({ all }) => all.status === "hidden")).toBe(true);
  });

  test("what moved stands beside its theme", () => {
    const full = several(5, { prefix: "Nursery", level: 2, detail: "questions" });
    const then = several(5, { prefix: "Nursery", level: 1, detail: "questions", year: 2025 });
    const moves = movesSince(
      full,
      then.flatMap(({ audit }) => audit ?? []),
      themesOf(full),
    );
    const figures = of(full, { picture: { ...pictureOf(full), moves } });
    expect(figures.themes[0]?.moved).toEqual({
      ...{ status: "shown", up: 5, same: 0, down: 0, compared: 5 },
    });
  });

  test("last year stands as its report gave it, and else as the fixed year is shared now", () => {
    const lastYear = several(5, { prefix: "Nursery", level: 1 });
    const reported = of(nurseries, { issued: [issued(lastYear, 2025)] });
    expect(reported.before).toEqual({ year: 2025, issuedOn: "2026-03-03" });
    expect(reported.themes[0]?.before).toMatchObject({ counts: [0, 5, 0, 0] });
    const counted = of(nurseries, { baseline: pictureOf(lastYear, 2024) });
    expect(counted.before).toEqual({ year: 2024 });
    expect(counted.themes[0]?.before).toMatchObject({ counts: [0, 5, 0, 0] });
  });
});

describe("F47 beside a report of the same year that is out", () => {
  const out = [issued([...nurseries, childminder])];

  test("a setting that has gone cannot be worked out by taking one from the other", () => {
    const { themes } = of(nurseries, { issued: out });
    expect(themes[0]?.all).toEqual({ status: "hidden", reason: "earlier_report" });
    expect(themes.every(({ all }) => all.status === "hidden")).toBe(true);
  });

  test("the same figures stand, and so do those of five settings more", () => {
    const again = of([...nurseries, childminder], { issued: out });
    expect(again).toEqual(out[0]?.figures);
    const more = [...nurseries, childminder, ...several(5, { prefix: "New", level: 1 })];
    expect(of(more, { issued: out }).themes[0]?.all).toMatchObject({ status: "shown", scored: 12 });
  });

  test("the types of a theme are shown all or none", () => {
    const schools = (n: number) =>
      several(n, { prefix: "School", type: "school_nursery", level: 1 });
    const before = issued([...nurseries, ...schools(5)]);
    expect(before.figures.themes[0]?.types.every(({ counted }) => counted.status === "shown")).toBe(
      true,
    );
    const { themes } = of(
      [...nurseries, ...several(5, { prefix: "Late", level: 1 }), ...schools(6)],
      {
        issued: [before],
      },
    );
    expect(themes[0]?.all.status).toBe("shown");
    expect(themes[0]?.types.map(({ counted }) => counted.status)).toEqual(["hidden", "hidden"]);
  });

  test("beside one of which nobody knows whom it counts, nothing is counted anew", () => {
    const unknown = out.map((report) => ({ ...report, counted: undefined }));
    const { themes } = of([...nurseries, childminder], { issued: unknown });
    expect(themes.every(({ all }) => all.status === "hidden")).toBe(true);
  });

  test("another year or framework is other audits, and hides nothing", () => {
    const other = { ...out[0], instrument: "elppeg", counted: undefined } as IssuedReport;
    const older = issued([...nurseries, childminder], 2024);
    const { themes } = of(nurseries, { issued: [other, older] });
    expect(themes[0]?.all.status).toBe("shown");
  });

  test("the figures of an earlier year that a report counted itself are held to the same", () => {
    const then = several(6, { prefix: "Then", level: 1 });
    const first = {
      ...issued(nurseries),
      ...figuresOf({
        ...{ picture: pictureOf(nurseries), issued: [] },
        baseline: pictureOf(then, 2024),
      }),
    };
    const later = of(nurseries, { baseline: pictureOf(then.slice(1), 2024), issued: [first] });
    expect(later.themes[0]?.before).toEqual({ status: "hidden", reason: "earlier_report" });
    const ofThen = figuresOf({ picture: pictureOf(then.slice(1), 2024), issued: [first] });
    expect(ofThen.figures.themes[0]?.all).toEqual({ status: "hidden", reason: "earlier_report" });
  });
});
