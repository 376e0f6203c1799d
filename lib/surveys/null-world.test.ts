import { describe, expect, test } from "vitest";
import { funnelFlag } from "@/lib/statistics/funnel";
import { thresholds } from "@/lib/statistics/thresholds";
import { nullReplies } from "@/tests/support/null-borough";
import { released, surveyOf } from "@/tests/support/survey-shaped";
import { compareYears } from "./year-change";

const seed = 20_261_112;
const codes = Array.from({ length: 10 }, (_, at) => `q${at}`);
const survey = surveyOf(codes, { breakdowns: [] });
const rowsOf = (...who: (string | number)[]) => released(survey, nullReplies(codes, seed, ...who));
const slowly = { timeout: 120_000 };

describe("G9 a borough where nothing differs and nothing changes", () => {
  test(
    "G9 at most one page of ten verdicts in ten shows a clear change that is not there",
    slowly,
    () => {
      const pages = 1000;
      const clear = Array.from({ length: pages }, (_, setting) => {
        const { compared, confidence } = compareYears(
          rowsOf("2025", setting),
          rowsOf("2026", setting),
        );
        expect(confidence).toBe(thresholds.scanningConfidence);
        expect(compared).toHaveLength(codes.length);
        return compared.some(({ lower, upper }) => lower > 0 || upper < 0);
      }).filter(Boolean).length;
      console.info(
        `G9: seed ${seed}; a false clear change on ${clear} of ${pages} pages of ten verdicts ` +
          `(${((100 * clear) / pages).toFixed(1)} %), 10 to 40 families a year.`,
      );
      expect(clear).toBeLessThanOrEqual(pages / 10);
      expect(clear).toBeGreaterThan(0);
    },
  );

  test("G9 the funnel flags at most one setting in twenty", slowly, () => {
    const settings = Array.from({ length: 300 }, (_, setting) =>
      rowsOf("funnel", setting).flatMap(({ kind, figures }) => {
        const counts = figures.levels?.counts;
        if (kind !== "question" || !counts) return [];
        const rated = counts.reduce((sum, n) => sum + n, 0);
        return [{ rated, favourable: (counts[2] ?? 0) + (counts[3] ?? 0) }];
      }),
    );
    let [points, flagged] = [0, 0];
    for (const at of codes.keys()) {
      const question = settings.flatMap((setting) => setting[at] ?? []);
      const sum = (part: "rated" | "favourable") =>
        question.reduce((all, each) => all + each[part], 0);
      const benchmark = sum("favourable") / sum("rated");
      const flags = question.map((each) => funnelFlag(each.favourable, each.rated, benchmark).flag);
      points += flags.length;
      flagged += flags.filter((flag) => flag !== "inside").length;
    }
    console.info(
      `G9: seed ${seed}; the funnel flagged ${flagged} of ${points} points ` +
        `(${((100 * flagged) / points).toFixed(1)} %).`,
    );
    expect(points).toBe(3000);
    expect(flagged).toBeLessThanOrEqual(points / 20);
    expect(flagged).toBeGreaterThan(0);
  });
});
