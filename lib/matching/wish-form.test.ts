import { expect, test } from "vitest";
import type { ThemeWish } from "./model";
import { changedWishes, themeTitle, wishesFrom, wishForm } from "./wish-form";

const settingId = "00000000-0000-4000-8000-000000000001";
const typed = { settingId, instrument: "elppeg" } as const;
const wish = (theme: number, more: Partial<ThemeWish> = {}): ThemeWish => {
  return { instrument: "elppeg", theme, wish: "help", named: false, ...more };
};

test("reads what a setting would like and would share, and what names no theme is left out", () => {
  const sent = {
    ...typed,
    "wish:4": "help",
    "wish:7": "practice",
    "wish:2": "",
    "wish:20": "help",
  };
  expect(wishesFrom(wishForm.parse(sent))).toEqual([wish(4), wish(7, { wish: "practice" })]);
  expect(wishesFrom(wishForm.parse({ ...sent, named: "on" }))[0]).toEqual(wish(4, { named: true }));
  expect(wishesFrom(wishForm.parse({ ...typed, "wish:4": "score" }))).toEqual([]);
});

test("R-AZ-09 refuses a field it does not have", () => {
  expect(wishForm.safeParse({ ...typed, "wish:0": "help" }).success).toBe(false);
  expect(wishForm.safeParse({ ...typed, score: "3" }).success).toBe(false);
});

test("tells what is new, changed and taken back, and nothing of what stays", () => {
  const before = [wish(1), wish(2), wish(3)];
  const after = [wish(4), wish(2, { named: true }), wish(1)];
  expect(changedWishes(before, after)).toEqual([
    { theme: 2, now: wish(2, { named: true }) },
    { theme: 3, now: undefined },
    { theme: 4, now: wish(4) },
  ]);
  expect(changedWishes(after, after)).toEqual([]);
});

test("a theme is called as the newest edition calls it", () => {
  expect(themeTitle({ instrument: "elppeg", theme: 1 })).toBeTruthy();
  expect(themeTitle({ instrument: "elppeg", theme: 11 })).toBeUndefined();
});
