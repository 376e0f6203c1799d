import { z } from "zod";
import { instruments } from "@/lib/instruments/model";

/** How a parent answers: how often something happens, or how much (honest-numbers 1.2). Never agree or disagree. */
export const parentScales = ["frequency", "extent"] as const;
export type ParentScale = (typeof parentScales)[number];

/** A theme of an instrument, named by its number: "elppeg.2" is the second principle. */
const theme = z.string().regex(new RegExp(`^(${instruments.join("|")})\\.[1-9]\\d?$`));

const sentence = z.string().trim().min(1).max(300);

/** Permanent: years are compared by it, so a question whose meaning changes gets another one. */
const parentQuestionCode = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/);

/**
 * One question written for parents. It is not a staff question made simpler: it asks what a parent sees of
 * the same matter. Strict, so that a misspelt field stops the build instead of vanishing from a page.
 */
export const parentQuestion = z.strictObject({
  code: parentQuestionCode,
  theme,
  /** The staff questions about the same matter, all in `theme` and all rated. */
  mirrors: z.array(z.string()).min(1),
  scale: z.enum(parentScales),
  text: sentence,
  /** One more sentence, only where the question needs an example to be understood. */
  hint: sentence.optional(),
  /** For whoever puts a survey together: what the answers can tell. */
  why: sentence,
  /** The same matter as a few words, for asking which of these matter most (F87). */
  importance: sentence,
});
export type ParentQuestion = z.infer<typeof parentQuestion>;

/** What of a question is put into another language: `why` is for organisers and stays English. */
export const translatedQuestion = parentQuestion
  .pick({ text: true, hint: true, importance: true })
  /** The picture beside it, where the language has pictures: Easy Read. */
  .extend({ picture: z.string().optional() });
export type TranslatedQuestion = z.infer<typeof translatedQuestion>;

/** A short survey ready to be opened or changed: six to ten questions. */
export const readySet = z.strictObject({
  key: z.string().regex(/^[a-z][a-z-]*$/),
  title: sentence,
  summary: sentence,
  codes: z.array(parentQuestionCode).min(6).max(10),
});
export type ReadySet = z.infer<typeof readySet>;
