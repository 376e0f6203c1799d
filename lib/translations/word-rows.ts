import { glossaryOf } from "@/lib/languages/glossary";
import type { SurveySheet } from "@/lib/surveys/sheet";
import type { SurveyWords } from "@/lib/surveys/words";
import { placesIn } from "./text-problem";

export const wordParts = ["survey", "questions", "pages"] as const;
export type WordPart = (typeof wordParts)[number];

/** One text as translators and reviewers see it, in the order in which parents meet it. */
export type WordRow = {
  key: string;
  part: WordPart;
  english: string;
  /** Empty where nobody has translated it. */
  text: string;
  /** Where it stands and what must stay as it is. */
  about: string;
  /** Words in it that must not be translated literally (L-18). */
  glossary: string;
};

export function wordRows(sheet: SurveySheet, { tag, words }: SurveyWords): WordRow[] {
  const terms = glossaryOf(tag);
  return Object.entries(words).map(([key, { text, english, missing }]) => ({
    ...{ key, part: partOf(key), english, text: missing ? "" : text },
    about: aboutText(sheet, key, english),
    glossary: terms
      .filter(({ term }) => english.toLowerCase().includes(term))
      .map(({ term, use, note }) => `${term} → ${use}. ${note}`)
      .join(" "),
  }));
}

function partOf(key: string): WordPart {
  if (key.startsWith("ui.")) return "pages";
  return key.startsWith("q.") ? "questions" : "survey";
}

const said: Record<string, string> = {
  title: "The name of the survey",
  introduction: "Why you ask: read before the first question",
  contact: "Whom to ask for help: on every page",
  resultsBy: "When results come: a month or a day",
};

function aboutText({ questions }: SurveySheet, key: string, english: string): string {
  if (key.startsWith("ui.")) {
    const places = placesIn(english).map((name) => `{${name}}`);
    const keep = places.length > 0 ? `. Keep ${places.join(" and ")} as it is` : "";
    return `On parents’ pages${keep}`;
  }
  const at = questions.findIndex(({ code }) => key.startsWith(`q.${code}.`));
  if (at < 0) return said[key] ?? "";
  if (key.endsWith(".hint")) return `Under question ${at + 1}`;
  if (key.endsWith(".picture")) return `The picture beside question ${at + 1}`;
  if (key.endsWith(".importance"))
    return `Question ${at + 1} as a few words, where parents choose what matters most`;
  return `Question ${at + 1}`;
}
