import { z } from "zod";

/** Which letters a language is written in: it decides the font that a page must bring. */
export const scripts = [
  "latin",
  "arabic-nastaliq",
  "arabic-naskh",
  "gurmukhi",
  "bengali",
  "other",
] as const;

/** A tag that `Intl` accepts and writes the same way, so that one language has one address. */
const tag = z.string().refine(isCanonicalTag, "is not a BCP 47 tag in its usual spelling");

/**
 * A language is data, so that a borough can add one without a release (L-02). Direction is written down and
 * never guessed from a text (L-12).
 */
export const languageSchema = z.strictObject({
  tag,
  /** Its own name, as its speakers write it. */
  autonym: z.string().trim().min(1).max(60),
  /** Its English name, for staff and organisers: ours, because `Intl` says "Bangla" and "Punjabi". */
  english: z.string().trim().min(1).max(60),
  direction: z.enum(["ltr", "rtl"]),
  script: z.enum(scripts),
  /** Line height as a multiple of the letter size: tall scripts need more (L-15). */
  lineHeight: z.number().min(1.5).max(2.5),
});
export type Language = z.infer<typeof languageSchema>;

/** How far a translation has come; only the last two may be shown as finished (L-04, L-05). */
const translationStatuses = [
  "missing",
  "machine_draft",
  "human_draft",
  "reviewed",
  "field_tested",
  "withdrawn",
] as const;
export type TranslationStatus = (typeof translationStatuses)[number];

function isCanonicalTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value)[0] === value;
  } catch {
    return false;
  }
}
