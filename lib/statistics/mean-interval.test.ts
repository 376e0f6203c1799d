import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaQuantile } from "./distributions/beta";
import { meanInterval } from "./mean-interval";

/** Shares of families at each of four levels, from even to nearly everyone at one end. */
const patterns = [
  [0.05, 0.1, 0.3, 0.55],
  [0.25, 0.25, 0.25, 0.25],
  [0.5, 0, 0, 0.5],
  [0.1, 0.4, 0.4, 0.1],
  [0.55, 0.3, 0.1, 0.05],
  [0, 0.05, 0.25, 0.7],
  [0.02, 0.03, 0.1, 0.85],
  [0, 0, 0.2, 0.8],
  [0, 0, 0.05, 0.95],
];

describe("the interval of a mean", () => {
  it.each([5, 10, 20])("G4 with %d replies covers the truth at least 92 times in 100", (n) => {
    const coverage = exactCoverage(n);
    for (const pattern of patterns) {
      expect(coverage(pattern), `pattern ${pattern}`).toBeGreaterThanOrEqual(0.92);
    }
  });

  it("G4 over every pattern in steps of a tenth covers 95 times in 100 on average, and never below 80", () => {
    const coverage = exactCoverage(8);
    const every = outcomesOf(10).map((tenths) => coverage(tenths.map((count) => count / 10)));
    expect(every.reduce((sum, value) => sum + value, 0) / every.length).toBeGreaterThan(0.95);
    expect(Math.min(...every)).toBeGreaterThan(0.8);
  });

  it("F26 is the Jeffreys interval when answers are yes or no", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (yes, no) => {
        const { lower, upper } = meanInterval([...Array(yes).fill(1), ...Array(no).fill(0)]);
        expect(lower).toBeCloseTo(betaQuantile(0.025, yes + 0.5, no + 0.5), 9);
        expect(upper).toBeCloseTo(betaQuantile(0.975, yes + 0.5, no + 0.5), 9);
      }),
    );
  });

  it("F26 holds the mean, stays within 0 and 1, and never has zero width", () => {
    const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(values, (given) => {
        const { mean = -1, lower = -1, upper = -1 } = meanInterval(given);
        // A mean of many equal fractions may miss them by a rounding.
        expect(lower <= mean && mean <= upper && lower >= 0 && upper <= 1 + 1e-12).toBe(true);
        expect(upper - lower).toBeGreaterThan(1e-4);
      }),
    );
  });

  it("mirrors when the scale is turned over", () => {
    const values = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, (levels) => {
        const up = meanInterval(levels.map((level) => level / 3));
        const down = meanInterval(levels.map((level) => (3 - level) / 3));
        expect((up.lower ?? -9) + (down.upper ?? -9)).toBeCloseTo(1, 9);
      }),
    );
  });

  it("has no value for nobody, and refuses a value off the scale", () => {
    expect(meanInterval([])).toEqual({ n: 0 });
    expect(() => meanInterval([1.01])).toThrow(/from 0 to 1/);
    expect(() => meanInterval([Number.NaN])).toThrow(RangeError);
    expect(() => meanInterval([1], 0)).toThrow(/confidence/);
  });
});

/** The chance, over all outcomes of n replies, that the interval holds the true mean. */
function exactCoverage(n: number): (pattern: readonly number[]) => number {
  const outcomes = outcomesOf(n).map((counts) => ({ counts, ...meanInterval(valuesOf(counts)) }));
  return (pattern) => {
    const truth = pattern.reduce((sum, share, level) => sum + (share * level) / 3, 0);
    let [covered, all] = [0, 0];
    for (const { counts, lower = 2, upper = -2 } of outcomes) {
      const chance = chanceOf(counts, pattern);
      all += chance;
      // A truth at the very end of the scale is summed from fractions, and may miss it by a rounding.
      if (lower <= truth + 1e-12 && truth - 1e-12 <= upper) covered += chance;
    }
    expect(all).toBeCloseTo(1, 9);
    return covered;
  };
}

function outcomesOf(n: number): number[][] {
  const outcomes: number[][] = [];
  for (let a = 0; a <= n; a++)
    for (let b = 0; a + b <= n; b++)
      for (let c = 0; a + b + c <= n; c++) outcomes.push([a, b, c, n - a - b - c]);
  return outcomes;
}

function valuesOf(counts: readonly number[]): number[] {
  return counts.flatMap((count, level) => Array<number>(count).fill(level / 3));
}

function chanceOf(counts: readonly number[], pattern: readonly number[]): number {
  let [chance, placed] = [1, 0];
  for (const [level, count] of counts.entries()) {
    for (let i = 1; i <= count; i++) {
      placed += 1;
      chance *= (placed / i) * (pattern[level] ?? 0);
    }
  }
  return chance;
}
