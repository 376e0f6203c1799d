import { expect, test } from "vitest";
import { offerForm, offerFrom, themeFrom } from "./offer-form";

const now = new Date("2026-06-12T12:00:00Z");
const typed = {
  ...{ boroughId: "00000000-0000-4000-8000-000000000001", theme: "elppeg.4" },
  ...{ title: "An evening on listening", words: "At the library, with tea.", places: "12" },
  ...{ day: "30", month: "June", year: "2026" },
};
const read = (more: Record<string, string> = {}) =>
  offerFrom(offerForm.parse({ ...typed, ...more }), now);
const errors = (more: Record<string, string>) => {
  const outcome = read(more);
  return "errors" in outcome ? Object.keys(outcome.errors) : [];
};

test("reads an offer", () => {
  const { title, words } = typed;
  const content = { instrument: "elppeg", theme: 4, title, words, onDay: "2026-06-30", places: 12 };
  expect(read()).toEqual({ content });
  expect(errors({ day: "12" })).toEqual([]);
});

test("says beside each field what needs another look, all of it at once", () => {
  expect(errors({ theme: "", day: "31", places: "0" })).toEqual(["theme", "day", "places"]);
  expect(errors({ day: "11", places: "1.5" })).toEqual(["day", "places"]);
  expect(errors({ day: "", month: "", year: "", places: "1001" })).toEqual(["day", "places"]);
});

test("R-AZ-09 refuses a field it does not have, and words that are missing", () => {
  expect(offerForm.safeParse({ ...typed, settings: "low" }).success).toBe(false);
  expect(offerForm.safeParse({ ...typed, title: " " }).success).toBe(false);
});

test("a theme has a name only if its framework has it", () => {
  expect(themeFrom("ecf.1")).toEqual({ instrument: "ecf", theme: 1 });
  expect([
    themeFrom("elppeg.11"),
    themeFrom("elppeg.0"),
    themeFrom("x.1"),
    themeFrom(undefined),
  ]).toEqual([undefined, undefined, undefined, undefined]);
});
