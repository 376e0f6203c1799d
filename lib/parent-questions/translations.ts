import { z } from "zod";
import { type TranslatedQuestion, translatedQuestion } from "./model";
import ar from "./translations/ar.json";
import bn from "./translations/bn.json";
import easyRead from "./translations/en-GB-x-easyread.json";
import pa from "./translations/pa.json";
import pl from "./translations/pl.json";
import ro from "./translations/ro.json";
import so from "./translations/so.json";
import ur from "./translations/ur.json";

const translated = z.record(z.string(), translatedQuestion);

/** By language tag, then by question. They are drafts: whether anybody has reviewed them is told by lib/languages. */
const translations = new Map(
  Object.entries({ "en-GB-x-easyread": easyRead, ar, bn, pa, pl, ro, so, ur }).map(
    ([tag, words]) => [tag, translated.parse(words)],
  ),
);

/** The languages, besides English, that the questions come in. */
export const translatedTags: readonly string[] = [...translations.keys()];

/** The question's words in a language; undefined when we have none, never the English ones instead (L-08). */
export function translationOf(code: string, tag: string): TranslatedQuestion | undefined {
  return translations.get(tag)?.[code];
}
