import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { knownKinds, runVectors } from "@/bin/vectors/run";

const file = JSON.parse(readFileSync("tests/golden/vectors.json", "utf8"));
const outcomes = runVectors(file);

const good = {
  id: "w",
  kind: "wilson",
  input: { x: 0, n: 8, confidence: 0.95 },
  expected: { p: 0, lower: 0, upper: 0.32440756488388 },
  tolerance: 1e-7,
};
const problemsOf = (change: object) =>
  runVectors({ cases: [{ ...good, ...change }] }).flatMap(({ problems }) => problems);

describe("the reference vectors", () => {
  it("are 89 cases, and every kind this code knows is among them", () => {
    expect(outcomes).toHaveLength(89);
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(knownKinds));
    expect(knownKinds).toHaveLength(32);
  });

  it.each(outcomes.map(({ id, problems }) => [id, problems] as const))("G1 %s", (_, problems) => {
    expect(problems).toEqual([]);
  });
});

describe("the vector run", () => {
  it("passes a good case", () => expect(problemsOf({})).toEqual([]));

  it.each([
    ["a wrong number", { expected: { ...good.expected, upper: 0.3244077 } }],
    ["a number where there should be none", { expected: { p: null } }],
    ["a figure the code does not give", { expected: { p: 0, median: 1 } }],
    [
      "a wrong word",
      { kind: "verdict", input: { lower: 1, upper: 2, margin: 1 }, expected: { verdict: "lower" } },
    ],
    ["an unknown kind", { kind: "constructor" }],
    ["input that cannot be counted", { input: { x: 9, n: 8 } }],
    ["input of another shape", { input: { x: "0", n: 8 } }],
    ["nothing expected", { expected: {} }],
    ["no tolerance", { tolerance: undefined }],
    [
      "a list of another length",
      { kind: "holm", input: { p: [1, 1] }, expected: { adjusted: [1] } },
    ],
  ])("fails a case with %s", (_, change) => {
    expect(problemsOf(change).length).toBeGreaterThan(0);
  });

  it("takes null as not computable, in whole or in part", () => {
    const nobody = { input: { x: 0, n: 0 }, expected: { p: null, lower: null, upper: null } };
    expect(problemsOf(nobody)).toEqual([]);
    const unrated = {
      kind: "item_summary",
      input: { responses: [null], levels: 4, favourable_top: 2 },
    };
    expect(problemsOf({ ...unrated, expected: { rated: 0, wilson95: null } })).toEqual([]);
    expect(
      problemsOf({ ...unrated, expected: { wilson95: { lower: null, upper: null } } }),
    ).toEqual([]);
  });

  it("refuses a file without cases", () => {
    expect(() => runVectors({ cases: [] })).toThrow();
    expect(() => runVectors(null)).toThrow();
  });
});
