import { describe, expect, test } from "vitest";
import {
  alphaExample,
  apartExample,
  enoughOthers,
  fewOthers,
  funnelExample,
  teamAgreement,
  teamOrder,
  togetherExample,
} from "./worked-borough";
import {
  everyoneExample,
  gapExample,
  groupRelease,
  inPoints,
  lookActions,
  meanExample,
  shareExample,
  silentBounds,
  unanimousExample,
  wordExamples,
  yearsApart,
  yearsApartStrictly,
} from "./worked-parents";

describe("F32 G15 the worked examples of the method page show what they explain", () => {
  test("ranges of families, none of no width", () => {
    expect(shareExample).toMatchObject({ x: 8, n: 10, from: 49, to: 94 });
    expect(everyoneExample).toMatchObject({ from: 72, to: 100 });
    expect(meanExample.mean).toBe(83);
    expect(unanimousExample.from).toBeLessThan(100);
  });

  test("the silent families, as in the specification: 30, 75 and 90 of 100", () => {
    expect(silentBounds).toEqual({ observed: 75, least: 30, most: 90, share: 40 });
  });

  test("words, hiding and releases over time each show their rule at work", () => {
    expect(wordExamples.map(({ shown }) => shown)).toEqual([
      "hidden",
      "nearly all",
      "about half",
      "numbers",
    ]);
    expect(groupRelease).toMatchObject({
      status: "ok",
      visible: ["the toddlers", "others"],
      hidden: ["the forum", "the baby room"],
    });
    expect(lookActions).toEqual(["count_only", "publish", "keep_previous", "publish"]);
  });

  test("a difference is wider when many are compared, and a gap has its reflected range", () => {
    expect(inPoints(yearsApart.difference)).toBe(20);
    expect(yearsApart.verdict).toBe("cannot_tell");
    expect(yearsApartStrictly.lower).toBeLessThan(yearsApart.lower ?? 0);
    expect(gapExample).toMatchObject({ status: "ok" });
  });

  test("a team and a borough", () => {
    expect(teamAgreement.adMedian).toBeCloseTo(2 / 3, 12);
    expect(teamOrder[0]?.item).toBe("the second question");
    expect([fewOthers.status, enoughOthers.status]).toEqual(["too_few_settings", "ok"]);
    expect(apartExample.every(({ cannotSeparate }) => cannotSeparate <= 2)).toBe(true);
    expect(funnelExample.flag).toBe("outside_95");
    expect(togetherExample.meanOfSettingShares).not.toBeCloseTo(togetherExample.share ?? 0, 2);
    expect(alphaExample.status).toBe("ok");
  });

  test("an example without a value is a fault, not a 0", () => {
    expect(() => inPoints(undefined)).toThrow("no value");
  });
});
