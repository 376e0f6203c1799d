import { expect, test } from "vitest";
import { auditHistory } from "./audit-history";
import type { ReadEvent } from "./model";

const named = { questionOf: (code: string) => `question ${code}`, themeOf: () => "Listening" };
let n = 0;
const event = (action: string, day: string, byName: string, payload = {}): ReadEvent => {
  n += 1;
  return { n, at: new Date(`${day}T10:00:00Z`), action, byName, payload };
};

test("F72 answers of one person on one day are one line, counted by question, newest first", () => {
  const words = auditHistory(
    [
      event("audit opened", "2026-05-01", "Priya"),
      event("answer saved", "2026-05-02", "Jo", { code: "a" }),
      event("answer saved", "2026-05-02", "Jo", { code: "a" }),
      event("answer saved", "2026-05-02", "Jo", { code: "b" }),
      event("answer saved", "2026-05-02", "Priya", { code: "c" }),
      event("answer saved", "2026-05-03", "Priya", { code: "d" }),
      event("theme completed", "2026-05-03", "Priya", { theme: 2 }),
      event("audit signed off", "2026-05-04", "Priya"),
    ],
    named,
  ).map((line) => line.words);
  expect(words).toEqual([
    "Priya signed the audit off",
    "Priya marked “Listening” as completed",
    "Priya answered: question d",
    "Priya answered: question c",
    "Jo answered 2 questions",
    "Priya opened the audit",
  ]);
});

test("F72 what has no words yet is left out, so that nothing private is told by default", () => {
  expect(auditHistory([event("something new", "2026-05-01", "Jo")], named)).toEqual([]);
});
