import { expect, test } from "vitest";
import { aSheet } from "@/tests/support/survey-sheet";
import { emptyDraft } from "./model";
import {
  firstStep,
  questionSteps,
  type Step,
  stepAfter,
  stepBefore,
  stepsOf,
  stepToGoOn,
} from "./steps";

const [one] = aSheet().questions;
if (!one) throw new Error("The survey asks nothing");
const three = ["a", "b", "c"].map((code) => ({ ...one, code, link: code }));
const full = aSheet({ questions: three, asksImportance: true, comment: "public" });
const plain = aSheet({ questions: three });
const names = (steps: readonly (Step | undefined)[]) =>
  steps.map((step) => (step?.name === "question" ? step.number : step?.name));

test("F-01 F-19 what matters, each question, words, a look at all of it, and only then the family", () => {
  expect(names(stepsOf(full))).toEqual(["matters", 1, 2, 3, "words", "check", "about"]);
  expect(names(stepsOf(plain))).toEqual([1, 2, 3, "check", "about"]);
  expect(names([firstStep(full), firstStep(plain)])).toEqual(["matters", 1]);
});

test("F87 among one thing there is nothing to choose from", () => {
  expect(names(stepsOf(aSheet({ asksImportance: true })))).toEqual([1, "check", "about"]);
});

test("P-05 L-09 what Easy Read leaves out is passed by, and every other question keeps its place", () => {
  const easy = { ...full, leftOut: ["a", "c"] };
  expect(names(stepsOf(easy))).toEqual([2, "words", "check", "about"]);
  expect(names(questionSteps({ ...full, leftOut: ["b"] }))).toEqual([1, 3]);
  expect(stepAfter(easy, { name: "question", number: 2 }, false)).toEqual({ name: "words" });
  expect(names([stepToGoOn(easy, { ...emptyDraft, reached: 2 })])).toEqual(["words"]);
  expect(names([stepToGoOn({ ...full, leftOut: ["b"] }, { ...emptyDraft, reached: 1 })])).toEqual([
    3,
  ]);
});

test("F-12 forward and back are each other's reverse on every page", () => {
  const steps = stepsOf(full);
  const on = steps.slice(0, -1).map((step) => stepAfter(full, step, false));
  expect(on).toEqual(steps.slice(1));
  expect(steps.slice(1).map((step) => stepBefore(full, step, false))).toEqual(steps.slice(0, -1));
  expect(stepBefore(full, { name: "matters" }, false)).toBeUndefined();
});

test("F-10 after a change, and back from one, comes the look at all of it", () => {
  for (const step of stepsOf(full).slice(0, -2)) {
    expect(stepAfter(full, step, true)).toEqual({ name: "check" });
    expect(stepBefore(full, step, true)).toEqual({ name: "check" });
  }
});

test("O-01 whoever comes back goes on after the last question they have been past", () => {
  const after = (reached: number, more = {}) =>
    stepToGoOn(full, { ...emptyDraft, reached, ...more });
  expect(names([after(0), after(0, { matters: ["a"] }), after(2), after(3)])).toEqual([
    ...["matters", 1, 3, "words"],
  ]);
  expect(stepToGoOn(plain, { ...emptyDraft, reached: 3 })).toEqual({ name: "check" });
});
