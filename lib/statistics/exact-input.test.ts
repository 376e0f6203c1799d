import { describe, expect, it } from "vitest";
import { requireBetween, requireFinite, requireInside, requireWhole } from "./exact-input";

const notNumbers = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

describe("the guards of the statistics module", () => {
  it.each([1.5, -1, 4, 2 ** 53, ...notNumbers])("refuse %s as a level from 0 to 3", (value) => {
    expect(() => requireWhole("a level", value, 0, 3)).toThrow(
      `a level must be a whole number, from 0 to 3; got ${value}`,
    );
  });

  it.each(["2", null, undefined, [2], {}])("refuse %s, which is no number at all", (value) => {
    const unchecked = JSON.parse(JSON.stringify({ value: value ?? null })).value;
    expect(() => requireWhole("a level", unchecked, 0, 3)).toThrow(RangeError);
    expect(() => requireBetween("a share", unchecked, 0, 3)).toThrow(RangeError);
    expect(() => requireInside("a confidence", unchecked)).toThrow(RangeError);
  });

  it.each(notNumbers)("refuse %s wherever a finite number is needed", (value) => {
    expect(() => requireFinite("a value", value)).toThrow("a value must be a finite number; got");
  });

  it("say what the range is, in words that fit it", () => {
    expect(() => requireBetween("a share", 2, 0, 1)).toThrow("from 0 to 1; got 2");
    expect(() => requireBetween("a spread", -1, 0, Number.MAX_VALUE)).toThrow(
      "of 0 or more; got -1",
    );
    expect(() => requireWhole("n", -1, 0)).toThrow("0 or more; got -1");
    expect(() => requireInside("a confidence", 1)).toThrow("ends excluded; got 1");
  });
});
