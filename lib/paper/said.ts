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
  /** A sentence of ours, with what it is about filled in; what has words of its own says them in each language. */
  say: (key: MessageKey, values?: Values) => Said;
};

type Values = Readonly<Record<string, string | number | Pick<Said, "text" | "english">>>;

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
    say: (key, values = {}) => {
      const foreign = tag !== "en" && messages[key] === undefined;
      const inEnglish = english(key, filledIn(values, "english"));
      const text = foreign || tag === "en" ? inEnglish : local(key, filledIn(values, "text"));
      return { text, english: inEnglish, foreign };
    },
  };
}

/** "31 July 2026" in a language, in the digits of this country (L-16). */
export function dayIn(tag: string, isoDay: string): Pick<Said, "text" | "english"> {
  const day = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  const said = (locale: string) => new Intl.DateTimeFormat(locale, day).format(new Date(isoDay));
  const english = said("en-GB");
  const text = tag === "en" ? english : said(`${withLatinDigits(tag)}-ca-gregory`);
  return { text, english };
}

/** A name keeps its own direction within a sentence of the other: marks that nobody sees stand around it. */
function filledIn(values: Values, as: "text" | "english"): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value === "number") return [name, value];
      const words = typeof value === "string" ? value : value[as];
      return [name, as === "text" ? `\u2068${words}\u2069` : words];
    }),
  );
}
