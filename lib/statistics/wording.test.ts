import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoreTheme } from "./theme-score";
import {
  answeredInWords,
  atLevelInWords,
  baseInWords,
  blanksInWords,
  couldNotSayInWords,
  distanceInWords,
  linkedInWords,
  movedInWords,
  noScoreInWords,
  notAnsweredInWords,
  peopleInWords,
  possibleRangeInWords,
  rewordedInWords,
  scoreInWords,
  seenDifferently,
  stepInShort,
  stepInWords,
  tooFewToShowInWords,
  unknownInWords,
  wholePoints,
  withinOneLevelInWords,
  withoutEvidenceInWords,
  yearsInWords,
} from "./wording";

describe("sentences about figures have their plurals right for none, one, some and all", () => {
  test("F16 how near a team’s own answers are", () => {
    expect(withinOneLevelInWords(0, 0)).toBe("No question has enough answers to compare.");
    expect(withinOneLevelInWords(1, 1)).toBe(
      "We were within one level of each other on 1 of 1 question.",
    );
    expect(withinOneLevelInWords(9, 12)).toBe(
      "We were within one level of each other on 9 of 12 questions.",
    );
    expect(withinOneLevelInWords(12, 12)).toBe(
      "We were within one level of each other on all 12 questions.",
    );
    expect(distanceInWords(0, 2 / 3)).toBe("We all chose the same level.");
    expect(distanceInWords(0.01, 2 / 3)).toBe(
      "We were close: 0.1 of a level from the middle, as a rule.",
    );
    expect(distanceInWords(0.4, 2 / 3)).toBe(
      "We were close: 0.4 of a level from the middle, as a rule.",
    );
    expect(distanceInWords(1.2, 2 / 3)).toBe(
      "We stood further apart: 1.2 of a level from the middle, as a rule.",
    );
    expect(couldNotSayInWords(2, 6)).toBe(
      "2 of 6 could not say. Finding out may be the first step.",
    );
    expect(tooFewToShowInWords(5)).toContain("Fewer than 5 of the team");
    expect(seenDifferently).toContain("useful");
  });

  test("what was answered", () => {
    expect(answeredInWords(0, 0)).toBe("No question applies to us.");
    expect(answeredInWords(0, 1)).toBe("0 of 1 question that applies have a level.");
    expect(answeredInWords(1, 1)).toBe("1 of 1 question that applies has a level.");
    expect(answeredInWords(1, 5)).toBe("1 of 5 questions that apply has a level.");
    expect(answeredInWords(4, 5)).toBe("4 of 5 questions that apply have a level.");
    expect(answeredInWords(5, 5)).toBe("All 5 questions that apply have a level.");
    expect(baseInWords(0, 0)).toBe("none applies");
    expect(baseInWords(3, 4)).toBe("3 of 4 answered");
  });

  test("F26 the three blanks stay three, each counted in its own words", () => {
    expect(blanksInWords({ dontKnow: 1, notAnswered: 2, notApplicable: 1 })).toBe(
      "1 we don’t know, 2 not answered, 1 does not apply.",
    );
    expect(blanksInWords({ dontKnow: 0, notAnswered: 0, notApplicable: 3 })).toBe(
      "3 do not apply.",
    );
    expect(blanksInWords({ dontKnow: 0, notAnswered: 0, notApplicable: 0 })).toBe(
      "No question was left open.",
    );
    expect(unknownInWords(0)).toContain("no answer");
    expect(unknownInWords(1)).toContain("1 question.");
    expect(unknownInWords(2)).toContain("2 questions.");
    expect(notAnsweredInWords(0)).toContain("No question");
    expect(notAnsweredInWords(1)).toBe("1 question was not answered.");
    expect(notAnsweredInWords(2)).toBe("2 questions were not answered.");
  });

  test("how many are at a level", () => {
    expect(atLevelInWords(1, 4, "Not yet")).toBe("1 question is at Not yet.");
    expect(atLevelInWords(2, 4, "Not yet")).toBe("2 questions are at Not yet.");
    expect(atLevelInWords(4, 4, "Not yet")).toBe("All 4 answered questions are at Not yet.");
    expect(atLevelInWords(1, 1, "Not yet")).toBe("1 question is at Not yet.");
    expect(withoutEvidenceInWords(0)).toContain("each question");
    expect(withoutEvidenceInWords(1)).toBe("We have no evidence yet for 1 question at Embedded.");
    expect(withoutEvidenceInWords(2)).toBe("We have no evidence yet for 2 questions at Embedded.");
  });

  test("F22 what moved leaves out what did not happen", () => {
    expect(movedInWords({ up: 3, same: 1, down: 1 })).toBe("3 up, 1 same, 1 down");
    expect(movedInWords({ up: 0, same: 4, down: 0 })).toBe("4 same");
    expect(movedInWords({ up: 0, same: 0, down: 0 })).toBe("nothing to compare");
    expect(linkedInWords(0, 4, 4)).toContain("nothing is compared");
    expect(linkedInWords(1, 4, 5)).toContain("the 1 question asked");
    expect(linkedInWords(5, 6, 7)).toContain("the 5 questions asked");
    expect(rewordedInWords(1)).toBe("wording of 1 question changed");
    expect(rewordedInWords(3)).toBe("wording of 3 questions changed");
  });

  test("F23 few years are never called a trend", () => {
    expect(yearsInWords(0)).toBe("There is no signed year yet.");
    expect(yearsInWords(1)).toBe("1 year is too few to call a trend.");
    expect(yearsInWords(2)).toBe("2 years are too few to call a trend.");
  });

  test("points, people and ranges", () => {
    expect(stepInWords(1)).toContain("by 1 point.");
    expect(stepInShort(16.7)).toBe("One level on one question is 17 points.");
    expect(stepInShort(0.6)).toBe("One level on one question is 1 point.");
    expect(stepInWords(8.3333)).toContain("by 8 points.");
    expect(possibleRangeInWords(50, 75)).toContain("from 50 to 75");
    expect(possibleRangeInWords(50, 50)).toContain("no range");
    expect(scoreInWords(62, 5, 6)).toBe(
      "62 of 100 possible points, from 5 of 6 questions that apply.",
    );
    expect(peopleInWords(1)).toBe("answered by 1 person");
    expect(peopleInWords(6)).toBe("answered by 6 people");
    expect(wholePoints(62.5)).toBe(63);
  });
});

test("F21 a theme without a score always says why, and one with a score never does", () => {
  const answer = fc.constantFrom(0, 1, 2, 3, "DK" as const, "NA" as const, null);
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 9 }), (answers) => {
      const score = scoreTheme(answers, 4);
      const words = noScoreInWords(score);
      expect(words === undefined).toBe(score.score !== undefined);
      expect(words ?? "No score:").toContain("No score:");
      expect(words ?? "").not.toMatch(/\b1 questions\b|undefined/);
    }),
  );
});
