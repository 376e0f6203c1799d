import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaCdf, betaQuantile } from "./beta";

const shape = fc.double({ min: 0.05, max: 2000, noNaN: true });
const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

describe("the beta distribution", () => {
  it("has the closed forms of its simple shapes", () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0.1, max: 50, noNaN: true }), (x, a) => {
        expect(betaCdf(x, a, 1)).toBeCloseTo(x ** a, 12);
        expect(betaCdf(x, 1, a)).toBeCloseTo(-Math.expm1(a * Math.log1p(-x)), 12);
        expect(betaCdf(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 12);
      }),
    );
  });

  it("reads the same from either end", () => {
    fc.assert(
      fc.property(share, shape, shape, (x, a, b) => {
        expect(betaCdf(x, a, b) + betaCdf(1 - x, b, a)).toBeCloseTo(1, 11);
      }),
    );
  });

  it("steps from one shape to the next by the recurrence", () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 40 }), (x, a) => {
        // I(a, 2) - I(a + 1, 2) = x^a (1-x)^2 (a + 1), from A&S 26.5.16 with B(a, 2) = 1/(a(a + 1)).
        const step = x ** a * (1 - x) ** 2 * (a + 1);
        expect(betaCdf(x, a, 2) - betaCdf(x, a + 1, 2)).toBeCloseTo(step, 11);
      }),
    );
  });

  it("gives back the chance from the quantile, to 1e-9", () => {
    fc.assert(
      fc.property(share, shape, shape, (p, a, b) => {
        const x = betaQuantile(p, a, b);
        // At the very ends one step of the number itself is a larger chance than 1e-9.
        if (x < 1e-290 || 1 - x < 1e-7) return;
        expect(betaCdf(x, a, b)).toBeCloseTo(p, 9);
      }),
    );
  });

  it.each([10, 1e3, 1e5, 1e7])("keeps its middle at shape %d", (size) => {
    expect(betaCdf(0.5, size, size)).toBeCloseTo(0.5, 10);
    expect(betaQuantile(0.5, size, size)).toBeCloseTo(0.5, 10);
  });

  it.each([
    [0, 1, 1],
    [1, 1, 1],
    [0.5, 0, 1],
    [0.5, 1, -1],
    [Number.NaN, 1, 1],
  ])("refuses a quantile of (%d, %d, %d)", (p, a, b) => {
    expect(() => betaQuantile(p, a, b)).toThrow(RangeError);
  });
});
