import { describe, expect, test } from "vitest";
import {
  familiesPerQuestion,
  openInWords,
  rollInWords,
  shareInWords,
  silentInWords,
  smallGroupInWords,
  waitingInWords,
  whyHiddenInWords,
} from "./wording-for-families";

describe("sentences about families have their plurals right for none, one, some and all", () => {
  test("F47 each reason for hiding is said in its own words", () => {
    const reasons = ["few_people", "complement", "open", "not_shared", "few_settings"] as const;
    const said = reasons.map((reason) => whyHiddenInWords(reason, 5));
    expect(new Set(said).size).toBe(reasons.length);
    expect(said[0]).toBe(
      "Fewer than 5 families answered, so we don’t show this. It keeps answers private.",
    );
    expect(whyHiddenInWords("few_people", 8)).toContain("Fewer than 8");
  });

  test("F47 while open, the count and nothing else", () => {
    expect(openInWords(0)).toContain("So far no families have sent their answers in.");
    expect(openInWords(1)).toContain("So far 1 family has sent their answers in.");
    expect(openInWords(23)).toContain("So far 23 families have sent their answers in.");
  });

  test("F47 later replies are counted and wait for enough of them", () => {
    expect(waitingInWords(0, 10)).toBe("Every reply so far is in these results.");
    expect(waitingInWords(1, 5)).toBe(
      "1 later reply will be added when there are at least 5 of them.",
    );
    expect(waitingInWords(4, 10)).toContain("4 later replies will be added");
  });

  test("F47 counts below thirty, percentages from thirty", () => {
    expect(shareInWords(1, 1)).toBe("1 of 1 family who answered");
    expect(shareInWords(0, 10)).toBe("0 of 10 families who answered");
    expect(shareInWords(29, 29)).toBe("29 of 29 families who answered");
    expect(shareInWords(0, 30)).toBe("0% of the 30 families who answered");
    expect(shareInWords(27, 36)).toBe("75% of the 36 families who answered");
  });

  test("words for a few families, and what they rest on", () => {
    expect(smallGroupInWords("nearly_all", "usually or always")).toBe(
      "Nearly all of the families who answered said this happens usually or always. Only a few sent in their answers, so we use words.",
    );
    expect(familiesPerQuestion(1)).toBe("families who answered");
    expect(familiesPerQuestion(4)).toContain("each of the 4 questions");
  });

  test("what the silent could change, and what an unknown roll leaves open", () => {
    expect(silentInWords(30, 90)).toContain("this would be 30%. If they all agreed, 90%.");
    expect(rollInWords(null)).toContain("We don’t know");
    expect(rollInWords(0)).toBe("There are 0 families on the roll.");
    expect(rollInWords(1)).toBe("There is 1 family on the roll.");
    expect(rollInWords(60)).toBe("There are 60 families on the roll.");
  });
});
