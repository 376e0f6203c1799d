import { expect, test } from "vitest";
import { proposedLevel } from "./how-many";

test.each([
  [0, 9, 0],
  [1, 9, 1],
  [4, 8, 1],
  [5, 9, 2],
  [9, 9, 2],
])("F85 %i of %i points to level %i, and never to the highest", (yes, of, level) => {
  expect(proposedLevel(yes, of)).toBe(level);
});

test.each([
  [1, 0],
  [10, 9],
  [-1, 5],
  [1.5, 4],
  [Number.NaN, 3],
])("F85 %d of %d is no share and proposes nothing", (yes, of) =>
  expect(proposedLevel(yes, of)).toBeUndefined(),
);
