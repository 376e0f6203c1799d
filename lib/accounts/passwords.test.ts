import fc from "fast-check";
import { expect, test } from "vitest";
import { passwordProblem } from "./passwords";

const person = ["Priya", "Nair", "priya"];

test("R-AUTH-16 fourteen characters are too few, fifteen are enough", () => {
  expect(passwordProblem("red boots on mo", person)).toBeUndefined();
  expect(passwordProblem("red boots on m", person)).toContain("at least 15");
});

test("R-AUTH-16 128 characters are welcome and 129 are refused", () => {
  const long = "wander over the hill to see a fox ".repeat(4);
  expect(passwordProblem(long.slice(0, 128), person)).toBeUndefined();
  expect(passwordProblem(long.slice(0, 129), person)).toContain("at most 128");
});

test("R-AUTH-16 characters are counted as people count them: an emoji is one", () => {
  expect(passwordProblem("🦊 runs by lakes", person)).toBeUndefined();
  expect(passwordProblem("🦊🦊🦊🦊🦊🦊🦊🦊 fox", person)).toContain("at least 15");
});

test("R-AUTH-16 no kind of character is demanded: any three unlike words will do", () => {
  const word = fc.constantFrom("garden", "copper", "window", "thistle", "marmalade", "harbour");
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 3, maxLength: 5 }), (words) => {
      expect(passwordProblem(words.join(" "), person)).toBeUndefined();
    }),
  );
});

test.each([
  "alongside alongside",
  "Alongside-2026-!!",
  "priya nair 123456",
  "PriyaNairPriyaNair",
  "password1password1",
  "aaaaaaaaaaaaaaaa",
  "abcabcabcabcabcabc",
  "1234123412341234",
  "12345678901234567890",
  "qwertyuiopasdfghjkl",
])("R-AUTH-16 %s is one of the first a guesser tries", (password) => {
  expect(passwordProblem(password, person)).toBeDefined();
});
