import { describe, expect, test } from "vitest";
import { parentQuestions } from "./catalogue";
import { translatedTags, translationOf } from "./translations";

const scripts: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  ur: /\p{Script=Arabic}/u,
  pa: /\p{Script=Gurmukhi}/u,
  bn: /\p{Script=Bengali}/u,
};

/** Words of the council that families hear in English, kept beside the translation. */
const keptInEnglish = /\((?:early help|council)\)/g;

/** Where a language has more than one way to say "you", the one that an adult we do not know is owed. */
const impolite: Record<string, RegExp> = {
  pl: /\b(?:Pan|Pani|Państwo|Państwa|Panu)\b|(?:łeś|łaś)\b|\p{L}\/\p{L}/u,
  ro: /(?:^|\s)(?:tu|tău|ta|tale|te|ție)(?=[\s,?.]|$)/iu,
  pa: /(?:^|\s)(?:ਤੂੰ|ਤੇਰਾ|ਤੇਰੇ|ਤੇਰੀ|ਤੈਨੂੰ)(?=[\s,?।]|$)/u,
  ur: /(?:^|\s)(?:تم|تو|تمہارا|تمہارے|تیرا)(?=\s+(?:کتنی|کس|نے|کو|ہو))/u,
  bn: /(?:^|\s)(?:তুমি|তোমার|তোমাকে|তুই|তোর)(?=[\s,?।]|$)/u,
};

test("the questions come in seven languages besides English", () => {
  expect(translatedTags.toSorted()).toEqual(["ar", "bn", "pa", "pl", "ro", "so", "ur"]);
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
    const english = new Set(
      parentQuestions.flatMap(({ text, hint, importance }) => [text, hint ?? "-", importance]),
    );
    expect(texts.filter((text) => english.has(text))).toEqual([]);
  });

  test("are written in the language's own letters", () => {
    const own = scripts[tag] ?? /\p{Script=Latin}/u;
    const foreign = (letter: string) => /\p{L}/u.test(letter) && !own.test(letter);
    const strange = texts.filter((text) => [...text.replaceAll(keptInEnglish, "")].some(foreign));
    expect(strange).toEqual([]);
  });

  test("are questions, with no placeholder and no figures", () => {
    expect(words.filter(({ text }) => !/[?؟]$/.test(text))).toEqual([]);
    expect(texts.filter((text) => /[{}<>[\]|]|\p{N}|\s{2}|^\s|\s$/u.test(text))).toEqual([]);
    expect(words.filter(({ importance }) => /[.?؟।۔]$/.test(importance))).toEqual([]);
  });

  test("speak politely to somebody we do not know", () => {
    const rude = impolite[tag];
    expect(texts.filter((text) => rude?.test(text))).toEqual([]);
  });
});
