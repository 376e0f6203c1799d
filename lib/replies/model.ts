import { z } from "zod";
import { formWithOpenFields } from "@/lib/kernel/open-fields";
import { type ReplyContent, type ReplyItem, untranslatedIn } from "@/lib/surveys/reply-content";
import type { SurveySheet } from "@/lib/surveys/sheet";

/** A reply as it is being written; nothing written yet has version 0. */
export type WrittenReply = { version: number; content: ReplyContent };

export type PublishedReply = { content: ReplyContent; byName: string; at: Date };

const version = z.coerce.number().int().min(0);
const part = (longest = 400) =>
  z.string().trim().max(longest, `Keep this under ${longest} characters`).default("");

/** How a reply begins. */
export const openingForm = z.strictObject({ surveyId: z.uuid(), version, opening: part(600) });

/** One thing parents said, and what becomes of it: something will be done, or cannot be and why. */
export const itemForm = z
  .strictObject({
    surveyId: z.uuid(),
    version,
    /** Absent for a new one. */
    key: z.string().max(3).default(""),
    told: part().pipe(z.string().min(1, "Write what parents told you")),
    will: part(),
    cannot: part(),
    why: part(),
    actionId: z.union([z.uuid(), z.literal("")]).default(""),
  })
  .superRefine(({ will, cannot, why }, context) => {
    const issue = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (will === "" && cannot === "")
      issue("will", "Write what you will do, or what you cannot do");
    if (cannot !== "" && why === "") issue("why", "Say why you cannot do it");
  });
export type ItemInput = z.infer<typeof itemForm>;

export const removalForm = z.strictObject({ surveyId: z.uuid(), version, key: z.string().max(3) });
export const publicationForm = z.strictObject({ surveyId: z.uuid(), version });

/** A translation, a field for each text under its key, and whether English is shown instead. */
export const translationForm = formWithOpenFields(
  {
    surveyId: z.uuid(),
    version,
    language: z.string().max(20),
    inEnglish: z.literal("yes").optional(),
  },
  /^text:/,
).transform(({ surveyId, version: of, language, inEnglish, ...rest }) => ({
  ...{ surveyId, version: of, language, inEnglish: inEnglish === "yes" },
  texts: Object.fromEntries(
    Object.entries(rest).flatMap(([name, text]) =>
      name.startsWith("text:") && typeof text === "string"
        ? [[name.slice("text:".length), text.trim().slice(0, 1200)]]
        : [],
    ),
  ),
}));
export type TranslationInput = z.infer<typeof translationForm>;

type Languages = SurveySheet["languages"];
export type LanguageGap = { language: Languages[number]; missing: number };

/** What still stands in the way of publishing: nothing answered, or a language with neither its words nor a decision. */
export function gapsOf(content: ReplyContent, languages: Languages) {
  const missing = languages.flatMap((language): LanguageGap[] => {
    const gaps = untranslatedIn(content, language.tag).length;
    return gaps > 0 && !content.inEnglish.includes(language.tag)
      ? [{ language, missing: gaps }]
      : [];
  });
  return { isEmpty: content.items.length === 0, missing };
}

/** The key of the next item: one that no item and no translation has, so that none is taken for another's. */
export function nextKey(
  items: readonly ReplyItem[],
  translations: ReplyContent["translations"],
): string {
  const used = [
    ...items.map(({ key }) => Number(key)),
    ...Object.values(translations).flatMap((texts) =>
      Object.keys(texts).map((key) => Number.parseInt(key, 10) || 0),
    ),
  ];
  return String(Math.max(0, ...used) + 1);
}
