import { describe, expect, test } from "vitest";
import { smallSheet } from "@/tests/support/survey-stages";
import { disagreement, drawnSheets, nextStep } from "./double-entry";
import type { PileSheet, TypedSheet } from "./model";

const typed = (more: Partial<TypedSheet> = {}): TypedSheet => ({
  ...{ key: "7d2f1f3e-8f2a-4a52-9a3e-0f6f3d9d2a11", language: "en", comment: "" },
  ...{ marks: { welcome: "1", listening: "2" }, matters: [], contexts: [] },
  ...more,
});
const pile = (many: number): PileSheet[] =>
  Array.from({ length: many }, (_, at) => ({
    ...{ number: at + 1, drawn: (at * 7919) % 1009, typed: typed() },
  }));

describe("O-12 one sheet in ten is typed twice", () => {
  test.each([
    [1, 1],
    [9, 1],
    [10, 1],
    [11, 2],
    [95, 10],
  ])("of %i sheets %i are drawn", (many, drawn) => {
    expect(drawnSheets(pile(many))).toHaveLength(drawn);
  });

  test("which ones is known only when all are typed", () => {
    expect(nextStep(3, pile(2))).toEqual({ step: "type", number: 3 });
    expect(nextStep(3, pile(3)).step).toBe("type_again");
  });

  test("the pile can be finished when all drawn are typed twice, and has no more sheets than counted", () => {
    const twice = pile(3).map((sheet) => ({ ...sheet, again: typed() }));
    expect(nextStep(3, twice)).toEqual({ step: "finish" });
    expect(nextStep(2, twice)).toEqual({ step: "too_many" });
  });
});

describe("O-12 how much two typings of a sheet differ", () => {
  const sheet = smallSheet();
  const against = (more: Partial<TypedSheet>) =>
    disagreement(sheet, [{ number: 4, drawn: 1, typed: typed(), again: typed(more) }]);

  test("two questions, the forum, what matters, five contexts and the language are compared", () => {
    expect(against({})).toEqual({ answers: 10, differing: 0, perHundred: 0, sheets: [] });
    const contexts = ["eal", "working"] as const;
    expect(against({ marks: { welcome: "3" }, contexts: [...contexts] })).toEqual({
      ...{ answers: 10, differing: 4, perHundred: 40, sheets: [4] },
    });
  });

  test("an empty box and two crosses are both not answered, and comments are not compared", () => {
    const blank = {
      number: 1,
      drawn: 1,
      typed: typed({ marks: { welcome: "1", listening: "x" } }),
    };
    const again = typed({ marks: { welcome: "1" }, comment: "Hello", matters: [] });
    expect(disagreement(sheet, [{ ...blank, again }]).differing).toBe(0);
  });

  test("nothing typed twice is no disagreement", () => {
    expect(disagreement(sheet, pile(3)).perHundred).toBe(0);
  });
});
