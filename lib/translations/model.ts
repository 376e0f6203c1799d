/*
 * A survey's words in the languages parents read. What comes with the service is a draft; the survey's own words go over
 * it, key by key. Somebody translates, a second person reads all of it beside the English and puts their name to exactly
 * these words, and then parents may choose the language (L-04 to L-06).
 */
import { z } from "zod";
import type { Language } from "@/lib/languages/model";
import type { LanguageState } from "@/lib/surveys/readings";
import type { SurveyWords } from "@/lib/surveys/words";

/** What one text may come to in characters: other languages need more room than English. */
export const longestText = 1000;
/** A file of translations: in bytes, and in lines (R-WEB-07). */
export const largestFileBytes = 512 * 1024;
export const mostFileRows = 2000;
/** One question read aloud, in bytes: about a minute of speech. */
export const largestRecordingBytes = 200 * 1024;

/** Somebody's name, as they want it to stand beside the words. */
export const personName = z
  .string()
  .trim()
  .min(1, "Enter a name")
  .max(80, "Keep the name under 80 characters");

export const reviewNotes = z.string().trim().max(1000, "Keep this under 1,000 characters");

/** Who wrote what nobody of the survey has written. */
export const machineTranslator = "A computer";

/** The survey's own row of a language: version 0 before there is one. */
export type OwnWords = {
  texts: Readonly<Record<string, string>>;
  version: number;
  /** Everybody who wrote any of it, one after the other. */
  translator: string;
  changedBy?: string;
};

/** A second person's reading; without `agrees` it holds only what they would change. */
export type Reading = {
  id: string;
  reviewer: string;
  reviewedAt: Date;
  notes: string;
  agrees: boolean;
  /** Whether what was read is still said so. */
  ofTheseWords: boolean;
  /** Taken back: it counts for nothing any more. */
  withdrawnAt?: Date;
};

/** One language of one survey, with everything that is known about its words. */
export type LanguageWork = {
  language: Language;
  words: SurveyWords;
  /** Names exactly these words: whoever signs says which they have read. */
  hash: string;
  own: OwnWords;
  /** The newest first. */
  readings: readonly Reading[];
  state: LanguageState;
  /** Keys of texts that a new version of ours brought or changed since the language was read. */
  waiting: readonly string[];
  overridden: boolean;
};

export type Refused = { key: string; reason: string };
