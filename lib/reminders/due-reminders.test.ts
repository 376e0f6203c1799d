import { expect, test } from "vitest";
import { reminderDue } from "./due-reminders";

const longAgo = new Date("2026-01-10T12:00:00Z");
const on = (day: string, dueSetAt = longAgo) =>
  reminderDue({ dueOn: "2026-06-30", dueSetAt }, new Date(`${day}T09:00:00Z`));

test("F34 an owner is reminded a fortnight and a day before, and not after the day", () => {
  expect(on("2026-06-15")).toBeUndefined();
  expect(on("2026-06-16")).toBe(14);
  expect(on("2026-06-28")).toBe(14);
  expect(on("2026-06-29")).toBe(1);
  expect(on("2026-06-30")).toBe(1);
  expect(on("2026-07-01")).toBeUndefined();
});

test("F34 nobody is reminded of a day they have only just chosen", () => {
  const late = new Date("2026-06-20T09:00:00Z");
  expect(on("2026-06-21", late)).toBeUndefined();
  expect(on("2026-06-29", late)).toBe(1);
  expect(on("2026-06-29", new Date("2026-06-29T08:00:00Z"))).toBeUndefined();
});
