import { describe, expect, test } from "vitest";
import { currentEdition, isRated, itemsOf } from "@/lib/instruments/editions";
import type { Answer } from "@/lib/statistics/theme-score";
import { estimateOf, levelInWords, placeInWords, resultOf, weakestCodes } from "./theme-result";

const theme = currentEdition("elppeg").themes[1];
if (!theme) throw new Error("the edition has no second theme");
const codes = itemsOf(theme)
  .filter(isRated)
  .map(({ code }) => code);
const resultFor = (given: readonly Answer[], evidenced: readonly number[] = []) => {
  const answers = new Map(codes.map((code, index) => [code, given[index] ?? null]));
  const shown = new Set(evidenced.map((index) => codes[index] ?? ""));
  const result = resultOf(theme, answers, shown);
  if (!result) throw new Error("the theme has no rated question");
  return result;
};

describe("F26 the estimate of a theme", () => {
  test("rests on the questions that were answered, of those that apply", () => {
    const estimate = estimateOf(resultFor([1, 2, 2, 3, 2, null, "NA"]));
    expect(codes).toHaveLength(7);
    expect(estimate).toMatchObject({
      status: "shown",
      n: 5,
      base: "of 6 questions that apply",
      confidence: 1,
      caveats: ["self_view", "not_everything_answered"],
    });
  });

  test("one question at Not yet is enough for its caveat, and none has none", () => {
    const withOne = estimateOf(resultFor([0, 3, 3, 3, 3, 3, 3]));
    expect(withOne).toMatchObject({ caveats: ["self_view", "questions_at_not_yet"] });
    expect(estimateOf(resultFor([3, 3, 3, 3, 3, 3, 3]))).toMatchObject({ caveats: ["self_view"] });
  });

  test("too few answers give a reason and no number", () => {
    expect(estimateOf(resultFor([2, null, null, null, null, null, null]))).toEqual({
      status: "not_computable",
      reason: "too_few_answers",
    });
    expect(levelInWords(resultFor([2]))).toBeUndefined();
  });
});

describe("F21 the level of a theme in words", () => {
  test("is never plainly Embedded over a question at Not yet", () => {
    expect(levelInWords(resultFor([0, 3, 3, 3, 3, 3, 3]))).toBe("between Established and Embedded");
    expect(levelInWords(resultFor([3, 3, 3, 3, 3, 3, 3]))).toBe("Embedded");
    expect(placeInWords(50, false)).toBe("between Starting and Established");
  });

  test("F7 the lowest answers are named, blanks left out", () => {
    expect(weakestCodes(resultFor([1, "DK", 1, 3, null, "NA", 2]))).toEqual([codes[0], codes[2]]);
    expect(weakestCodes(resultFor([null]))).toEqual([]);
  });
});

test("F5 Embedded with nothing to show it is counted apart", () => {
  expect(resultFor([3, 3, 2], [1]).withoutEvidence).toEqual([codes[0]]);
});
