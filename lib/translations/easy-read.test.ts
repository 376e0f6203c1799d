import { expect, test } from "vitest";
import { easyReadTag } from "@/lib/languages/languages";
import { englishMessages, type MessageKey, messagesIn } from "@/lib/languages/messages";
import { parentQuestions } from "@/lib/parent-questions/catalogue";
import { translationOf } from "@/lib/parent-questions/translations";
import { leftOut } from "@/lib/surveys/words";
import { problemOfText } from "./text-problem";

const problem = (key: string, text: string, english = "English") =>
  problemOfText(easyReadTag, key, english, text);

test("P-05 everything we say in Easy Read keeps to its limits: short sentences and no short forms", () => {
  const ours = Object.entries(messagesIn(easyReadTag) ?? {});
  const wrong = ours.flatMap(
    ([key, text]) => problem(`ui.${key}`, text, englishMessages[key as MessageKey]) ?? [],
  );
  expect(ours.length).toBe(Object.keys(englishMessages).length);
  expect(wrong).toEqual([]);
  const asked = parentQuestions.flatMap(({ code }) => {
    const { text = "", hint = "", importance = "" } = translationOf(code, easyReadTag) ?? {};
    return [text, hint, importance].flatMap((each) => problem("title", each) ?? []);
  });
  expect(asked).toEqual([]);
});

test("P-05 our sentences are of ten words or so: hardly one has more than eleven", () => {
  const questions = parentQuestions.flatMap(
    ({ code }) => translationOf(code, easyReadTag)?.text ?? "",
  );
  const lengths = questions
    .flatMap((text) => text.split("\n"))
    .map((line) => line.split(" ").length);
  expect(lengths.length).toBeGreaterThan(60);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(11);
});

test("P-05 a long sentence is refused with its length, and two short ones are taken", () => {
  const one = "We are parents like you and we ask every family the same few questions every year";
  expect(problem("introduction", one)).toContain("has 16 words");
  expect(problem("introduction", "We are parents like you.\nWe ask every family.")).toBeUndefined();
  expect(problem("introduction", `${one}. Thank you.`)).toContain("has 16 words");
});

test("P-05 a short form is refused, and a capital letter is none", () => {
  expect(problem("title", "Help for SEND children")).toContain("“SEND”");
  expect(problem("title", "I live at number 5, Block B")).toBeUndefined();
  expect(problemOfText("pl", "title", "English", "SEND")).toBeUndefined();
});

test("P-05 in a picture's place stands one of ours, or that the question is not asked", () => {
  expect(problem("q.own.gate.picture", "door")).toBeUndefined();
  expect(problem("q.own.gate.picture", leftOut)).toBeUndefined();
  for (const other of ["smiley", "constructor", "<svg>"])
    expect(problem("q.own.gate.picture", other)).toBe("Choose one of our pictures");
});
