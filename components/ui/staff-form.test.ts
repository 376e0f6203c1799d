import { expect, test } from "vitest";
import { startFrom } from "./staff-form";

const typed = { settingId: "one", words: "Said before", version: "3" };

test("what was kept starts the form it was typed into, and says what happened", () => {
  expect(startFrom(typed, { mark: "words" })).toEqual({
    values: typed,
    problem: expect.stringContaining("What you typed is below"),
  });
  expect(startFrom({ "t:title": "ok" }, { mark: "t:" }).values).toEqual({ "t:title": "ok" });
});

test("no other form of the page takes it, nor one of its kind about something else", () => {
  expect(startFrom(undefined, { mark: "words" })).toEqual({});
  expect(startFrom(typed, { mark: "reason" })).toEqual({});
  expect(startFrom(typed, { mark: "words", own: { settingId: "another" } })).toEqual({});
  expect(startFrom(typed, { mark: "words", own: { settingId: "one" } }).values).toBe(typed);
});

test("whoever would write over somebody's change is told", () => {
  expect(startFrom(typed, { mark: "words", version: 3 }).problem).not.toContain("changed since");
  expect(startFrom(typed, { mark: "words", version: 4 }).problem).toContain("changed since");
});
