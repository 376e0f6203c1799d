import { z } from "zod";
import built from "./built-in.json";
import { type Language, languageSchema } from "./model";
import next from "./next.json";

/**
 * What parents' pages speak from the start (L-01): the most spoken languages of England and Wales in the
 * census of 2021, and of England's schools in 2015. English comes first, because it is what the others
 * were translated from.
 */
export const languages: readonly Language[] = z.array(languageSchema).parse(built);

/** What a borough may want to add next. Data only: nothing has been translated into them. */
export const nextLanguages: readonly Language[] = z.array(languageSchema).parse(next);

/** The language that the others are translated from. */
export const sourceTag = "en";

/** English in short sentences with a picture beside each: a variant of a survey, offered as languages are (P-05). */
export const easyReadTag = "en-GB-x-easyread";

export function findLanguage(tag: string): Language | undefined {
  return languages.find((language) => language.tag === tag);
}

/** Whether what is read is English already, so that no English goes beside it. */
export function isEnglish(tag: string): boolean {
  return tag === sourceTag || tag === easyReadTag;
}

/** The language as browsers and screen readers know it: to them the private part of a tag means nothing. */
export function spokenTag(tag: string): string {
  return tag.replace(/-x-.*$/, "");
}
