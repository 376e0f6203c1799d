import { expect, test } from "vitest";
import { isImpolite, strangeLetters } from "@/tests/support/translated-words";
import { builtInStatus } from "./drafts";
import { glossaryOf } from "./glossary";
import {
  easyReadTag,
  findLanguage,
  isEnglish,
  languages,
  nextLanguages,
  sourceTag,
  spokenTag,
} from "./languages";
import { languageSchema } from "./model";

const all = [...languages, ...nextLanguages];
const translated = languages.filter(({ tag }) => tag !== sourceTag);

test("L-01 P-05 eight languages and Easy Read come with the service, English first, and others are suggested", () => {
  const translations = ["pl", "ro", "pa", "ur", "bn", "ar", "so"];
  expect(languages.map(({ tag }) => tag)).toEqual(["en", easyReadTag, ...translations]);
  expect(languages.map(({ tag }) => tag).filter(isEnglish)).toEqual(["en", easyReadTag]);
  expect(translations.concat(easyReadTag).map(spokenTag)).toEqual([...translations, "en-GB"]);
  expect(nextLanguages.map(({ tag }) => tag)).toEqual([
    "gu",
    "pt",
    "ta",
    "tr",
    "uk",
    "ckb",
    "fa",
    "ps",
    "zh",
  ]);
  expect(new Set(all.map(({ tag }) => tag)).size).toBe(all.length);
  expect(new Set(all.map(({ autonym }) => autonym)).size).toBe(all.length);
  expect(findLanguage("ur")?.direction).toBe("rtl");
  expect(findLanguage("gu")).toBeUndefined();
});

test("L-12 L-15 the direction is the script's, and tall scripts get taller lines", () => {
  for (const { tag, direction, script, lineHeight } of all) {
    expect({ tag, direction }).toEqual({
      tag,
      direction: script.startsWith("arabic") ? "rtl" : "ltr",
    });
    const least = { "arabic-nastaliq": 2, "arabic-naskh": 1.8, gurmukhi: 1.7, bengali: 1.7 };
    expect(lineHeight).toBeGreaterThanOrEqual({ latin: 1.5, other: 1.5, ...least }[script]);
  }
});

test("L-02 a language is added as data: Tigrinya needs no code", () => {
  const tigrinya = {
    tag: "ti",
    autonym: "ትግርኛ",
    english: "Tigrinya",
    direction: "ltr",
    script: "other",
    lineHeight: 1.7,
  };
  expect(languageSchema.parse(tigrinya)).toEqual(tigrinya);
  const refused = [
    { ...tigrinya, tag: "not a tag" },
    { ...tigrinya, tag: "EN-gb" },
    { ...tigrinya, autonym: " " },
    { ...tigrinya, direction: "up" },
    { ...tigrinya, lineHeight: 1 },
    { ...tigrinya, flag: "GB" },
  ];
  expect(refused.filter((language) => languageSchema.safeParse(language).success)).toEqual([]);
});

test("L-04 L-06 only English is called reviewed: every translation says that nobody has checked it", () => {
  expect(builtInStatus("en").status).toBe("reviewed");
  expect(builtInStatus("cy").status).toBe("missing");
  for (const { tag } of translated) {
    expect(builtInStatus(tag).status).toBe("machine_draft");
    expect(builtInStatus(tag).who).toMatch(/computer .* Nobody/);
  }
});

test.each(translated)(
  "L-18 the glossary for $english covers each term, in its own letters",
  ({ tag }) => {
    const entries = glossaryOf(tag);
    expect(entries.map(({ term }) => term)).toEqual([
      "partnership",
      "key person",
      "setting",
      "forum",
      "survey",
      "you",
    ]);
    expect(entries.filter(({ meaning, use, note }) => !meaning || !use || !note)).toEqual([]);
    const texts = entries.map(({ use }) => use.replace("(key person)", ""));
    expect(texts.filter((text) => strangeLetters(tag, text).length > 0)).toEqual([]);
    expect(texts.filter((text) => tag !== "pl" && isImpolite(tag, text))).toEqual([]);
    expect(glossaryOf("en")).toEqual([]);
  },
);
