import type { OpenLanguage } from "@/lib/answering/model";
import { findLanguage } from "@/lib/languages/languages";
import { englishMessages, type MessageKey, messagesIn } from "@/lib/languages/messages";
import { type Translate, translator, withLatinDigits } from "@/lib/languages/translate";
import type { Word } from "@/lib/surveys/words";

type Spoken = Pick<OpenLanguage, "tag" | "autonym" | "direction" | "script" | "lineHeight">;
type Values = Record<string, string | number>;

/** Everything a page says, in its language: each thing with its English, and whether it had to be English (L-08). */
export type Speech = Spoken & {
  /** Nobody has checked these words yet: every page says so, with the English beside it (L-06). */
  unchecked: boolean;
  /** A sentence of the page. Names among the values keep their own direction. */
  say(key: MessageKey, values?: Values): Word;
  /** A text of the survey itself, such as "title" or "q.<code>.text"; undefined when it has none. */
  word(key: string): Word | undefined;
  /** A day in full, by the calendar and digits of this country (L-16). */
  day(isoDay: string): Word;
};

const bySurvey = new WeakMap<OpenLanguage, Speech>();

/** What an open survey says in one of its languages; made once, since messages are compiled when first said. */
export function speechOf(language: OpenLanguage): Speech {
  const made = bySurvey.get(language) ?? makeSpeech(language, language.words.words);
  bySurvey.set(language, made);
  return { ...made, unchecked: language.state === "override" };
}

/** What a page says that belongs to no survey: our own words, in a language we have, or English. */
export function speechWithoutSurvey(tag: string): Speech {
  const known = findLanguage(tag) ?? findLanguage("en");
  if (!known) throw new Error("English is missing from the languages");
  const messages = messagesIn(known.tag) ?? {};
  const words = Object.entries(englishMessages).map(([key, english]): [string, Word] => {
    const text = messages[key as MessageKey];
    return [`ui.${key}`, { text: text ?? english, english, missing: text === undefined }];
  });
  const speech = makeSpeech(known, Object.fromEntries(words));
  return { ...speech, unchecked: known.tag !== "en" && messagesIn(known.tag) !== undefined };
}

function makeSpeech(language: Spoken, words: Readonly<Record<string, Word>>): Speech {
  const { tag, autonym, direction, script, lineHeight } = language;
  const own = Object.entries(words).filter(
    ([key, { missing }]) => key.startsWith("ui.") && !missing,
  );
  const messages = Object.fromEntries(own.map(([key, { text }]) => [key.slice(3), text]));
  const here = translator(tag, messages);
  const english = tag === "en" ? here : translator("en", englishMessages);
  const plain = new Map<MessageKey, Word>();
  const say = (key: MessageKey, values?: Values) =>
    said({ here, english, missing: !(key in messages), mixed: direction === "rtl" }, key, values);
  return {
    ...{ tag, autonym, direction, script, lineHeight, unchecked: false },
    say: (key, values) => {
      if (values) return say(key, values);
      // Most of a page is the same for everybody: it is put together once.
      const word = plain.get(key) ?? say(key);
      plain.set(key, word);
      return word;
    },
    word: (key) => words[key],
    day: (isoDay) => ({
      ...{ text: dayIn(tag, isoDay), english: dayIn("en", isoDay), missing: false },
    }),
  };
}

type Voices = { here: Translate; english: Translate; missing: boolean; mixed: boolean };

function said(
  { here, english, missing, mixed }: Voices,
  key: MessageKey,
  values: Values = {},
): Word {
  const isolated = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" && mixed && leftToRight.test(value) ? isolate(value) : value,
    ]),
  );
  const source = english(key, values);
  const same = missing || here === english;
  return { text: same ? source : here(key, isolated), english: source, missing };
}

const leftToRight = /[\p{Script=Latin}\d]/u;

/** A name keeps its own direction within a sentence of the other: marks that nobody sees around it. */
function isolate(value: string): string {
  return `\u2068${value}\u2069`;
}

function dayIn(tag: string, isoDay: string): string {
  const locale = tag.startsWith("en") ? "en-GB" : `${withLatinDigits(tag)}-ca-gregory`;
  const format = new Intl.DateTimeFormat(locale, {
    ...{ day: "numeric", month: "long", year: "numeric", timeZone: "UTC" },
  });
  return format.format(new Date(`${isoDay}T00:00:00Z`));
}
