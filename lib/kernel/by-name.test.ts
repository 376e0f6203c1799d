import { expect, test } from "vitest";
import { byName } from "./by-name";

test("names stand as people look for them, with accents beside their letters and numbers by their size", () => {
  const names = ["Nursery 10", "elm Tree", "Oak", "École Ash", "Nursery 2", "Nursery 02b"];
  expect(byName(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual([
    "École Ash",
    "elm Tree",
    "Nursery 2",
    "Nursery 02b",
    "Nursery 10",
    "Oak",
  ]);
});

test("those of the same name stay as they were", () => {
  const twins = [
    { name: "Ash", id: 2 },
    { name: "Ash", id: 1 },
  ];
  expect(byName(twins)).toEqual(twins);
});
