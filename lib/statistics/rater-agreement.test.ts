import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whereRatersDisagree } from "./disagreement";
import { agreementOnQuestion, agreementOnTheme } from "./rater-agreement";

const ratings = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 12 });

describe("agreement on one question", () => {
  it("F16 is full when all chose the same level, and the median is the nearest centre", () => {
    expect(agreementOnQuestion([3, 3, 3], 4)).toMatchObject({
      adMedian: 0,
      rwg: 1,
      withinOneLevel: 1,
    });
    fc.assert(
      fc.property(ratings, (given) => {
        const { adMedian = 9, adMean = -9, rwg = -9 } = agreementOnQuestion(given, 4);
        expect(adMedian).toBeLessThanOrEqual(adMean + 1e-12);
        expect(rwg >= 0 && rwg <= 1).toBe(true);
      }),
    );
  });

  it("F16 is not claimed for one rater, or for none", () => {
    const one = agreementOnQuestion([2, null, "DK"], 4);
    expect(one).toMatchObject({ raters: 1, median: 2, range: 0 });
    expect([one.adMedian, one.variance, one.rwg, one.withinOneLevel]).toEqual(
      Array(4).fill(undefined),
    );
    expect(agreementOnQuestion([], 4).median).toBeUndefined();
  });
});

describe("agreement over a theme", () => {
  it("leaves out raters with a blank, and is absent below two", () => {
    const full = agreementOnTheme(
      [
        [2, 3],
        [1, 3],
        [2, 2],
      ],
      4,
    );
    expect(
      agreementOnTheme(
        [
          [2, 3],
          [1, 3],
          [2, 2],
          [0, null],
        ],
        4,
      ),
    ).toEqual(full);
    expect(
      agreementOnTheme(
        [
          [2, 3],
          [0, null],
        ],
        4,
      ),
    ).toEqual({});
    expect(agreementOnTheme([], 4)).toEqual({});
  });

  it("falls to 0 when raters spread as widely as chance or more", () => {
    expect(
      agreementOnTheme(
        [
          [0, 3],
          [3, 0],
        ],
        4,
      ),
    ).toEqual({ rwgJ: 0, meanItemVariance: 4.5 });
  });

  it("refuses rows that do not line up", () => {
    expect(() => agreementOnTheme([[1, 2], [1]], 4)).toThrow(/row lengths differ/);
  });
});

describe("where the team disagrees", () => {
  it("F16 lists the widest first, and keeps not knowing apart from disagreeing", () => {
    const questions = new Map([
      ["near", [2, 2, 3] as const],
      ["apart", [0, 3, 3] as const],
      ["few", [0, 3] as const],
      ["unknown", ["DK", 1, 1, 1, "DK"] as const],
      ["two people", ["DK", 1] as const],
    ]);
    const { order, notRanked, unsure } = whereRatersDisagree(questions, 4, 3);
    expect(order.map(({ item }) => item)).toEqual(["apart", "near", "unknown"]);
    expect(notRanked).toEqual(["few", "two people"]);
    expect(unsure).toEqual(["unknown"]);
  });

  it("F16 goes by distance from the median before range, and by range before who don't know", () => {
    const questions = new Map([
      ["one far", [0, 3, 3, 3, 3, 3] as const],
      ["all a little", [1, 1, 1, 2, 2, 2] as const],
      ["a little, and unknown", [1, 1, 1, 2, 2, 2, "DK"] as const],
      ["wide", [0, 2, 2, 2, 2, 3] as const],
    ]);
    const { order } = whereRatersDisagree(questions, 4, 3);
    expect(order.map(({ item }) => item)).toEqual([
      "one far",
      "wide",
      "a little, and unknown",
      "all a little",
    ]);
    const narrow = new Map([
      ["wide but near", [0, 2, 2, 2, 2, 2, 2, 2] as const],
      ["narrow but apart", [1, 1, 1, 1, 2, 2, 2, 2] as const],
    ]);
    const byDistance = whereRatersDisagree(narrow, 4, 3).order.map(({ item }) => item);
    expect(byDistance).toEqual(["narrow but apart", "wide but near"]);
  });

  it("falls back to question order when nothing separates two questions", () => {
    const questions = new Map([
      ["first", [1, 2, 2] as const],
      ["second", [2, 1, 2] as const],
    ]);
    expect(whereRatersDisagree(questions, 4, 3).order.map(({ item }) => item)).toEqual([
      "first",
      "second",
    ]);
  });
});
