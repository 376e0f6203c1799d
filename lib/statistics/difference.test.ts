import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOfMeans, differenceOfShares } from "./difference";
import { verdictOf } from "./verdict";

const share = fc
  .integer({ min: 1, max: 60 })
  .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
const means = fc.array(
  fc.integer({ min: 0, max: 3 }).map((level) => level / 3),
  {
    minLength: 1,
    maxLength: 25,
  },
);
const opposite = {
  higher: "lower",
  higher_but_small: "lower_but_small",
  about_the_same: "about_the_same",
  lower_but_small: "higher_but_small",
  lower: "higher",
  cannot_tell: "cannot_tell",
};

describe("the difference of two groups", () => {
  it("F43 turned over gives the mirrored interval and the opposite verdict", () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [there, back] = [differenceOfShares(a, b, 0.1), differenceOfShares(b, a, 0.1)];
        expect((there.lower ?? 9) + (back.upper ?? 9)).toBeCloseTo(0, 12);
        expect(back.verdict).toBe(opposite[there.verdict]);
      }),
    );
  });

  it("F43 of a group from itself is never higher or lower", () => {
    fc.assert(
      fc.property(means, (values) => {
        const { verdict } = differenceOfMeans(values, values, 1 / 6);
        expect(["about_the_same", "cannot_tell"]).toContain(verdict);
      }),
    );
  });

  it("F43 is judged more strictly when many are scanned", () => {
    fc.assert(
      fc.property(means, means, (a, b) => {
        const plain = differenceOfMeans(a, b, 1 / 6, 0.95);
        const strict = differenceOfMeans(a, b, 1 / 6, 0.99);
        expect(strict.lower ?? 9).toBeLessThanOrEqual((plain.lower ?? -9) + 1e-12);
        expect(strict.upper ?? -9).toBeGreaterThanOrEqual((plain.upper ?? 9) - 1e-12);
      }),
    );
  });

  it("cannot tell when a side has nobody, and gives no number", () => {
    expect(differenceOfShares({ x: 0, n: 0 }, { x: 3, n: 9 }, 0.1)).toEqual({
      verdict: "cannot_tell",
    });
    expect(differenceOfMeans([], [1], 1 / 6).difference).toBeUndefined();
  });
});

describe("a verdict", () => {
  it.each([
    [0.02, 0.3, "higher"],
    [0.02, 0.1, "higher_but_small"],
    [-0.05, 0.1, "about_the_same"],
    [-0.2, 0.1, "cannot_tell"],
    [-0.1, -0.02, "lower_but_small"],
    [-0.3, -0.2, "lower"],
    [0, 0.1, "about_the_same"],
    [0, 0.1667, "cannot_tell"],
    [0.02, 0.1667, "higher"],
  ])("of %d to %d is %s", (lower, upper, verdict) => {
    expect(verdictOf(lower, upper, 0.1667)).toBe(verdict);
  });

  it("refuses an interval turned round and a margin of nothing", () => {
    expect(() => verdictOf(0.2, 0.1, 0.1)).toThrow(RangeError);
    expect(() => verdictOf(0.1, 0.2, 0)).toThrow(/margin/);
    expect(() => verdictOf(Number.NaN, 0.2, 0.1)).toThrow(RangeError);
  });
});
