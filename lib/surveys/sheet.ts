import { z } from "zod";
import { languageSchema } from "@/lib/languages/model";
import { favourableLevels } from "@/lib/parent-questions/catalogue";
import { parentScales } from "@/lib/parent-questions/model";
import { thresholds } from "@/lib/statistics/thresholds";
import { commentPromises, type SurveyDesign, surveyDesign } from "./model";

/** Where people are asked one thing at a time, more than this tires them: a warning, never a refusal. */
export const manyQuestions = 12;

/** A parent answers on four levels (honest-numbers 1.2). */
const levels = 4;

const name = z.string().regex(/^[a-z0-9][a-z0-9._@-]{0,79}$/i);
const words = (longest: number) => z.string().trim().max(longest);

/** Where a question comes from: the ready-made ones, the organisers' own, or last year's reply ("did it help?"). */
const questionOrigins = ["ready", "own", "helped"] as const;

const sheetQuestion = z.strictObject({
  code: name,
  /** Permanent while the meaning stays: what years are compared on. */
  link: name,
  origin: z.enum(questionOrigins),
  scale: z.enum(parentScales),
  /** English, as parents read it. Other languages have their own rows. */
  text: words(300).min(1),
  hint: words(300).default(""),
  why: words(400).default(""),
  /** "elppeg.2", "ecf.1", or "own". */
  theme: name,
  /** Codes of the setting's own questions that ask the same from the other side (F83). */
  mirrors: z.array(name).max(5).default([]),
});
export type SheetQuestion = z.infer<typeof sheetQuestion>;

/** Everything a survey asks and says, in English. Fixed at its first opening. */
export const surveySheet = z.strictObject({
  edition: name,
  /** Why we ask, in the organisers' words; said before the first question. */
  introduction: words(600).default(""),
  questions: z.array(sheetQuestion).max(40),
  /** Ask first which things matter most (F87). */
  asksImportance: z.boolean().default(false),
  /** Ask whether the family comes to the forum: results then show forum families and everybody else. */
  asksForum: z.boolean().default(false),
  /** Ask, after the answers, about the five family contexts: counts of who was heard, never crossed with answers. */
  asksAboutFamily: z.boolean().default(true),
  /** One box for anything else, and to whom its words are promised; null for no box. */
  comment: z.enum(commentPromises).nullable().default(null),
  /** "open": anybody with the address, one reply each on trust. "codes": one reply for each single-use code. */
  access: z.enum(["open", "codes"]).default("open"),
  /** Their own data, so that any language can be added without a release (L-02). */
  languages: z.array(languageSchema).min(1).max(20),
  floors: z
    .strictObject({
      words: z.number().int().min(thresholds.wordsFrom).max(50),
      numbers: z.number().int().min(thresholds.numbersFrom).max(50),
    })
    .refine(({ words, numbers }) => words <= numbers, { message: "words come before numbers" }),
  /** Whom to ask for paper, another language or help: on every page in the same place (W-12). */
  contact: words(200).default(""),
  /** When results are promised: a month or day in words. */
  resultsBy: words(60).default(""),
});
export type SurveySheet = z.infer<typeof surveySheet>;

/** Those who did not say belong to everybody else, so that nobody's answer can be worked out from the total (3.2, 3). */
const forumGroups = {
  key: "forum",
  groups: ["attends", "everyone_else"],
  rest: "everyone_else",
};

/** What the release counts of a sheet. @throws when the sheet asks nothing that can be rated. */
export function designOf(sheet: SurveySheet): SurveyDesign {
  return surveyDesign.parse({
    edition: sheet.edition,
    questions: sheet.questions.map(({ code, link, theme }) => ({
      ...{ code, link, theme },
      ...{ levels, favourableLevels },
    })),
    breakdowns: sheet.asksForum ? [forumGroups] : [],
    floors: sheet.floors,
  });
}
