import { findLanguage } from "@/lib/languages/languages";
import { parentEdition } from "@/lib/parent-questions/catalogue";
import { thresholds } from "@/lib/statistics/thresholds";
import type { SurveySheet } from "@/lib/surveys/sheet";

/** What a new survey starts from: no question yet, English, the lowest floors, and the family contexts asked. */
export function emptySheet(): SurveySheet {
  const english = findLanguage("en");
  if (!english) throw new Error("English is missing from the languages");
  return {
    edition: parentEdition,
    introduction: "",
    questions: [],
    asksImportance: false,
    asksForum: false,
    asksAboutFamily: true,
    comment: null,
    access: "open",
    languages: [english],
    floors: { words: thresholds.wordsFrom, numbers: thresholds.numbersFrom },
    contact: "",
    resultsBy: "",
  };
}

/**
 * What a survey that was asked before is taken over as: all of it but when results were promised, and without the
 * questions about that year's reply, which have been answered. Codes and links stay, so that years can be compared.
 */
export function copiedSheet(sheet: SurveySheet): SurveySheet {
  const questions = sheet.questions.filter(({ origin }) => origin !== "helped");
  return { ...sheet, questions, resultsBy: "" };
}
