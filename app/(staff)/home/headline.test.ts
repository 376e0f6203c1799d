import { expect, it } from "vitest";
import { headlineOf } from "./headline";

const open = (answered: number) => ({ audit: {}, answered, asked: 40 });
const signed = { audit: { signedOff: { id: "s1" } }, answered: 31, asked: 40 };
const told = (lines: Parameters<typeof headlineOf>[0]["lines"]) =>
  headlineOf({ year: 2026, hasAudits: true, lines });

it("tells a first start from a year in which nothing has begun", () => {
  expect(headlineOf({ year: 2026, hasAudits: false, lines: [] })).toContain("yet");
  expect(told([])).toBe("Nothing has been started in 2026 yet");
});

it("counts what is left in open audits, and nothing in signed ones", () => {
  expect(told([open(31), signed])).toBe("9 questions still without an answer");
  expect(told([open(39)])).toBe("1 question still without an answer");
  expect(told([open(40), signed])).toBe("Every question has an answer");
  expect(told([signed])).toBe("The 2026 audit is signed off");
});
