import { readdirSync, readFileSync } from "node:fs";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LevelsTip } from "@/components/borough/levels-tip";
import { ChangeStrip } from "@/components/charts/change-strip";
import { ExploreTip } from "@/components/charts/explore-tip";
import { LevelBar } from "@/components/charts/level-bar";
import { YearDots } from "@/components/charts/year-dots";
import { ProfileTable } from "@/components/profile/profile-table";
import { exampleProfile } from "@/lib/profiles/example-setting";
import type { Estimate, Shown } from "@/lib/statistics/estimate";

const figure = (value: number, n: number): Shown => ({
  status: "shown",
  value,
  lower: value - 10,
  upper: value + 10,
  confidence: 0.95,
  n,
  base: `of ${n + 4} questions that apply`,
  caveats: [],
  method: "1.0",
});
const hidden: Estimate = { status: "hidden", reason: "few_people" };

/** What is read out: the text outside everything that is hidden from those who do not see it. */
function spoken(element: ReactElement): string {
  let markup = renderToStaticMarkup(element);
  for (let before = ""; before !== markup; ) {
    before = markup;
    // From the inside out: an element that holds no other of its own name.
    markup = markup.replace(/<(\w+)[^>]*aria-hidden="true"[^>]*>(?:(?!<\1\b)[\s\S])*?<\/\1>/g, "");
    markup = markup.replace(/<(?!\w+[^>]*aria-hidden)(\w+)[^>]*>([^<]*)<\/\1>/g, " $2 ");
  }
  return markup.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

describe("G7 each figure a chart draws is read out with how many it rests on, and of what", () => {
  it("a change strip, both years", () => {
    const text = spoken(
      <ChangeStrip year={2026} earlierYear={2025} earlier={figure(41, 6)} later={figure(62, 8)} />,
    );
    expect(text).toContain("2025: Starting, 41 of 100, probably between 31 and 51");
    expect(text).toContain("(6 of 10 questions that apply)");
    expect(text).toContain("62 of 100, probably between 52 and 72 (8 of 12 questions that apply)");
  });

  it("a row of years, the hidden one without a number", () => {
    const points = [2024, 2025, 2026].map((year, at) => ({ year, estimate: figure(40, at + 3) }));
    const text = spoken(<YearDots points={[...points, { year: 2027, estimate: hidden }]} />);
    for (const n of [3, 4, 5]) expect(text).toContain(`(${n} of ${n + 4} questions that apply)`);
    expect(text).toMatch(/2027: Not shown: [^\d]+$/);
  });

  it("a level bar, of the questions that apply", () => {
    const text = spoken(<LevelBar counts={[1, 0, 4, 0]} applicable={6} />);
    expect(text).toContain("1 Not yet, 4 Established (5 of 6 answered)");
    expect(text).not.toContain("NY");
  });

  it("one year of the explore chart, each series", () => {
    const row = { year: 2026, estimates: [figure(40, 3), hidden] };
    const text = spoken(
      <ExploreTip names={["One", "Two"]} scale="levels" active payload={[{ payload: row }]} />,
    );
    expect(text).toContain("(3 of 7 questions that apply)");
    expect(text).toMatch(/Two: Not shown: [^\d]+$/);
  });

  it("one year of a borough’s chart, the hidden one without a number", () => {
    const about = { of: 12, reworded: 0 };
    const shown = { status: "shown", counts: [1, 0, 4, 0], scored: 5, sharing: 6 } as const;
    const year = { ...about, year: 2026, counted: { ...shown, counts: [...shown.counts] } };
    expect(spoken(<LevelsTip active payload={[{ payload: year }]} />)).toContain(
      "1 Not yet, 4 Established (5 of 6 sharing settings with a level)",
    );
    const few = { status: "hidden", reason: "complement", sharing: 6 } as const;
    const unsaid = spoken(
      <LevelsTip active payload={[{ payload: { ...about, year: 2026, counted: few } }]} />,
    );
    expect(unsaid.replace("2026", "")).toMatch(/We leave this out too[^\d]+$/);
  });

  it("a whole profile: as many bases as marks", () => {
    const profile = exampleProfile();
    const table = <ProfileTable profile={profile} />;
    const marks =
      renderToStaticMarkup(table).match(
        /class="mark-now" cx="[\d.]+%|class="mark-before" x="-6.5"/g,
      ) ?? [];
    const bases = spoken(table).match(/\d of 100[^()]*\(\d+ [^()]+\)/g) ?? [];
    expect(marks.length).toBeGreaterThan(10);
    expect(bases).toHaveLength(marks.length);
  });
});

it("G7 every chart component is checked by the compiler to refuse a bare number", () => {
  const folder = "components/charts";
  const checked = readFileSync(`${folder}/charts.test-d.ts`, "utf8");
  const charts = readdirSync(folder).filter((file) =>
    /statistics\/estimate|LevelCounts/.test(readFileSync(`${folder}/${file}`, "utf8")),
  );
  const drawing = charts.filter((file) => /^(?!.*\.test).*\.tsx$/.test(file));
  expect(drawing.length).toBeGreaterThanOrEqual(5);
  // The tip is filled in by the chart itself, from rows that hold estimates.
  const unchecked = drawing.filter((file) => !checked.includes(file.replace(".tsx", "")));
  expect(unchecked).toEqual(["explore-tip.tsx"]);
});
