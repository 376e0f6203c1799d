import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallGroupWords } from "@/lib/statistics/small-group-words";
import { attack, pinnedParts } from "@/tests/support/differencing-attack";
import {
  type MadeSurvey,
  pairwiseRules,
  peopleOf,
  plainThreshold,
  publishedOf,
  randomSurvey,
  releasedOverTime,
} from "@/tests/support/random-surveys";
import type { ReleasedRow } from "./model";

const seed = 20_261_112;
const numRuns = 2000;
const slowly = { timeout: 120_000 };

describe("G5 whoever adds and subtracts what is published, three times over, finds no small group", () => {
  test("G5 R-AN-06 in no survey, where a plain threshold gives people away in many", slowly, () => {
    const tally = { surveys: 0, plain: 0, pairwise: 0, numbers: 0, words: 0, leaks: 0 };
    fc.assert(
      fc.property(randomSurvey, (made) => {
        const rows = releasedOverTime(made);
        const codes = made.survey.questions.map(({ code }) => code);
        const { floors } = made.survey;
        tally.surveys += 1;
        if (codes.some((code) => attack(plainThreshold(made, code), 5))) tally.plain += 1;
        if (codes.some((code) => attack(pairwiseRules(made, code), 5))) tally.pairwise += 1;
        for (const code of codes) {
          const published = publishedOf(made, rows, code);
          const inNumbers = published.filter(({ form }) => form === "numbers");
          const found = attack(inNumbers, floors.numbers) ?? attack(published, floors.words);
          if (found) tally.leaks += 1;
          tally.numbers += inNumbers.length;
          tally.words += published.length - inNumbers.length;
          expect(found).toBeUndefined();
        }
      }),
      { numRuns, seed },
    );
    console.info(
      `G5: seed ${seed}; ${tally.surveys} surveys of 3 questions, up to 4 breakdowns and 3 openings. ` +
        `A plain "at least 5" was defeated in ${tally.plain}; hiding small groups and comparing groups ` +
        `two by two, with one closing only, in ${tally.pairwise}; ours in ${tally.leaks}. ` +
        `Ours published ${tally.numbers} figures in numbers and ${tally.words} in words.`,
    );
    expect(tally.plain).toBeGreaterThan(numRuns / 4);
    expect(tally.pairwise).toBeGreaterThan(0);
    expect(tally.numbers).toBeGreaterThan(numRuns);
    expect(tally.words).toBeGreaterThan(numRuns);
  });

  test(
    "G5 the words beside a total never say whether the one family that differs is there",
    slowly,
    () => {
      let worded = 0;
      fc.assert(
        fc.property(randomSurvey, (made) => {
          const rows = releasedOverTime(made);
          for (const group of wordedBreakdowns(made, rows)) {
            worded += 1;
            expect(pinnedParts(group.parts, group.totals, wordOf)).toEqual([]);
          }
        }),
        { numRuns, seed },
      );
      console.info(`G5: seed ${seed}; ${worded} breakdowns in words, none pins one family.`);
      expect(worded).toBeGreaterThan(numRuns / 2);
    },
  );

  test("G5 a theme is its questions' published means and nothing more", slowly, () => {
    let themes = 0;
    fc.assert(
      fc.property(randomSurvey, (made) => {
        const rows = releasedOverTime(made);
        for (const theme of rows.filter(({ kind }) => kind === "theme")) {
          const { mean } = theme.figures;
          if (mean.status !== "shown") continue;
          themes += 1;
          const means = questionMeans(rows, theme);
          expect(mean.value).toBeCloseTo(means.reduce((sum, x) => sum + x, 0) / means.length, 9);
        }
      }),
      { numRuns: 300, seed },
    );
    expect(themes).toBeGreaterThan(300);
  });
});

const wordOf = (favourable: number, rated: number) =>
  smallGroupWords(favourable, rated, { minReplies: 5, numbersFrom: rated + 1 });

/** Each breakdown in words, with the totals a reader can hold of it: one when in numbers, several when in words. */
function wordedBreakdowns(made: MadeSurvey, rows: readonly ReleasedRow[]) {
  const everybody = rows.filter(({ audience, breakdown, kind }) => {
    return kind === "question" && audience !== "shared" && breakdown === null;
  });
  return everybody.flatMap((total) => {
    const favourable = favourableIn(made, total);
    const rated = peopleOf(made, total).filter(Boolean).length;
    const totals =
      total.figures.favourable?.status === "shown"
        ? [favourable]
        : Array.from({ length: rated + 1 }, (_, x) => x).filter(
            (x) => wordOf(x, rated) === wordOf(favourable, rated),
          );
    return made.survey.breakdowns.flatMap(({ key, groups }) => {
      const parts = groups.map((group) => {
        const row = { ...total, breakdown: key, group };
        const shown = rows.find(
          (each) =>
            each.code === total.code &&
            each.breakdown === key &&
            each.group === group &&
            each.opening === total.opening &&
            each.audience !== "shared",
        );
        const estimate = shown?.figures.favourable;
        return {
          rated: peopleOf(made, row).filter(Boolean).length,
          word: estimate?.status === "words" ? estimate.word : undefined,
        };
      });
      return parts.some(({ word }) => word) ? [{ parts, totals }] : [];
    });
  });
}

function favourableIn(made: MadeSurvey, row: ReleasedRow): number {
  return peopleOf(made, row).filter(
    (counts, at) => counts && Number(made.replies[at]?.answers[row.code]) >= 2,
  ).length;
}

function questionMeans(rows: readonly ReleasedRow[], theme: ReleasedRow): number[] {
  const codes = [
    ...new Set(rows.filter(({ kind }) => kind === "question").map(({ code }) => code)),
  ];
  return codes.flatMap((code) => {
    const newest = rows
      .filter(
        (row) =>
          row.code === code && row.breakdown === theme.breakdown && row.group === theme.group,
      )
      .filter(({ audience, opening }) => audience !== "shared" && opening <= theme.opening)
      .at(-1);
    const mean = newest?.figures.mean;
    return mean?.status === "shown" ? [mean.value] : [];
  });
}
