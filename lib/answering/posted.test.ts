import { describe, expect, test } from "vitest";
import { aSheet } from "@/tests/support/survey-sheet";
import { longestComment } from "./model";
import { readAnswer, readComment, readLastAnswers, readMatters, typedText } from "./posted";

function formOf(fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

test("F-04 four levels and two blanks, each as it was chosen", () => {
  const chosen = ["0", "1", "2", "3", "DK", "NA"].map((each) =>
    readAnswer(formOf([["answer", each]])),
  );
  expect(chosen).toEqual([0, 1, 2, 3, "DK", "NA"]);
});

test("F-05 nothing chosen, nothing that is an option and an answer taken away are all skipped", () => {
  for (const made of ["", "4", "-1", "2.0", "null", "dk", "3; drop"]) {
    expect(readAnswer(formOf([["answer", made]]))).toBeUndefined();
  }
  expect(readAnswer(formOf([]))).toBeUndefined();
  expect(
    readAnswer(
      formOf([
        ["answer", "2"],
        ["remove", "yes"],
      ]),
    ),
  ).toBeUndefined();
});

describe("F87 which matter most", () => {
  const [one] = aSheet().questions;
  if (!one) throw new Error("The survey asks nothing");
  const sheet = aSheet({
    questions: ["a", "b", "c", "d"].map((code) => ({ ...one, code, link: code })),
  });
  const chosen = (...codes: string[]) =>
    readMatters(formOf(codes.map((code) => ["matters", code] as const)), sheet);

  test("up to three of those asked about, each once", () => {
    expect(chosen("c", "a", "a", "z")).toEqual({ value: ["a", "c"] });
    expect(chosen()).toEqual({ value: [] });
    expect(chosen("a", "b", "c")).toEqual({ value: ["a", "b", "c"] });
  });

  test("a fourth is a problem that is told, and not cut off", () => {
    expect(chosen("a", "b", "c", "d")).toEqual({ problem: "too_many", count: 4 });
  });
});

describe("F-20 a parent's own words", () => {
  const read = (words: string) => readComment(formOf([["comment", words]]));

  test("any script, as it was written", () => {
    expect(read("  شکریہ 😀 dziękuję\r\n– tak! ")).toEqual({ value: "شکریہ 😀 dziękuję\n– tak!" });
    expect(typedText(formOf([["comment", "a\0b"]]), "comment")).toBe("ab");
  });

  test("letters are counted as people count them, and too many are told", () => {
    expect(read("😀".repeat(longestComment))).toHaveProperty("value");
    expect(read("x".repeat(longestComment + 1))).toEqual({
      ...{ problem: "too_long", count: longestComment + 1 },
    });
  });
});

describe("F-19 about the family", () => {
  const fields = [
    ["contexts", "eal"],
    ["contexts", "made-up"],
    ["forum", "yes"],
    ["helped", "no"],
  ] as const;

  test("what was ticked, of what there is", () => {
    const sheet = aSheet({ asksForum: true });
    expect(readLastAnswers(formOf(fields), sheet)).toEqual({
      ...{ contexts: ["eal"], forum: "yes", helped: "no" },
    });
    expect(readLastAnswers(formOf([]), sheet)).toEqual({ contexts: [] });
  });

  test("what is not asked is not taken, whatever is sent", () => {
    const sheet = aSheet({ asksForum: false, asksAboutFamily: false });
    expect(readLastAnswers(formOf(fields), sheet)).toEqual({ contexts: [], helped: "no" });
  });
});
