import { englishMessages, type MessageKey } from "@/lib/languages/messages";
import { type PictureName, picturesBeside } from "@/lib/languages/pictures";
import { type Translate, translator, withLatinDigits } from "@/lib/languages/translate";
import { pictureOf } from "./easy-read";
import type { Word } from "./words";

/** What a sentence is filled in with; what has words of its own says them in each language. */
type Values = Readonly<Record<string, string | number | Pick<Word, "text" | "english">>>;

/** How a survey speaks one language, on a page, on paper and on a tablet: each thing beside its English (L-08). */
export type Speech = {
  tag: string;
  /** A sentence of ours. Names among the values keep their own direction. */
  say(key: MessageKey, values?: Values): Word;
  /** A text of the survey itself, such as "title" or "q.<code>.text"; undefined when it has none. */
  word(key: string): Word | undefined;
  /** A day in full, by the calendar and digits of this country (L-16). */
  day(isoDay: string): Word;
};

type Spoken = { tag: string; direction: "ltr" | "rtl" };

/** Sentences are written in the plural forms of the language; one that is missing is English and marked. */
export function speechIn(
  { tag, direction }: Spoken,
  words: Readonly<Record<string, Word>>,
): Speech {
  const own = Object.entries(words).filter(
    ([key, { missing }]) => key.startsWith("ui.") && !missing,
  );
  const messages = Object.fromEntries(own.map(([key, { text }]) => [key.slice(3), text]));
  const here = translator(tag, messages);
  const english = tag === "en" ? here : translator("en", englishMessages);
  const plain = new Map<MessageKey, Word>();
  const say = (key: MessageKey, values?: Values) =>
    pictured(
      said({ here, english, missing: !(key in messages), mixed: direction === "rtl" }, key, values),
      picturesBeside(tag, key),
    );
  return {
    tag,
    say: (key, values) => {
      if (values) return say(key, values);
      // Most of a page is the same for everybody: it is put together once.
      const word = plain.get(key) ?? say(key);
      plain.set(key, word);
      return word;
    },
    word: (key) => {
      const word = words[key];
      return word && pictured(word, picturesOf(words, key));
    },
    day: (isoDay) => ({
      ...{ text: dayIn(tag, isoDay), english: dayIn("en", isoDay), missing: false },
    }),
  };
}

function pictured(word: Word, pictures: readonly PictureName[]): Word {
  return word.missing || pictures.length === 0 ? word : { ...word, pictures };
}

/** A question and the few words for it share a picture; why they ask is said by the people who ask. */
function picturesOf(words: Readonly<Record<string, Word>>, key: string): PictureName[] {
  if (key === "introduction") return ["group"];
  const code = /^q\.(.+)\.(?:text|importance)$/.exec(key)?.[1];
  const name = code && pictureOf({ words }, code);
  return name ? [name] : [];
}

type Voices = { here: Translate; english: Translate; missing: boolean; mixed: boolean };

function said(
  { here, english, missing, mixed }: Voices,
  key: MessageKey,
  values: Values = {},
): Word {
  const source = english(key, filledIn(values, "english"));
  const same = missing || here === english;
  return {
    text: same ? source : here(key, filledIn(values, "text", mixed)),
    ...{ english: source, missing },
  };
}

const leftToRight = /[\p{Script=Latin}\d]/u;

/** A name keeps its own direction within a sentence of the other: marks that nobody sees stand around it. */
function filledIn(values: Values, as: "text" | "english", mixed = false) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, string | number] => {
      const words = typeof value === "object" ? value[as] : value;
      const isolated = mixed && typeof words === "string" && leftToRight.test(words);
      return [name, isolated ? `\u2068${words}\u2069` : words];
    }),
  );
}

function dayIn(tag: string, isoDay: string): string {
  const locale = tag.startsWith("en") ? "en-GB" : `${withLatinDigits(tag)}-ca-gregory`;
  const format = new Intl.DateTimeFormat(locale, {
    ...{ day: "numeric", month: "long", year: "numeric", timeZone: "UTC" },
  });
  return format.format(new Date(`${isoDay}T00:00:00Z`));
}
