import type { OpenLanguage } from "@/lib/answering/model";
import { findLanguage } from "@/lib/languages/languages";
import { englishMessages, type MessageKey, messagesIn } from "@/lib/languages/messages";
import { type Speech as SurveySpeech, speechIn } from "@/lib/surveys/speech";
import type { Word } from "@/lib/surveys/words";

type Spoken = Pick<OpenLanguage, "tag" | "autonym" | "direction" | "script" | "lineHeight">;
/** Everything a page says, in its language, and how that language is written. */
export type Speech = SurveySpeech &
  Spoken & {
    /** Nobody has checked these words yet: every page says so, with the English beside it (L-06). */
    unchecked: boolean;
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
  const { autonym, direction, script, lineHeight } = language;
  const speech = speechIn(language, words);
  return { ...speech, autonym, direction, script, lineHeight, unchecked: false };
}
