import { describe, expect, it } from "vitest";
import { summariseQuestion } from "./question-summary";

describe("one question over everyone asked", () => {
  it("F7 counts each kind of blank apart and none in the share", () => {
    const summary = summariseQuestion([3, 3, 1, "DK", "NA", null, null, "not_shown"], 4, 2);
    expect(summary).toMatchObject({
      counts: [0, 1, 0, 2],
      rated: 3,
      dontKnow: 1,
      notApplicable: 1,
      skipped: 2,
      dontKnowShare: 0.25,
      favourable: 2,
      favourableShare: 2 / 3,
    });
  });

  it("gives both middle levels when the answers are split, never half a level", () => {
    expect(summariseQuestion([0, 0, 3, 3], 4, 2)).toMatchObject({ medianLow: 0, medianHigh: 3 });
    expect(summariseQuestion([0, 2, 3], 4, 2)).toMatchObject({ medianLow: 2, medianHigh: 2 });
  });

  it("has no share, median or interval when nobody rated", () => {
    expect(summariseQuestion(["NA"], 4, 2)).toEqual({
      counts: [0, 0, 0, 0],
      rated: 0,
      dontKnow: 0,
      notApplicable: 1,
      skipped: 0,
      favourable: 0,
      wilson95: {},
    });
  });

  it("refuses a level off the scale", () => {
    expect(() => summariseQuestion([4], 4, 2)).toThrow(/from 0 to 3/);
  });
});
