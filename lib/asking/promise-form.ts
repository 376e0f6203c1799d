import { z } from "zod";
import { formWithOpenFields } from "@/lib/kernel/open-fields";
import type { Language } from "@/lib/languages/model";
import { thresholds } from "@/lib/statistics/thresholds";
import { commentPromises } from "@/lib/surveys/model";
import type { SurveySheet } from "@/lib/surveys/sheet";
import { aboutSurvey, ticked, typedWords } from "./form-fields";
import { type Survey, surveyTitle } from "./model";

const floor = (least: number) =>
  z.coerce
    .number({ error: "Enter a whole number" })
    .int("Enter a whole number")
    .min(least, `This can be raised, never lowered: ${least} is the least`)
    .max(50, "Above 50 hardly anything would ever be shown");

const languageField = /^language:(.+)$/;

/** Everything a survey says and promises, as its form sends it; languages are ticked one by one. */
export const promiseForm = formWithOpenFields(
  {
    ...aboutSurvey,
    title: surveyTitle,
    introduction: typedWords(600),
    contact: typedWords(200),
    resultsBy: typedWords(60),
    asksImportance: ticked,
    asksForum: ticked,
    asksAboutFamily: ticked,
    comment: z.enum(["none", ...commentPromises], { error: "Choose what happens to comments" }),
    access: z.enum(["open", "codes"], { error: "Choose how parents come to it" }),
    wordsFrom: floor(thresholds.wordsFrom),
    numbersFrom: floor(thresholds.numbersFrom),
  },
  languageField,
).superRefine(({ wordsFrom, numbersFrom }, context) => {
  if (numbersFrom < wordsFrom)
    context.addIssue({
      code: "custom",
      path: ["numbersFrom"],
      message: "Numbers need at least as many families as words do",
    });
});

export type TypedPromise = z.output<typeof promiseForm>;

/** The sheet with what was typed in it. English always stays; a language that is not known is left out. */
export function sheetWithPromise(
  sheet: SurveySheet,
  typed: TypedPromise,
  known: readonly Language[],
): SurveySheet {
  const wanted = new Set([
    "en",
    ...Object.keys(typed).flatMap((field) => languageField.exec(field)?.[1] ?? []),
  ]);
  const choice = [...known, ...sheet.languages.filter(({ tag }) => !isAmong(known, tag))];
  const { introduction, contact, resultsBy, access, comment } = typed;
  const { asksImportance, asksForum, asksAboutFamily } = typed;
  return {
    ...sheet,
    ...{ introduction, contact, resultsBy, access, asksImportance, asksForum, asksAboutFamily },
    comment: comment === "none" ? null : comment,
    floors: { words: typed.wordsFrom, numbers: typed.numbersFrom },
    languages: choice.filter(({ tag }) => wanted.has(tag)),
  };
}

/** The form as it starts, and what a form shows of what somebody else saved. */
export function fieldsOfPromise({ title, sheet }: Pick<Survey, "title" | "sheet">) {
  const { introduction, contact, resultsBy, access, comment, floors, languages } = sheet;
  const tick = (name: string, on: boolean): [string, string][] => (on ? [[name, "on"]] : []);
  return Object.fromEntries<string>([
    ...Object.entries({ title, introduction, contact, resultsBy, access }),
    ["comment", comment ?? "none"],
    ["wordsFrom", String(floors.words)],
    ["numbersFrom", String(floors.numbers)],
    ...tick("asksImportance", sheet.asksImportance),
    ...tick("asksForum", sheet.asksForum),
    ...tick("asksAboutFamily", sheet.asksAboutFamily),
    ...languages.map(({ tag }): [string, string] => [`language:${tag}`, "on"]),
  ]);
}

function isAmong(languages: readonly Language[], wanted: string): boolean {
  return languages.some(({ tag }) => tag === wanted);
}
