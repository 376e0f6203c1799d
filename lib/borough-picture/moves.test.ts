import { expect, test } from "vitest";
import { several } from "@/tests/support/shared-settings";
import { movesSince } from "./moves";

const themes = [{ number: 1, title: "Rights" }];
const year = (prefix: string, n: number, level: number, at: number) =>
  several(n, { prefix, level, detail: "questions", year: at });
const audits = (settings: ReturnType<typeof year>) => settings.flatMap(({ audit }) => audit ?? []);

test("F44 settings that moved are counted from five on, on the questions asked in both years", () => {
  const now = [...year("a", 3, 2, 2026), ...year("b", 2, 1, 2026)];
  const then = [...year("a", 3, 1, 2024), ...year("b", 2, 1, 2024)];
  expect(movesSince(now, audits(then), themes)[0]?.moved).toEqual({
    ...{ status: "shown", up: 3, same: 2, down: 0, compared: 5 },
  });
  expect(movesSince(now.slice(1), audits(then), themes)[0]?.moved).toEqual({
    ...{ status: "hidden", reason: "few_settings" },
  });
});

test("F48 a setting that shares levels alone is not compared: its questions are not there", () => {
  const now = several(6, { prefix: "a", level: 2, year: 2026 });
  const then = several(6, { prefix: "a", level: 1, year: 2024 });
  expect(movesSince(now, audits(then), themes)[0]?.moved).toMatchObject({ status: "hidden" });
});
