import { describe, expect, test } from "vitest";
import { parentQuestions } from "@/lib/parent-questions/catalogue";
import {
  fromCatalogue,
  mostQuestions,
  reworded,
  withMirrorsKept,
  withoutQuestion,
  withQuestionMoved,
  withQuestions,
} from "./sheet-questions";
import { copiedSheet, emptySheet } from "./sheet-start";

const three = parentQuestions.slice(0, 3).map(fromCatalogue);
const sheet = { ...emptySheet(), questions: three };
const codes = ({ questions }: { questions: readonly { code: string }[] }) =>
  questions.map(({ code }) => code);
const [a = "", b = "", c = ""] = codes(sheet);

describe("F54 the questions of a survey", () => {
  test("F54 are added once each, and never more than a survey holds", () => {
    expect(codes(withQuestions(sheet, three) ?? sheet)).toEqual([a, b, c]);
    const all = parentQuestions.map(fromCatalogue);
    expect(withQuestions(sheet, all.slice(0, mostQuestions))).toBeDefined();
    expect(withQuestions(sheet, all)).toBeUndefined();
  });

  test("F54 a question said to ask something new does not keep its earlier self out", () => {
    const [first] = three;
    if (!first) throw new Error("The catalogue is empty");
    const words = { ...first, text: "How often is the gate open?" };
    const fresh = { code: "own.12345678", edition: "2026-abcdef" };
    const changed = reworded(first, words, "new", fresh);
    expect(changed.link).toBe("own.12345678@2026-abcdef");
    const again = withQuestions({ ...sheet, questions: [changed] }, [first]);
    expect(again && codes(again)).toEqual(["own.12345678", a]);
  });

  test("F54 other answers are another question, whatever was said", () => {
    const [first] = three;
    if (!first) throw new Error("The catalogue is empty");
    const scale = first.scale === "extent" ? "frequency" : "extent";
    const fresh = { code: "own.1", edition: "2026-x" };
    expect(reworded(first, { ...first, scale }, "same", fresh).link).toBe("own.1@2026-x");
  });

  test("F54 move by one place, stop at both ends, and go", () => {
    expect(codes(withQuestionMoved(sheet, b, -1))).toEqual([b, a, c]);
    expect(codes(withQuestionMoved(sheet, b, 1))).toEqual([a, c, b]);
    expect(withQuestionMoved(sheet, a, -1)).toEqual(sheet);
    expect(withQuestionMoved(sheet, c, 1)).toEqual(sheet);
    expect(withQuestionMoved(sheet, "nobody's", 1)).toEqual(sheet);
    expect(codes(withoutQuestion(sheet, b))).toEqual([a, c]);
  });

  test("F83 keep all they mirror when the one that was shown stays", () => {
    const question = { ...fromCatalogue(first()), mirrors: ["x.1", "x.2"] };
    const same = withMirrorsKept(question, { ...question, mirrors: ["x.1"] });
    expect(same.mirrors).toEqual(["x.1", "x.2"]);
    const other = withMirrorsKept(question, { ...question, mirrors: ["y.1"], theme: "own" });
    expect(other).toMatchObject({ mirrors: ["y.1"], theme: "own" });
  });

  test("F37 F54 a survey taken over leaves last year's “did it help” and its promise of a day behind", () => {
    const helped = { ...fromCatalogue(first()), code: "helped.1", origin: "helped" as const };
    const last = { ...sheet, questions: [...three, helped], resultsBy: "by March" };
    const next = copiedSheet(last);
    expect(codes(next)).toEqual([a, b, c]);
    expect(next).toMatchObject({ resultsBy: "", floors: last.floors });
  });
});

function first() {
  const [question] = parentQuestions;
  if (!question) throw new Error("The catalogue is empty");
  return question;
}
