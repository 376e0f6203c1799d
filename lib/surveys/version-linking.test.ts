import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editions, isRated, itemsOf, revisionBetween } from "@/lib/instruments/editions";
import type { Theme } from "@/lib/instruments/model";
import { changeOf } from "@/lib/scoring/theme-change";
import { resultOf } from "@/lib/scoring/theme-result";
import { released, repliesOf, surveyOf } from "@/tests/support/survey-shaped";
import { compareYears, linkAfter } from "./year-change";

const slowly = { timeout: 60_000 };
const codes = Array.from({ length: 10 }, (_, at) => `q${at}`);
const first = surveyOf(codes, { breakdowns: [] });
const answers = Object.fromEntries(codes.map((code) => [code, 2]));

/** The next year's survey, with what its author said of each question that was touched. */
function nextYear(changes: Readonly<Record<string, "typo" | "meaning">>, levelsOf = new Map()) {
  const questions = first.questions.map((question) => {
    const levels: number = levelsOf.get(question.code) ?? question.levels;
    const revision = changes[question.code] ?? "same";
    return {
      ...question,
      levels,
      link: linkAfter(question, revision, { edition: "2027", levels }),
    };
  });
  return { ...first, edition: "2027", questions };
}

function compared(later: ReturnType<typeof nextYear>): string[] {
  const replies = repliesOf(12, answers);
  return compareYears(released(first, replies), released(later, replies)).compared.map(
    ({ link }) => link,
  );
}

describe("G11 what may be compared over years", () => {
  test(
    "G11 one word changed with class meaning leaves exactly that question out; a typo leaves none out",
    slowly,
    () => {
      let tried = 0;
      for (const code of codes) {
        expect(compared(nextYear({ [code]: "meaning" }))).toEqual(codes.filter((c) => c !== code));
        expect(compared(nextYear({ [code]: "typo" }))).toEqual(codes);
        expect(compared(nextYear({}, new Map([[code, 5]])))).toEqual(
          codes.filter((c) => c !== code),
        );
        tried += 3;
      }
      console.info(
        `G11: ${tried} changes of one of ${codes.length} questions, each left out as it should be.`,
      );
    },
  );

  test(
    "G11 any mixture of changes leaves out those of meaning, and too many leave nothing",
    slowly,
    () => {
      const change = fc.constantFrom("same", "same", "typo", "meaning");
      let nothing = 0;
      fc.assert(
        fc.property(fc.array(change, { minLength: 10, maxLength: 10 }), (classes) => {
          const changes = Object.fromEntries(
            classes.flatMap((each, at) => (each === "same" ? [] : [[`q${at}`, each]])),
          ) as Record<string, "typo" | "meaning">;
          const kept = codes.filter((code) => changes[code] !== "meaning");
          const enough = kept.length >= 6;
          if (!enough) nothing += 1;
          expect(compared(nextYear(changes))).toEqual(enough ? kept : []);
        }),
        { numRuns: 100, seed: 20_261_112 },
      );
      console.info(`G11: 100 mixtures of changes; in ${nothing} too few questions were left.`);
      expect(nothing).toBeGreaterThan(0);
    },
  );

  test("G11 so it is for the published editions: the team's own audit compares by the same classes", () => {
    const [earlier, later] = editions.filter(({ instrument }) => instrument === "elppeg");
    if (!earlier || !later) throw new Error("There are no two editions");
    const questions = later.themes.flatMap((theme, at) => {
      const result = resultIn(theme);
      const before = earlier.themes[at];
      if (!result || !before) return [];
      return changeOf({ edition: earlier, result: resultIn(before) }, { edition: later, result })
        .questions;
    });
    const classOf = ({ code }: { code: string }) => revisionBetween(earlier, later, code);
    const left = questions.filter(({ direction }) => direction === "not_compared");
    const reworded = questions.filter((question) => classOf(question) !== "same");
    console.info(
      `G11: of ${questions.length} questions, ${reworded.length} were reworded in 2026 and ${left.length} not compared.`,
    );
    expect(left).toEqual(questions.filter((question) => classOf(question) === "meaning"));
    expect(left.length).toBeGreaterThan(0);
    expect(reworded.length).toBeGreaterThan(left.length);
  });
});

function resultIn(theme: Theme) {
  const rated = itemsOf(theme).filter(isRated);
  return resultOf(theme, new Map(rated.map(({ code }) => [code, 2])), new Set());
}
