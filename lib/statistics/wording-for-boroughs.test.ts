import { describe, expect, test } from "vitest";
import * as boroughs from "./wording-for-boroughs";

describe("sentences of a borough's page have their plurals right for none, one, some and all", () => {
  test("F41 who shares is said with all there are, and says nothing about the others", () => {
    expect(boroughs.sharingInWords(0, 0)).toBe("None of 0 settings shares this.");
    expect(boroughs.sharingInWords(0, 12)).toBe("None of 12 settings shares this.");
    expect(boroughs.sharingInWords(1, 12)).toBe(
      "1 of 12 settings shares this. It says nothing about the others.",
    );
    expect(boroughs.sharingInWords(38, 112)).toContain("38 of 112 settings share this.");
    expect(boroughs.sharingInWords(12, 12)).toBe("All 12 settings share this.");
  });

  test("F42 F46 too few is said with the limit", () => {
    expect(boroughs.tooFewSettingsInWords(5)).toContain("Fewer than 5 settings");
    expect(boroughs.fewSimilarInWords(10)).toContain("at least 10 similar settings");
    expect(boroughs.tooFewSimilarInWords(0, 10)).toContain("There are none.");
    expect(boroughs.tooFewSimilarInWords(1, 10)).toContain("There is 1.");
    expect(boroughs.tooFewSimilarInWords(9, 10)).toContain("at least 10 similar settings");
    expect(boroughs.comparedSettingsInWords(0)).toContain("No setting shares");
    expect(boroughs.comparedSettingsInWords(1)).toContain("1 setting shares");
    expect(boroughs.comparedSettingsInWords(7)).toContain("7 settings share");
  });

  test("who would like help is named by their own choice, and counted else", () => {
    expect(boroughs.wishedInWords([], undefined)).toBe("No count");
    expect(boroughs.wishedInWords([], 7)).toBe("7 say so.");
    expect(boroughs.wishedInWords(["Millrace"], undefined)).toBe("Millrace says so.");
    expect(boroughs.wishedInWords(["Millrace", "Quarry Hill"], 6)).toBe(
      "Millrace, Quarry Hill and 6 more say so.",
    );
    expect(boroughs.wishedByManyInWords(104, undefined)).toBe("104 by name say so.");
    expect(boroughs.wishedByManyInWords(104, 46)).toBe("104 by name and 46 more say so.");
    expect(boroughs.wishesCountedInWords(5)).toContain("from 5 up");
  });

  test("places of an offer", () => {
    expect(boroughs.placesTakenInWords(0, 1)).toBe("The one place is free.");
    expect(boroughs.placesTakenInWords(1, 1)).toBe("The one place is taken.");
    expect(boroughs.placesTakenInWords(0, 12)).toBe("None of 12 places is taken.");
    expect(boroughs.placesTakenInWords(1, 12)).toBe("1 of 12 places is taken.");
    expect(boroughs.placesTakenInWords(7, 12)).toBe("7 of 12 places are taken.");
    expect(boroughs.placesTakenInWords(12, 12)).toBe("All 12 places are taken.");
  });

  test("F52 how many put a point of their borough high", () => {
    expect(boroughs.ratedInWords(0, 12)).toBe("None of 12 put it there.");
    expect(boroughs.ratedInWords(7, 12)).toBe("7 of 12 put it there.");
    expect(boroughs.ratedInWords(12, 12)).toBe("All 12 put it there.");
    expect(boroughs.tooFewRatedInWords(10)).toContain("Fewer than 10");
  });
});
