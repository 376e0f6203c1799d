import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ChangeStrip } from "@/components/charts/change-strip";
import { estimateInWords } from "@/components/charts/estimate-in-words";
import { countTicks } from "@/components/charts/explore-geometry";
import { placedNames } from "@/components/charts/explore-names";
import { LevelBar } from "@/components/charts/level-bar";
import { YearDots, type YearPoint } from "@/components/charts/year-dots";
import type { Estimate, Shown } from "@/lib/statistics/estimate";

function shown(value: number, more: Partial<Shown> = {}): Shown {
  return {
    status: "shown",
    value,
    lower: value,
    upper: value,
    confidence: 1,
    n: 5,
    base: "of 6 questions that apply",
    caveats: [],
    method: "1.0",
    ...more,
  };
}

const tooFew: Estimate = { status: "not_computable", reason: "too_few_answers" };
const protectedFigure: Estimate = { status: "hidden", reason: "few_people" };

describe("words for an estimate", () => {
  it("always say what a figure rests on", () => {
    expect(estimateInWords(shown(67))).toBe("Established, 67 of 100 (5 of 6 questions that apply)");
    expect(estimateInWords(shown(80, { n: 40, base: "families" }), "percent")).toBe(
      "80% (40 families)",
    );
  });

  it("call a score a level only within a quarter of a level", () => {
    expect(estimateInWords(shown(25))).toMatch(/^Starting,/);
    expect(estimateInWords(shown(24.9))).toMatch(/^Between Not yet and Starting,/);
    expect(estimateInWords(shown(100))).toMatch(/^Embedded,/);
  });

  it("never bury a question at Not yet under a level", () => {
    const words = estimateInWords(shown(92, { caveats: ["questions_at_not_yet"] }));
    expect(words).toMatch(/^Between Established and Embedded, with a question at Not yet/);
  });

  it("tell a range that is certain from one that is probable", () => {
    const range = { lower: 50, upper: 75 };
    expect(estimateInWords(shown(62, range))).toContain("somewhere between 50 and 75");
    expect(estimateInWords(shown(62, { ...range, confidence: 0.95 }))).toContain(
      "probably between 50 and 75",
    );
  });

  it("say why there is no figure, without a number", () => {
    for (const estimate of [tooFew, protectedFigure]) {
      expect(estimateInWords(estimate)).toMatch(/^Not [^\d]+$/);
    }
  });
});

describe("a change strip", () => {
  it("draws nothing when nothing may be shown", () => {
    expect(
      renderToStaticMarkup(<ChangeStrip year={2026} earlier={tooFew} later={protectedFigure} />),
    ).toBe("");
  });

  it("joins two years only when both are shown", () => {
    const both = renderToStaticMarkup(
      <ChangeStrip year={2026} earlier={shown(40)} later={shown(60)} />,
    );
    const one = renderToStaticMarkup(
      <ChangeStrip year={2026} earlier={tooFew} later={shown(60)} />,
    );
    expect(both).toContain("strip-join");
    expect(one).not.toContain("strip-join");
    expect(one).not.toContain("mark-before");
  });
});

describe("a row of years", () => {
  it("joins nothing below five years, and joins five", () => {
    expect(lines(years(4))).toBe(0);
    expect(lines(years(5))).toBe(4);
  });

  it("never draws a line across a change of wording", () => {
    const points = years(9).map((point) => ({ ...point, breakBefore: point.year === 2024 }));
    expect(lines(points)).toBe(4);
    expect(renderToStaticMarkup(<YearDots points={points} />)).toContain("wording changed");
  });

  it("keeps the place of a year without a figure and says so", () => {
    const markup = renderToStaticMarkup(
      <YearDots points={[...years(2), { year: 2030, estimate: protectedFigure }]} />,
    );
    expect(markup).toContain("2030 not shown");
    expect(markup.match(/<circle/g)).toHaveLength(2);
  });
});

it("a level bar says in words what it shows, and an empty one does not pretend to be nought", () => {
  const full = <LevelBar counts={[0, 2, 3, 1]} applicable={7} noEvidenceEmbedded={1} />;
  expect(renderToStaticMarkup(full)).toContain(
    "2 Starting, 3 Established, 1 Embedded (1 of them with no evidence noted) (6 of 7 answered)",
  );
  const empty = renderToStaticMarkup(<LevelBar counts={[0, 0, 0, 0]} applicable={3} />);
  expect(empty).toContain("Nothing rated yet");
  expect(empty).not.toContain("<svg");
});

it("an axis of counts has even whole steps from nothing to at least as many as there could be", () => {
  for (const most of [0, 1, 4, 5, 6, 12, 38, 112, 999]) {
    const ticks = countTicks(most);
    expect(ticks[0]).toBe(0);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
    expect(ticks.length).toBeLessThanOrEqual(6);
    const steps = new Set(ticks.slice(1).map((tick, at) => tick - (ticks[at] ?? 0)));
    expect([...steps].every(Number.isInteger)).toBe(true);
    expect(steps.size).toBe(1);
  }
});

it("names beside the explore chart never overlap", () => {
  const series = ["One", "Two", "Three"].map((name) => ({
    name,
    points: [{ year: 2026, estimate: shown(50) }],
  }));
  const places = placedNames(series, { top: 0, bottom: 300 }).map((name) => name.at);
  expect(places[1]).toBeGreaterThanOrEqual((places[0] ?? 0) + 20);
  expect(places[2]).toBeGreaterThanOrEqual((places[1] ?? 0) + 20);
});

function years(count: number): YearPoint[] {
  return Array.from({ length: count }, (_, index) => ({
    year: 2020 + index,
    estimate: shown(index * 10),
  }));
}

function lines(points: YearPoint[]): number {
  return renderToStaticMarkup(<YearDots points={points} />).split('class="year-line"').length - 1;
}
