import { expect, test } from "vitest";
import type { SettingProgress } from "./model";
import {
  chosenFrom,
  countsOf,
  progressFilterFrom,
  progressQuery,
  themesDone,
  whereInWords,
} from "./progress";

const setting = (name: string, more: Partial<SettingProgress>): SettingProgress => {
  const nothing = { state: "not_started", themes: [], isEmpty: false } as const;
  return { settingId: name, name, type: "nursery", ...nothing, ...more };
};
const all = [
  setting("Aspen", { state: "in_progress", themes: [1, 3], ward: "Weir" }),
  setting("Birch", { state: "signed_off", themes: [1], type: "childminder" }),
  setting("Cedar", {}),
  setting("Elder", { state: "declined", words: "Not this year" }),
];

test("F49 counts settings by state, and each theme of the work by who has it complete", () => {
  const counts = { not_started: 1, in_progress: 1, signed_off: 1, deferred: 0, declined: 1 };
  expect(countsOf(all)).toEqual(counts);
  expect(themesDone(all, 3)).toEqual([2, 1, 2]);
  expect(themesDone([], 2)).toEqual([0, 0]);
});

test("F49 says where a setting is by its work alone", () => {
  const words = all.map((each) => whereInWords(each, 10));
  expect(words).toEqual([
    "Under way: 2 of 10 themes complete",
    "Signed off",
    "Not started",
    "Said no",
  ]);
});

test("F50 what is shown is in the address, and nothing in it orders settings (G10)", () => {
  const filter = progressFilterFrom({ type: "nursery", state: "waiting", ward: "", sort: "score" });
  expect(filter).toEqual({ type: "nursery", state: undefined, ward: undefined });
  expect(progressQuery(filter)).toBe("?type=nursery");
  expect(chosenFrom(all, filter).map(({ name }) => name)).toEqual(["Aspen", "Cedar"]);
  expect(progressFilterFrom({ type: "zoo", state: ["x"] })).toEqual({});
  expect(progressQuery({})).toBe("");
  expect(chosenFrom(all, { state: "all" })).toEqual(all);
  expect(chosenFrom(all, { name: "asp" }).map(({ name }) => name)).toEqual(["Aspen"]);
  expect(chosenFrom(all, { ward: "Weir" }).map(({ name }) => name)).toEqual(["Aspen"]);
  expect(chosenFrom(all, { state: "declined" }).map(({ name }) => name)).toEqual(["Elder"]);
});
