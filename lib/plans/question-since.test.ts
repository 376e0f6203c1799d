import { expect, test } from "vitest";
import { editionOf } from "@/lib/instruments/editions";
import type { Answer } from "@/lib/statistics/theme-score";
import { type AnsweredYear, sinceThen } from "./question-since";

const code = "elppeg.1.policy-practice";
const year = (number: number, answer: Answer, of = code): AnsweredYear => ({
  year: number,
  edition: editionOf("elppeg", number >= 2026 ? "2026" : "2024"),
  results: new Map([[1, { answers: { [of]: answer } }]]),
});
const born = { code, year: 2024 };

test("F35 says what the question did since, up to the year a profile is about", () => {
  const years = [year(2026, 1), year(2025, 3), year(2024, 1)];
  expect(sinceThen(born, years, 2025)).toMatchObject({
    from: { year: 2024, answer: 1 },
    to: { year: 2025, answer: 3 },
    direction: "up",
  });
  expect(sinceThen(born, years)).toMatchObject({ to: { year: 2026 }, direction: "same" });
});

test("F35 says nothing before a later audit is signed, or when its own never was", () => {
  expect(sinceThen(born, [year(2024, 1)])).toBeUndefined();
  expect(sinceThen(born, [year(2025, 1)])).toBeUndefined();
  expect(sinceThen({ code, year: 2025 }, [year(2024, 1), year(2025, 2)])).toBeUndefined();
});

test("F24 F35 never compares across a change of meaning, nor without a level in both years", () => {
  const leaving = "elppeg.7.leaving";
  const across = [year(2024, 1, leaving), year(2026, 3, leaving)];
  expect(sinceThen({ code: leaving, year: 2024 }, across)).toMatchObject({
    revision: "meaning",
    direction: "not_compared",
  });
  const unknown = [year(2024, 1), year(2025, "DK")];
  expect(sinceThen(born, unknown)?.direction).toBe("not_compared");
});
