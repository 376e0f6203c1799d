import { expect, test } from "vitest";
import { campaignForm, campaignFrom } from "./campaign-form";

const now = new Date("2026-06-12T12:00:00Z");
const id = "00000000-0000-4000-8000-000000000001";
const typed = {
  ...{ boroughId: id, step: "look", instrument: "elppeg", year: "2026" },
  ...{ message: "Please", who: "all" },
  ...{ opensDay: "1", opensMonth: "July", opensYear: "2026" },
  ...{ closesDay: "30", closesMonth: "9", closesYear: "2026" },
};
const read = (more: Record<string, string | undefined> = {}) =>
  campaignFrom(campaignForm.parse({ ...typed, ...more }), now);
const other = "00000000-0000-4000-8000-000000000002";
const nursery = { id, type: "nursery", places: 61, ward: "Elm & Ash" } as const;
const preschool = { id: other, type: "preschool", places: 12 } as const;

test("F49 reads a campaign and who it asks: all, some kinds without some by name, or settings one by one", () => {
  const content = { opensOn: "2026-07-01", closesOn: "2026-09-30", year: 2026, message: "Please" };
  expect(read()).toMatchObject({ content });
  const asked = (more: Record<string, string>) => {
    const outcome = read(more);
    return "asks" in outcome ? [nursery, preschool].map(outcome.asks) : outcome;
  };
  expect(asked({})).toEqual([true, true]);
  expect(asked({ [`without:${other}`]: "on" })).toEqual([true, false]);
  const kinds = (...ticks: string[]) =>
    asked({ who: "kinds", ...Object.fromEntries(ticks.map((tick) => [tick, "on"])) });
  expect(kinds("type:preschool")).toEqual([false, true]);
  expect(kinds("size:large", "size:medium")).toEqual([true, false]);
  expect(kinds("ward:")).toEqual([false, true]);
  expect(kinds("ward:Elm%20%26%20Ash")).toEqual([true, false]);
  expect(kinds("type:preschool", "size:large")).toEqual([false, false]);
  expect(kinds("type:preschool", "type:nursery", `without:${id}`)).toEqual([false, true]);
  expect(asked({ who: "chosen", [`setting:${id}`]: "on" })).toEqual([true, false]);
});

test("F49 says beside each field what needs another look, all of it at once", () => {
  const errors = (more: Record<string, string | undefined>) => {
    const outcome = read(more);
    return "errors" in outcome ? Object.keys(outcome.errors) : [];
  };
  expect(errors({ opensDay: "31", opensMonth: "2", closesDay: "" })).toEqual([
    "opensDay",
    "closesDay",
  ]);
  expect(errors({ closesYear: "2025" })).toEqual(["closesDay"]);
  expect(errors({ closesMonth: "June" })).toEqual(["closesDay"]);
  expect(errors({ year: "2031", who: "kinds" })).toEqual(["year", "who"]);
  expect(errors({ who: "chosen", "type:nursery": "on" })).toEqual(["who"]);
  expect(errors({ who: "kinds", [`without:${id}`]: "on" })).toEqual(["who"]);
  expect(errors({ instrument: undefined, message: " " })).toEqual(["instrument", "message"]);
  expect(campaignForm.safeParse({ ...typed, sortBy: "score" }).success).toBe(false);
});
