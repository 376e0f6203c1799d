import { expect, test } from "vitest";
import { ratingPoints } from "./points";
import { ratingsFrom } from "./rating-form";
import { seenFrom } from "./seen";

test("F52 the points are few, name their source, and describe four levels each", () => {
  expect(ratingPoints.length).toBe(6);
  expect(new Set(ratingPoints.map(({ code }) => code)).size).toBe(6);
  for (const { source, anchors } of ratingPoints) {
    expect(source).toMatch(/^(ELPPEG 2010, principle \d|ECF 2009, )/);
    expect(new Set(anchors).size).toBe(4);
  }
});

test("F52 reads what was chosen, and leaves open what was not", () => {
  const typed = {
    "borough.aims": "0",
    "borough.support": "dont_know",
    "borough.other": "2",
  } as const;
  expect([...ratingsFrom(typed)]).toEqual([
    ["borough.support", "dont_know"],
    ["borough.aims", 0],
  ]);
});

test("F46 F52 a finished year is newest first; a point that few rated is hidden like one that nobody did", () => {
  const few = { year: 2025, code: "borough.aims", counts: [1, 3, 4, 1] };
  const many = { year: 2025, code: "borough.listening", counts: [1, 3, 4, 4] };
  const [newest, before] = seenFrom([few, { ...many, year: 2024 }, many]);
  expect([newest?.year, before?.year]).toEqual([2025, 2024]);
  const rated = (code: string) => newest?.points.find(({ point }) => point.code === code)?.rated;
  expect(rated("borough.aims")).toEqual({ status: "hidden", reason: "few_people" });
  expect(rated("borough.openness")).toEqual(rated("borough.aims"));
  const share = { status: "shown", n: 12, base: "settings and forums that rated this" };
  expect(rated("borough.listening")).toMatchObject({ counts: [1, 3, 4, 4], share });
});
