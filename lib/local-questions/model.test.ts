import { expect, test } from "vitest";
import { askedIn, fieldsOfWords, itemOf, wordsFrom } from "./model";

const wording = "Do families know our garden?";
const four = { anchor0: "a", anchor1: "b", anchor2: "c", anchor3: "d" };

test("F2 levels are described all four or not at all, and an open question has none", () => {
  expect(wordsFrom("rated", { wording, ...four })).toEqual({
    words: { wording, anchors: ["a", "b", "c", "d"] },
  });
  expect(wordsFrom("rated", { wording, anchor0: "" })).toEqual({ words: { wording } });
  expect(wordsFrom("open", { wording, ...four })).toEqual({ words: { wording } });
  const errors = wordsFrom("rated", { wording, ...four, anchor2: "" });
  expect(Object.keys("errors" in errors ? errors.errors : {})).toEqual(["anchor2"]);
});

test("F2 the words of a question go into its form and come back the same", () => {
  const words = { wording, anchors: ["a", "b", "c", "d"] };
  const fields = fieldsOfWords(words) as { wording: string };
  expect(wordsFrom("rated", fields)).toEqual({ words });
});

test("F2 a retired question is asked only where it was answered", () => {
  const retiredAt = new Date(0);
  const questions = [{ id: "kept" }, { id: "gone", retiredAt }, { id: "answered", retiredAt }];
  const asked = askedIn(questions, [{ code: "answered" }]);
  expect(asked.map(({ id }) => id)).toEqual(["kept", "answered"]);
});

test("F2 without words of its own a rated question has the four levels by name", () => {
  const item = itemOf({ id: "1", kind: "rated", wording });
  expect(item).toMatchObject({ code: "1", kind: "scale", anchors: ["", "", "", ""] });
});
