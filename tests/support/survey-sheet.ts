import type { Language } from "@/lib/languages/model";
import { type SurveySheet, surveySheet } from "@/lib/surveys/sheet";

const english: Language = {
  ...{ tag: "en", autonym: "English", english: "English", direction: "ltr" },
  ...{ script: "latin", lineHeight: 1.5 },
};

/** A survey of one question of the organisers' own, and whatever else a test wants. */
export function aSheet(more: Partial<SurveySheet> = {}): SurveySheet {
  return surveySheet.parse({
    edition: "2026",
    introduction: "We want mornings to be easier.",
    questions: [
      {
        ...{ code: "own.gate", link: "own.gate", origin: "own", scale: "frequency" },
        ...{ text: "How often does someone greet you at the gate?", theme: "own" },
      },
    ],
    languages: [english],
    floors: { words: 5, numbers: 10 },
    contact: "Ask Amina at the gate",
    resultsBy: "in July",
    ...more,
  });
}
