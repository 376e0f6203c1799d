import { describe, expect, it } from "vitest";
import { tInterval } from "./t-interval";

describe("Student's interval, for the technical export", () => {
  it("is centred on the mean with the t quantile of n - 1", () => {
    const { status, mean, lower = 0, upper = 0 } = tInterval([1, 2, 3]);
    expect([status, mean]).toEqual(["ok", 2]);
    expect((upper - lower) / 2).toBeCloseTo(4.302652729911275 / Math.sqrt(3), 6);
  });

  it("is refused without spread, even where the mean of equal values is off by a rounding", () => {
    expect(tInterval([0.1, 0.1, 0.1])).toMatchObject({ status: "no_spread", sd: 0 });
    expect(tInterval([0.1, 0.1, 0.1]).lower).toBeUndefined();
  });

  it("is refused below two values", () => {
    expect(tInterval([7])).toEqual({ status: "too_few", mean: 7 });
    expect(tInterval([])).toEqual({ status: "too_few", mean: undefined });
    expect(() => tInterval([1, Number.NaN])).toThrow(RangeError);
  });
});
