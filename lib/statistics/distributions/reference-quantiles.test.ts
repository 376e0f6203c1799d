import betaCdfOfReference from "@stdlib/stats-base-dists-beta-cdf";
import fCdfOfReference from "@stdlib/stats-base-dists-f-cdf";
import fQuantileOfReference from "@stdlib/stats-base-dists-f-quantile";
import normalCdfOfReference from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantileOfReference from "@stdlib/stats-base-dists-normal-quantile";
import tCdfOfReference from "@stdlib/stats-base-dists-t-cdf";
import tQuantileOfReference from "@stdlib/stats-base-dists-t-quantile";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fQuantile } from "./fisher-f";
import { normalQuantile, twoSidedZ } from "./normal";
import { twoSidedT } from "./student-t";

/*
 * Asked from the smaller tail, since 1 - p has lost digits of a small p for both: the F of an upper tail is one over
 * the F of the lower tail with the degrees of freedom exchanged.
 */
const tails = [1e-12, 1e-9, 1e-6, 1e-4, 0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 0.49];
const chances = [...tails, 0.5, ...tails.map((tail) => 1 - tail)];
const degrees = [0.5, 1, 2, 3, 9, 10, 29, 100, 1e4, 1e6];
const apart = (ours: number, theirs: number) => Math.abs(ours - theirs) / Math.abs(theirs);

const fOfReference = (p: number, d1: number, d2: number) =>
  p > 0.5 ? 1 / fQuantileOfReference(1 - p, d2, d1) : fQuantileOfReference(p, d1, d2);
const tOfReference = (confidence: number, df: number) =>
  -tQuantileOfReference((1 - confidence) / 2, df);

const anyChance = fc
  .tuple(fc.double({ min: -12, max: -0.31, noNaN: true }), fc.boolean())
  .map(([power, upper]) => (upper ? 1 - 10 ** power : 10 ** power));
const anyDegrees = fc.double({ min: -0.3, max: 6, noNaN: true }).map((power) => 10 ** power);

describe("accurate to 1e-9 against @stdlib, over the whole useful range", () => {
  it("F26 the F quantile, on a grid and anywhere", () => {
    const departures = degrees.flatMap((d1) =>
      degrees.flatMap((d2) =>
        chances.flatMap((p) => {
          const [ours, theirs] = [fQuantile(p, d1, d2), fOfReference(p, d1, d2)];
          return apart(ours, theirs) <= 1e-9 ? [] : [{ p, d1, d2, ours, theirs }];
        }),
      ),
    );
    expect(departures).toEqual([]);
    fc.assert(
      fc.property(anyChance, anyDegrees, anyDegrees, (p, d1, d2) => {
        expect(apart(fQuantile(p, d1, d2), fOfReference(p, d1, d2))).toBeLessThan(1e-9);
      }),
      { numRuns: 500 },
    );
  });

  it("F26 the F quantile gives back its chance through the reference's own", () => {
    const anyInnerChance = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    fc.assert(
      fc.property(anyInnerChance, anyDegrees, anyDegrees, (p, d1, d2) => {
        const f = fQuantile(p, d1, d2);
        const [share, rest] = [(d1 * f) / (d1 * f + d2), d2 / (d1 * f + d2)];
        // Its beta is given the smaller of the two as it is, however small.
        const back =
          share < 0.5
            ? betaCdfOfReference(share, d1 / 2, d2 / 2)
            : 1 - betaCdfOfReference(rest, d2 / 2, d1 / 2);
        expect(Math.abs(back - p)).toBeLessThan(1e-9);
        // Its F works with one less the share, and so leaves out the digits of a small one.
        if (Math.min(share, rest) < 1e-3) return;
        expect(Math.abs(fCdfOfReference(f, d1, d2) - p)).toBeLessThan(1e-9);
      }),
      { numRuns: 500 },
    );
  });

  it("F26 the t quantile, on a grid and anywhere", () => {
    const confidences = chances.filter((confidence) => confidence >= 1e-4);
    const departures = degrees.flatMap((df) =>
      confidences.flatMap((confidence) => {
        const [ours, theirs] = [twoSidedT(confidence, df), tOfReference(confidence, df)];
        return apart(ours, theirs) <= 1e-9 ? [] : [{ confidence, df, ours, theirs }];
      }),
    );
    expect(departures).toEqual([]);
    fc.assert(
      fc.property(anyChance, anyDegrees, (confidence, df) => {
        fc.pre(confidence > 1e-4);
        expect(apart(twoSidedT(confidence, df), tOfReference(confidence, df))).toBeLessThan(1e-9);
      }),
      { numRuns: 500 },
    );
  });

  it("F26 the normal quantile, where the reference holds: tails from one in a million", () => {
    for (const p of chances.filter((chance) => Math.min(chance, 1 - chance) > 5e-7)) {
      const theirs = normalQuantileOfReference(p, 0, 1);
      expect(Math.abs(normalQuantile(p) - theirs)).toBeLessThan(1e-9);
    }
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
        const theirs = normalQuantileOfReference(p, 0, 1);
        expect(Math.abs(normalQuantile(p) - theirs)).toBeLessThan(1e-9);
      }),
      { numRuns: 500 },
    );
  });
});

describe("where the reference is the less accurate one, its own chance function says so", () => {
  it.each([1e-7, 1e-9, 1e-12])("the normal quantile of %d", (p) => {
    const backFrom = (z: number) => Math.abs(normalCdfOfReference(z, 0, 1) / p - 1);
    expect(backFrom(normalQuantile(p))).toBeLessThan(1e-12);
    expect(backFrom(normalQuantileOfReference(p, 0, 1))).toBeGreaterThan(1e-12);
  });

  it.each([1e-20, 1e-100, 1e-300])("the normal quantile of %d, which it takes for 0", (p) => {
    expect(normalCdfOfReference(normalQuantile(p), 0, 1) / p).toBeCloseTo(1, 11);
    expect(normalQuantileOfReference(p, 0, 1)).toBe(Number.NEGATIVE_INFINITY);
  });

  it.each(degrees)("the t of a tiny confidence at %d degrees, which it takes for 0", (df) => {
    // Close to 0 the chance is the density there times the distance; at a thousandth the reference still knows it.
    const density = (tCdfOfReference(0.001, df) - 0.5) / 0.001;
    expect(twoSidedT(1e-12, df) * 2 * density).toBeCloseTo(1e-12, 17);
    expect(tOfReference(1e-17, df)).toBe(-0);
  });

  it("two-sided z and t keep a tail that half of 1 + confidence would round away", () => {
    const confidence = 1 - 2 ** -40;
    expect(2 * normalCdfOfReference(-twoSidedZ(confidence), 0, 1)).toBeCloseTo(2 ** -40, 22);
    expect(2 * tCdfOfReference(-twoSidedT(confidence, 7), 7)).toBeCloseTo(2 ** -40, 22);
  });
});

it("a quantile too large to store is the largest number there is, never endless", () => {
  expect(fQuantile(1 - 1e-12, 1e-5, 1e-5)).toBe(Number.MAX_VALUE);
  expect(twoSidedT(1 - 1e-12, 1e-5)).toBe(Number.MAX_VALUE);
});
