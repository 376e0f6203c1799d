import { expect, test } from "vitest";
import {
  echoedInWords,
  levelsApartInWords,
  sameLevelInWords,
  sideSoFarInWords,
} from "./wording-for-partnerships";

test("F88 on how many elements both chose the same level, and what that rests on", () => {
  expect(sameLevelInWords(0, 0, 12)).toBe("None of 12 elements has a level from both sides.");
  expect(sameLevelInWords(1, 1, 12)).toBe(
    "Both sides gave a level to 1 of 12 elements. It is the same one.",
  );
  expect(sameLevelInWords(0, 1, 12)).toContain("It is not the same one.");
  expect(sameLevelInWords(0, 9, 12)).toContain("It is the same level on none of these 9.");
  expect(sameLevelInWords(5, 9, 12)).toBe(
    "Both sides gave a level to 9 of 12 elements. It is the same level on 5 of these 9.",
  );
  expect(sameLevelInWords(12, 12, 12)).toBe(
    "Both sides gave a level to all 12 elements. It is the same level each time.",
  );
});

test("F88 how far two sides are apart, without a word on which is higher", () => {
  expect([0, 1, 2, 3].map(levelsApartInWords)).toEqual([
    "The same level.",
    "One level apart.",
    "Two levels apart.",
    "Three levels apart.",
  ]);
  expect(() => levelsApartInWords(4)).toThrow(RangeError);
});

test("F88 agreement is said both ways: of what one put at a level, what the other says", () => {
  const of = (at: number, same: number, blank = 0) =>
    echoedInWords({ at, same, blank }, "Established", "we");
  expect(of(0, 0)).toBe("We put none at Established.");
  expect(of(1, 1)).toBe("We put 1 element at Established. They put it there too.");
  expect(of(1, 0)).toBe("We put 1 element at Established. They put it at another level.");
  expect(of(1, 0, 1)).toBe("We put 1 element at Established. They gave it no level.");
  expect(of(4, 4)).toBe("We put 4 elements at Established. They put all 4 there too.");
  expect(of(4, 0, 1)).toBe(
    "We put 4 elements at Established. They put none of them there. They gave no level to 1 of them.",
  );
  expect(echoedInWords({ at: 5, same: 3, blank: 0 }, "Starting", "they")).toBe(
    "They put 5 elements at Starting. We put 3 of them there.",
  );
});

test("F88 how far our own side has come", () => {
  expect(sideSoFarInWords(12, 12)).toBe("We have not answered any of 12 elements yet.");
  expect(sideSoFarInWords(3, 12)).toBe("We have answered 9 of 12 elements.");
  expect(sideSoFarInWords(0, 12)).toBe("We have answered all 12 elements.");
});
