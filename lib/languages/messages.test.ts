import { readdirSync, readFileSync } from "node:fs";
import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import {
  foreignDigits,
  isImpolite,
  leftInEnglish,
  strangeLetters,
} from "@/tests/support/translated-words";
import { isEnglish, languages, sourceTag } from "./languages";

type Messages = Record<string, string>;

function messagesOf(tag: string): Messages {
  return JSON.parse(readFileSync(`lib/languages/messages/${tag}.json`, "utf8"));
}

/** The names in braces that a message wants a value for, each once. */
function placeholdersOf(message: string): string[] {
  const names = [...message.matchAll(/\{(\w+)(?=\}|, plural,)/g)].map(([, name]) => name as string);
  // A form of a plural such as "one {family}" looks like a placeholder; forms stand behind their category.
  const forms = [...message.matchAll(/\b(?:zero|one|two|few|many|other) \{(\w+)\}/g)].map(
    ([, form]) => form,
  );
  return [...new Set(names.filter((name) => !forms.includes(name)))].toSorted();
}

/** For each plural of a message, the categories it has a form for. */
function categoriesOf(message: string): string[][] {
  return message
    .split(/\{\w+, plural,/)
    .slice(1)
    .map((rest) =>
      [...rest.matchAll(/\b(zero|one|two|few|many|other) \{/g)].map(([, name]) => name as string),
    );
}

/** Counts that between them meet every category of every language we have. */
const counts = [0, 1, 2, 3, 5, 11, 20, 21, 22, 25, 100, 101, 1000];

const english = messagesOf(sourceTag);
const values = (count: number) =>
  Object.fromEntries(
    Object.values(english)
      .flatMap(placeholdersOf)
      .map((name) => [name, plurals.has(name) ? count : `«${name}»`]),
  );
const plurals = new Set(
  Object.values(english).flatMap((message) =>
    [...message.matchAll(/\{(\w+), plural,/g)].map(([, name]) => name as string),
  ),
);

test("every language has its words, and there are words of no other", () => {
  const files = readdirSync("lib/languages/messages").toSorted();
  expect(files).toEqual(languages.map(({ tag }) => `${tag}.json`).toSorted());
  expect(Object.keys(english).length).toBeGreaterThan(100);
});

describe.each(languages.map(({ tag }) => tag))("F65 the words of parents' pages in %s", (tag) => {
  const messages = messagesOf(tag);
  const texts = Object.values(messages);

  test("are all there, in the order of English", () => {
    expect(Object.keys(messages)).toEqual(Object.keys(english));
    expect(texts.filter((text) => text.trim() !== text || text === "")).toEqual([]);
  });

  test("take the values that English takes", () => {
    const unlike = Object.keys(english).filter(
      (key) =>
        String(placeholdersOf(messages[key] ?? "")) !== String(placeholdersOf(english[key] ?? "")),
    );
    expect(unlike).toEqual([]);
  });

  test("L-16 have a form for each plural category of the language, and no other", () => {
    const wanted = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted();
    const told = Object.entries(messages).flatMap(([key, message]) =>
      categoriesOf(message).map((found) => ({ key, found: found.toSorted() })),
    );
    expect(told.length).toBe(Object.values(english).flatMap(categoriesOf).length);
    expect(told.filter(({ found }) => String(found) !== String(wanted))).toEqual([]);
  });

  test("L-16 can be said with any count, in digits that are on every phone", () => {
    const wrong: string[] = [];
    const say = createTranslator({
      locale: `${tag}-u-nu-latn`,
      messages,
      onError: (error) => wrong.push(error.message),
    });
    const said = Object.keys(messages).flatMap((key) =>
      (categoriesOf(messages[key] ?? "").length > 0 ? counts : [5]).map((count) =>
        say(key, values(count)),
      ),
    );
    expect(wrong).toEqual([]);
    expect(said.filter((text) => /[{}#]/.test(text) || foreignDigits(text).length > 0)).toEqual([]);
  });

  test("keep the figures that English says", () => {
    const figures = (text = "") => (text.match(/\d+/g) ?? []).toSorted().join();
    const unlike = Object.keys(english).filter(
      (key) => figures(messages[key]) !== figures(english[key]),
    );
    expect(unlike).toEqual([]);
  });

  test("speak politely to somebody we do not know", () => {
    expect(texts.filter((text) => isImpolite(tag, text))).toEqual([]);
    expect(texts.filter((text) => /!|！/.test(text))).toEqual([]);
  });
});

const translated = languages.map(({ tag }) => tag).filter((tag) => !isEnglish(tag));

test.each(translated)("no English is left in the words in %s", (tag) => {
  const messages = messagesOf(tag);
  const texts = Object.values(messages);
  expect(texts.filter((text) => strangeLetters(tag, text).length > 0)).toEqual([]);
  expect(texts.filter(leftInEnglish)).toEqual([]);
  const unchanged = Object.keys(english).filter((key) => messages[key] === english[key]);
  expect(unchanged).toEqual([]);
});

test.each(translated)("the answers to choose from differ from one another in %s", (tag) => {
  const messages = messagesOf(tag);
  const keys = ["never", "sometimes", "usually", "always"].concat(
    ["notAtAll", "aLittle", "quiteALot", "aLot"],
    ["dontKnow", "notApplicable"],
  );
  const answers = keys.map((key) => messages[key]);
  expect(answers.filter((answer) => !answer)).toEqual([]);
  expect(new Set(answers).size).toBe(keys.length);
});
