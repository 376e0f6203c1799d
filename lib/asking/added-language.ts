import { z } from "zod";
import { type Language, languageSchema, scripts } from "@/lib/languages/model";
import type { SurveySheet } from "@/lib/surveys/sheet";

/** How tall lines have to be for each script (L-15). */
const lineHeights: Record<(typeof scripts)[number], number> = {
  latin: 1.5,
  "arabic-nastaliq": 2.2,
  "arabic-naskh": 1.8,
  gurmukhi: 1.7,
  bengali: 1.7,
  other: 1.7,
};

/** A language nobody foresaw, as a form sends it: data alone, no release needed (L-02). */
export const languageFields = {
  tag: z
    .string()
    .trim()
    .refine((tag) => languageSchema.shape.tag.safeParse(tag).success, {
      message: "Enter its short code, like ti for Tigrinya or pt-BR for Brazilian Portuguese",
    }),
  english: z.string().trim().min(1, "Enter its name in English").max(60),
  autonym: z.string().trim().min(1, "Enter its name as its speakers write it").max(60),
  direction: z.enum(["ltr", "rtl"], { error: "Choose which way it is written" }),
  script: z.enum(scripts, { error: "Choose its letters" }),
};

type TypedLanguage = z.output<z.ZodObject<typeof languageFields>>;

/** The sheet with one more language; undefined when it is there already. */
export function sheetWithLanguage(
  sheet: SurveySheet,
  typed: TypedLanguage,
): SurveySheet | undefined {
  if (sheet.languages.some(({ tag }) => tag === typed.tag)) return undefined;
  const language: Language = { ...typed, lineHeight: lineHeights[typed.script] };
  return { ...sheet, languages: [...sheet.languages, language] };
}

export const scriptNames: Record<(typeof scripts)[number], string> = {
  latin: "Latin letters, like English and Polish",
  "arabic-nastaliq": "Arabic letters as in Urdu",
  "arabic-naskh": "Arabic letters as in Arabic, Persian, Kurdish and Pashto",
  gurmukhi: "Gurmukhi",
  bengali: "Bengali",
  other: "Other letters",
};
