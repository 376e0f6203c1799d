import betaCdfOfReference from "@stdlib/stats-base-dists-beta-cdf";
import betaQuantileOfReference from "@stdlib/stats-base-dists-beta-quantile";
import binomialCdfOfReference from "@stdlib/stats-base-dists-binomial-cdf";
import binomialQuantileOfReference from "@stdlib/stats-base-dists-binomial-quantile";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaCdf, betaQuantile, betaTails } from "./beta";
import { binomialTails } from "./binomial";

/*
 * A second opinion by code of other authors. A quantile is asked of both from its smaller tail, since neither can
 * know digits that 1 - p has lost, and compared in proportion, so that a tiny quantile must be right too.
 */
const tails = [1e-12, 1e-9, 1e-6, 1e-4, 0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 0.49];
const chances = [...tails, 0.5, ...tails.map((tail) => 1 - tail)];
const shapes = [0.01, 0.3, 0.5, 1, 1.5, 10, 37.5, 2000, 1e5, 1e7];
const pairs = shapes.flatMap((a) => shapes.map((b) => [a, b] as const));
const apart = (ours: number, theirs: number) =>
  Math.abs(ours - theirs) / Math.max(Math.abs(theirs), Number.MIN_VALUE);

describe("accurate to 1e-9 against @stdlib, over the whole useful range", () => {
  it("F26 the beta quantile, from one chance in a million million to shapes of ten million", () => {
    const departures = pairs.flatMap(([a, b]) =>
      chances.flatMap((p) => {
        const theirs = betaQuantileOfReference(p, a, b);
        // Below this the reference has come to the end of the numbers and answers 0.
        if (theirs < 1e-290) return [];
        const ours = betaQuantile(p, a, b);
        return apart(ours, theirs) <= 1e-9 ? [] : [{ p, a, b, ours, theirs }];
      }),
    );
    expect(departures).toEqual([]);
  });

  it("F26 the beta quantile, anywhere", () => {
    const shape = fc.double({ min: -2, max: 6, noNaN: true }).map((power) => 10 ** power);
    const tail = fc.double({ min: -12, max: -0.31, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(tail, fc.boolean(), shape, shape, (small, upper, a, b) => {
        const p = upper ? 1 - small : small;
        const theirs = betaQuantileOfReference(p, a, b);
        fc.pre(theirs >= 1e-290);
        const ours = betaQuantile(p, a, b);
        if (apart(ours, theirs) < 1e-9) return;
        // Beside a shape of 1 its quantile may stop early; its chance function says which of the two is right.
        const backFrom = (x: number) => Math.abs(betaCdfOfReference(x, a, b) - p) / p;
        expect(backFrom(ours)).toBeLessThan(1e-9);
        expect(backFrom(theirs)).toBeGreaterThan(1e-9);
      }),
      { numRuns: 500 },
    );
  });

  it("F26 the beta chance, on a grid and around every mean", () => {
    const departures = pairs.flatMap(([a, b]) => {
      const [mean, deviation] = [a / (a + b), Math.sqrt((a * b) / (a + b + 1)) / (a + b)];
      const around = [-6, -3, -1, 0, 1, 3, 6].map((step) => mean + step * deviation);
      return [...chances, ...around.filter((x) => x > 0 && x < 1)].flatMap((x) => {
        const [ours, theirs] = [betaCdf(x, a, b), betaCdfOfReference(x, a, b)];
        return Math.abs(ours - theirs) <= 1e-9 ? [] : [{ x, a, b, ours, theirs }];
      });
    });
    expect(departures).toEqual([]);
  });

  it("F43 the binomial tails, from nobody to a million", () => {
    const parts = [0, 0.1, 0.3, 0.5, 0.8, 0.95, 1];
    const likelihoods = [0, 1e-12, 1e-6, 0.001, 0.05, 0.3, 0.5, 0.8, 0.95, 0.999, 1 - 1e-9, 1];
    const departures = [0, 1, 2, 3, 5, 10, 30, 100, 1000, 1e6].flatMap((n) =>
      likelihoods.flatMap((p) => {
        const near = parts.map((part) => n * p + (part - 0.5) * 12 * Math.sqrt(n * p * (1 - p)));
        const xs = [...parts.map((part) => part * n), ...near].map(Math.round);
        return xs.flatMap((x) => (x < 0 || x > n ? [] : binomialDepartures(x, n, p)));
      }),
    );
    expect(departures).toEqual([]);
  });
});

it("F43 the binomial quantile of the reference is where our tails cross its chance", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      (chance, n, p) => {
        const x = binomialQuantileOfReference(chance, n, p);
        expect(binomialTails(x, n, p).low).toBeGreaterThanOrEqual(chance - 1e-9);
        if (x > 0) expect(binomialTails(x - 1, n, p).low).toBeLessThanOrEqual(chance + 1e-9);
      },
    ),
    { numRuns: 300 },
  );
});

describe("where the reference is the less accurate one", () => {
  it("ours is right beside a shape of 1, by the reference's own chance function", () => {
    const [p, a, b] = [1e-12, 1 - 2e-11, 0.01];
    const [ours, theirs] = [betaQuantile(p, a, b), betaQuantileOfReference(p, a, b)];
    expect(betaCdfOfReference(ours, a, b) / p).toBeCloseTo(1, 11);
    expect(Math.abs(betaCdfOfReference(theirs, a, b) / p - 1)).toBeGreaterThan(1e-9);
  });

  it("ours has the exact middle of like shapes; the reference is 1e-10 beside it", () => {
    expect(betaQuantile(0.5, 0.7, 0.7)).toBeCloseTo(0.5, 14);
    expect(betaCdf(0.5, 1e7, 1e7)).toBeCloseTo(0.5, 14);
    expect(Math.abs(betaQuantileOfReference(0.5, 0.7, 0.7) - 0.5)).toBeGreaterThan(1e-10);
    expect(Math.abs(betaCdfOfReference(0.5, 1e7, 1e7) - 0.5)).toBeGreaterThan(1e-10);
  });

  // Enormous shapes are computed in another way; where both ways hold they must agree to the digit.
  it.each([1e9, 1e12, 1e15])("ours keeps its middle and its tails at shapes of %d", (size) => {
    expect(betaQuantile(0.5, size, size)).toBeCloseTo(0.5, 15);
    const oneDeviation = betaTails(0.5 - 0.5 / Math.sqrt(2 * size + 1), size, size);
    expect(oneDeviation.below).toBeCloseTo(0.158655253931457, 8);
    const [lower, upper] = [
      betaQuantile(0.025, size, size / 9),
      betaQuantile(0.975, size, size / 9),
    ];
    expect(betaCdf(lower, size, size / 9)).toBeCloseTo(0.025, 7);
    expect(betaCdf(upper, size, size / 9)).toBeCloseTo(0.975, 7);
  });

  it("the two ways of computing meet where one takes over from the other", () => {
    const at = (size: number) => betaQuantile(0.975, size, size * 30);
    const [before, after] = [at(1e9 * (1 - 1e-9)), at(1e9 * (1 + 1e-9))];
    expect(Math.abs(before - after)).toBeLessThan(1e-14);
  });
});

function binomialDepartures(x: number, n: number, p: number) {
  const ours = binomialTails(x, n, p);
  const low = binomialCdfOfReference(x, n, p);
  const high = x === 0 ? 1 : 1 - binomialCdfOfReference(x - 1, n, p);
  const near = Math.abs(ours.low - low) <= 1e-9 && Math.abs(ours.high - high) <= 1e-9;
  return near ? [] : [{ x, n, p, ours, low, high }];
}
