import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaCdf } from "./beta";
import { fQuantile } from "./fisher-f";
import { normalQuantile, twoSidedZ } from "./normal";
import { stirlingError } from "./stirling";
import { twoSidedT } from "./student-t";

const chance = fc.double({ min: 1e-4, max: 1 - 1e-4, noNaN: true });
const freedom = fc.double({ min: 0.5, max: 500, noNaN: true });

describe("the normal quantile", () => {
  it("has the published values", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalQuantile(0.995)).toBeCloseTo(2.5758293035489, 12);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 11);
    expect(normalQuantile(0.5)).toBe(0);
  });

  it("is odd around one half", () => {
    fc.assert(
      fc.property(chance, (p) => {
        expect(normalQuantile(p) + normalQuantile(1 - p)).toBeCloseTo(0, 9);
      }),
    );
  });

  it("is where the t quantile goes as freedom grows", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.999, noNaN: true }), (confidence) => {
        const z = twoSidedZ(confidence);
        const firstCorrection = (z ** 3 + z) / 4e7;
        expect(twoSidedT(confidence, 1e7)).toBeCloseTo(z + firstCorrection, 9);
      }),
    );
  });
});

describe("the t quantile", () => {
  it("has closed forms for one, two and four degrees of freedom", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (confidence) => {
        expect(twoSidedT(confidence, 1)).toBeCloseTo(Math.tan((Math.PI * confidence) / 2), 8);
        const two = confidence * Math.sqrt(2 / (1 - confidence ** 2));
        expect(twoSidedT(confidence, 2)).toBeCloseTo(two, 9);
      }),
    );
    expect(twoSidedT(0.95, 4)).toBeCloseTo(2.776445105197793, 11);
  });

  it("meets itself where the two halves of its computation join", () => {
    // At one degree of freedom the halves meet where t is 1, which is a confidence of one half.
    expect(twoSidedT(0.5 - 1e-13, 1)).toBeCloseTo(twoSidedT(0.5 + 1e-13, 1), 11);
    expect(twoSidedT(0.5, 1)).toBeCloseTo(1, 12);
  });
});

describe("the F quantile", () => {
  it("gives back its chance through the beta distribution", () => {
    fc.assert(
      fc.property(chance, freedom, freedom, (p, d1, d2) => {
        const f = fQuantile(p, d1, d2);
        const share = (d1 * f) / (d1 * f + d2);
        if (share < 0.5) expect(betaCdf(share, d1 / 2, d2 / 2)).toBeCloseTo(p, 9);
        else expect(betaCdf(d2 / (d1 * f + d2), d2 / 2, d1 / 2)).toBeCloseTo(1 - p, 9);
      }),
    );
  });

  it("turned over is the quantile from the other side", () => {
    fc.assert(
      fc.property(chance, freedom, freedom, (p, d1, d2) => {
        expect(fQuantile(p, d1, d2) * fQuantile(1 - p, d2, d1)).toBeCloseTo(1, 8);
      }),
    );
  });

  it("with one degree above is the square of t", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), freedom, (p, df) => {
        expect(fQuantile(p, 1, df) / twoSidedT(p, df) ** 2).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe("Stirling's remainder", () => {
  it("rebuilds the factorials", () => {
    let logFactorial = 0;
    for (let n = 1; n <= 60; n++) {
      const approximation = (n - 0.5) * Math.log(n) - n + Math.log(2 * Math.PI) / 2;
      expect(approximation + stirlingError(n)).toBeCloseTo(logFactorial, 11);
      logFactorial += Math.log(n);
    }
  });

  it("knows the gamma function at one half is the root of pi", () => {
    expect(stirlingError(0.5)).toBeCloseTo((1 - Math.log(2)) / 2, 13);
  });
});
