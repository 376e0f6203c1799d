import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { twoSidedZ } from "./distributions/normal";
import { wilson, wilsonOnRoll } from "./wilson-interval";

const counts = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe("the interval of a share", () => {
  it("F26 is exactly where the score test would stop refusing", () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const { p = -1, lower = -1, upper = -1 } = wilson(x, n);
        const z = twoSidedZ(0.95);
        for (const end of [lower, upper]) {
          expect(Math.abs(p - end)).toBeCloseTo(z * Math.sqrt((end * (1 - end)) / n), 9);
        }
      }),
    );
  });

  it("F26 holds the share, stays within 0 and 1, and never has zero width", () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const { p = -1, lower = -1, upper = -1 } = wilson(x, n, 0.99);
        expect(0 <= lower && lower <= p && p <= upper && upper <= 1 && lower < upper).toBe(true);
      }),
    );
  });

  it("has no value for nobody, and refuses what cannot be counted", () => {
    expect(wilson(0, 0)).toEqual({});
    expect(() => wilson(6, 5)).toThrow(RangeError);
    expect(() => wilson(2.5, 5)).toThrow(/whole number/);
    expect(() => wilson(2, 5, 1)).toThrow(/confidence/);
  });
});

describe("the interval of what all families would have said", () => {
  it("is the share itself when everyone replied, and Wilson's for an endless roll", () => {
    expect(wilsonOnRoll(9, 12, 12)).toEqual({ p: 0.75, lower: 0.75, upper: 0.75 });
    expect(wilsonOnRoll(9, 12, 1e12).lower).toBeCloseTo(wilson(9, 12).lower ?? 0, 9);
  });

  it("gives no interval when replies outnumber the roll or nobody replied", () => {
    expect(wilsonOnRoll(9, 12, 11)).toEqual({ p: 0.75 });
    expect(wilsonOnRoll(0, 0, 11)).toEqual({});
  });
});
