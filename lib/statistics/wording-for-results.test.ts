import { describe, expect, test } from "vitest";
import * as results from "./wording-for-results";

describe("sentences of a results page have their plurals right for none, one, some and all", () => {
  test("F71 who answered, with a roll, without one, and with more than the roll", () => {
    expect(results.heardOfRollInWords(0, 60)).toBe("No families answered, of 60 on the roll.");
    expect(results.heardOfRollInWords(1, 60)).toBe("1 family answered, of 60 on the roll.");
    expect(results.heardOfRollInWords(24, 60)).toBe("24 families answered, of 60 on the roll.");
    expect(results.heardOfRollInWords(24, null)).toContain("We don’t know how many families use");
    expect(results.heardOfRollInWords(24, 20)).toContain("more than our roll of 20");
  });

  test("F71 who has not been heard is said, and nobody is averaged away", () => {
    expect(results.notHeardInWords(24, 60)).toContain("We have not heard from 36 families.");
    expect(results.notHeardInWords(59, 60)).toContain("We have not heard from 1 family.");
    expect(results.notHeardInWords(60, 60)).toContain("as many families as are on the roll");
    expect(results.notHeardInWords(24, null)).toContain("We don’t know");
    expect(results.nobodyOfContextInWords("parents who work or study")).toBe(
      "We heard from no parents who work or study.",
    );
    expect(results.fewInWords(5)).toBe("fewer than 5");
  });

  test("F26 a share says what it rests on, and how sure it is", () => {
    expect(
      results.shareSaidInWords(8, 10, { asked: "how often", answer: "usually or always" }),
    ).toBe("We asked how often. 8 of 10 families who answered said “usually or always”.");
    expect(results.intervalInWords(1, 5, 95)).toContain("With 1 reply, the true figure");
    expect(results.intervalInWords(24, 55.4, 88.2)).toContain("anywhere from 55% to 88%.");
  });

  test("F7 the three blanks are never merged", () => {
    expect(results.familyBlanksInWords({ dontKnow: 3, notApplicable: 1, notAnswered: 2 })).toBe(
      "3 said “I don’t know”. 1 said it doesn’t apply. 2 gave no answer.",
    );
    expect(results.familyBlanksInWords({ dontKnow: 0, notApplicable: 0, notAnswered: 0 })).toBe(
      "All of them gave this a level.",
    );
  });

  test("F41 five verdicts are six sentences, and none of them is the same", () => {
    const all = (
      [
        "higher",
        "higher_but_small",
        "about_the_same",
        "lower_but_small",
        "lower",
        "cannot_tell",
      ] as const
    ).map((verdict) => results.verdictInWords(verdict, "last year", 4.6));
    expect(new Set(all).size).toBe(6);
    expect(all.at(-1)).toContain("a difference of 5 points could be chance");
    expect(results.verdictInWords("cannot_tell", "last year", 0.2)).toContain("a difference could");
  });

  test("F83 a gap is never called by a word that blames", () => {
    const verdicts = [
      "higher",
      "higher_but_small",
      "about_the_same",
      "lower",
      "cannot_tell",
    ] as const;
    const said = [...verdicts.map(results.gapInWords), results.gapCaution].join(" ");
    expect(said).toContain("You rate this higher than the families who answered.");
    expect(said).not.toMatch(/inflat|error|wrong|over-?claim|too high|mistake/i);
  });

  test("comparisons say how many there were and what they do not show", () => {
    expect(results.manyComparedInWords(0)).toBe("We compared no two things here.");
    expect(results.manyComparedInWords(1)).toContain("We compared 1 thing.");
    expect(results.manyComparedInWords(10)).toContain("before we call it clear");
    expect(results.askedInBothInWords(0, 8, 9)).toContain("we don’t compare them");
    expect(results.askedInBothInWords(1, 1, 1)).toContain("Based on 1 question asked");
    expect(results.forumCaution).toContain("doesn’t show that the forum made it so");
    expect(results.yearCaution).toContain("change of families");
  });

  test("F87 what matters most, in numbers, in words, and with its base", () => {
    expect(results.choosersInWords(1)).toContain("1 family chose up to three");
    expect(results.choosersInWords(24)).toContain("24 families chose");
    expect(results.choosersInWords(undefined)).toContain("so we use words");
    expect(results.namedInWords("nearly_all")).toBe("nearly all of the families who chose");
  });

  test("F28 two small groups are one sentence, and no number", () => {
    expect(results.bothGroupsInWords("about_half", "most", "usually or always")).toBe(
      "About half of those who come to the forum said “usually or always”. So did most of all others. These are small groups, so we use words.",
    );
  });

  test("F62 no comment before there are enough", () => {
    expect(results.noCommentsYetInWords(10)).toContain("at least 10 families");
  });
});
