import { describe, expect, test } from "vitest";
import {
  foreignDigits,
  isImpolite,
  leftInEnglish,
  strangeLetters,
} from "@/tests/support/translated-words";
import { parentQuestions } from "./catalogue";
import { translatedTags, translationOf } from "./translations";

const easyRead = "en-GB-x-easyread";

test("the questions come in seven languages besides English, and in Easy Read", () => {
  expect(translatedTags.toSorted()).toEqual(["ar", "bn", easyRead, "pa", "pl", "ro", "so", "ur"]);
  expect(translationOf("par.heard", "cy")).toBeUndefined();
});

describe.each(translatedTags)("F65 the questions in %s", (tag) => {
  const pairs = parentQuestions.map((english) => ({
    english,
    words: translationOf(english.code, tag),
  }));
  const words = pairs.flatMap(({ words }) => words ?? []);
  const texts = words.flatMap(({ text, hint, importance }) => [text, hint ?? "", importance]);

  test("are all there, with a hint exactly where English has one", () => {
    expect(pairs.filter(({ words }) => !words).map(({ english }) => english.code)).toEqual([]);
    const unlike = pairs.filter(({ english, words }) => !english.hint !== !words?.hint);
    expect(unlike.map(({ english }) => english.code)).toEqual([]);
  });

  test("differ from one another, and from English", () => {
    expect(new Set(words.map(({ text }) => text)).size).toBe(words.length);
    expect(new Set(words.map(({ importance }) => importance)).size).toBe(words.length);
    // What is easy already stays as it is.
    if (tag === easyRead) return;
    const english = new Set(
      parentQuestions.flatMap(({ text, hint, importance }) => [text, hint ?? "-", importance]),
    );
    expect(texts.filter((text) => english.has(text))).toEqual([]);
  });

  test("are written in the language's own letters, with no English left", () => {
    expect(texts.filter((text) => strangeLetters(tag, text).length > 0)).toEqual([]);
    if (tag !== easyRead) expect(texts.filter(leftInEnglish)).toEqual([]);
    expect(texts.filter((text) => foreignDigits(text).length > 0)).toEqual([]);
  });

  test("are questions, and hold no sign of the program", () => {
    expect(words.filter(({ text }) => !/[?؟]$/.test(text))).toEqual([]);
    expect(texts.filter((text) => /[{}<>[\]|]|[^\S\n]{2}|^\s|\s$/u.test(text))).toEqual([]);
    expect(words.filter(({ importance }) => /[.?؟।۔]$/.test(importance))).toEqual([]);
  });

  test("speak politely to somebody we do not know", () => {
    expect(texts.filter((text) => isImpolite(tag, text))).toEqual([]);
  });
});
