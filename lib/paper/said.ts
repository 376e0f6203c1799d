import { englishMessages, type MessageKey, type Messages } from "@/lib/languages/messages";
import { type Translate, translator, withLatinDigits } from "@/lib/languages/translate";
import type { SurveyWords } from "@/lib/surveys/words";

/** One thing in the language of a sheet; `foreign` when nobody has translated it and it stands there in English. */
export type Said = { text: string; english: string; foreign: boolean };

/** The words of a survey in one language, ready to be put on a sheet or a tablet. */
export type Speaker = {
  tag: string;
  /** A text of the survey: its title, a question, what it promises. Undefined where the survey has none. */
  word: (key: string) => Said | undefined;
  /** A sentence of ours, with what it is about filled in. */
  say: (key: MessageKey, values?: Record<string, string | number>) => Said;
};

/** Our sentences are written in the plural forms of the language; what is missing is English and marked (L-08). */
export function speakerOf({ tag, words }: SurveyWords): Speaker {
  const messages = Object.fromEntries(
    Object.entries(words).flatMap(([key, { text, missing }]) =>
      key.startsWith("ui.") && !missing ? [[key.slice(3), text]] : [],
    ),
  ) as Messages;
  const local: Translate = translator(tag, messages);
  const english: Translate = translator("en", englishMessages);
  return {
    tag,
    word: (key) => {
      const word = words[key];
      return word && { text: word.text, english: word.english, foreign: word.missing };
    },
    say: (key, values) => {
      const foreign = tag !== "en" && messages[key] === undefined;
      const inEnglish = english(key, values);
      return {
        text: foreign ? inEnglish : local(key, isolated(values)),
        english: inEnglish,
        foreign,
      };
    },
  };
}

/** "31 July 2026" in a language, in the digits of this country (L-16). */
export function dayIn(tag: string, isoDay: string): string {
  const day = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  const locale = tag === "en" ? "en-GB" : `${withLatinDigits(tag)}-ca-gregory`;
  return new Intl.DateTimeFormat(locale, day).format(new Date(isoDay));
}

/** A name keeps its own direction within a sentence of the other: marks that nobody sees stand around it. */
function isolated(values: Record<string, string | number> = {}) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? `\u2068${value}\u2069` : value,
    ]),
  );
}
