import { expect, test } from "vitest";
import { meanInterval } from "@/lib/statistics/mean-interval";
import { levelsInWords, repliesCanTell, rowToReadFirst } from "./replies-can-tell";

test("F26 F84 the row that is read first follows the families: a third of them, twenty when nobody knows", () => {
  expect(rowToReadFirst(undefined).replies).toBe(20);
  expect(rowToReadFirst(60).replies).toBe(20);
  expect(rowToReadFirst(300).replies).toBe(80);
  expect(rowToReadFirst(6).replies).toBe(5);
});

test("F26 more replies tell more, and a change is told in levels", () => {
  const changes = repliesCanTell.map(({ change }) => change);
  expect(changes).toEqual(changes.toSorted((x, y) => y - x));
  expect([36, 25, 18, 9].map(levelsInWords)).toEqual([
    "about a whole level",
    "about three quarters of a level",
    "about half a level",
    "about a third of a level",
  ]);
});

test("F26 the widths are those of the interval we print, for the pattern of answers they were worked out for", () => {
  for (const replies of [20, 80]) {
    const counts = [0.05, 0.1, 0.3, 0.55].map((share) => share * replies);
    const values = counts.flatMap((n, level) => Array.from({ length: n }, () => level / 3));
    const { lower = 0, upper = 0 } = meanInterval(values);
    const printed = repliesCanTell.find((row) => row.replies === replies)?.width ?? 0;
    expect(Math.abs((upper - lower) * 100 - printed)).toBeLessThan(2);
  }
});
