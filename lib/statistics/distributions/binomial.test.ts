import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialTails } from "./binomial";

describe("the binomial tails", () => {
  it("are the sums of the chances of each count", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (n, p) => {
          let [chance, low] = [(1 - p) ** n, 0];
          for (let x = 0; x <= n; x++) {
            const tails = binomialTails(x, n, p);
            expect(tails.high).toBeCloseTo(1 - low, 9);
            low += chance;
            expect(tails.low).toBeCloseTo(low, 9);
            chance *= ((n - x) / (x + 1)) * (p / (1 - p));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("hold at the ends, and with nobody", () => {
    expect(binomialTails(0, 5, 0)).toEqual({ low: 1, high: 1 });
    expect(binomialTails(5, 5, 1)).toEqual({ low: 1, high: 1 });
    expect(binomialTails(4, 5, 1)).toEqual({ low: 0, high: 1 });
    expect(binomialTails(0, 0, 0.3)).toEqual({ low: 1, high: 1 });
  });

  it("refuse more successes than tries", () => {
    expect(() => binomialTails(6, 5, 0.5)).toThrow(RangeError);
  });
});
