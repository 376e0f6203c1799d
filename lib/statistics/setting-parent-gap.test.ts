import { describe, expect, it } from "vitest";
import { meanInterval } from "./mean-interval";
import { settingParentGap } from "./setting-parent-gap";

const parents = [1, 2 / 3, 2 / 3, 1, 1 / 3, 2 / 3];

describe("the gap between a setting and its parents", () => {
  it("F83 carries the parents' uncertainty, reflected", () => {
    const { lower = 9, upper = 9 } = meanInterval(parents);
    expect(settingParentGap(1, parents, { margin: 1 / 6, minReplies: 5 })).toMatchObject({
      status: "ok",
      lower: 1 - upper,
      upper: 1 - lower,
    });
  });

  it("F28 holds no number at all below the floor", () => {
    const hidden = settingParentGap(1, parents.slice(0, 4), { margin: 1 / 6, minReplies: 5 });
    expect(hidden).toEqual({ status: "hidden_small_number", verdict: "hidden" });
  });

  it("refuses a setting's value off the scale", () => {
    const rule = { margin: 1 / 6, minReplies: 5 };
    expect(() => settingParentGap(3, parents, rule)).toThrow(/from 0 to 1/);
  });
});
