import words from "./glossary.json";

/** A word that must not be translated literally, and what to write instead (L-18). */
export type GlossaryEntry = { term: string; meaning: string; use: string; note: string };

const meanings: Readonly<Record<string, string>> = words.meanings;
const byLanguage = new Map(Object.entries(words.byLanguage));

/** What translators and reviewers see beside the texts; empty for a language that nobody has written one for. */
export function glossaryOf(tag: string): GlossaryEntry[] {
  return (byLanguage.get(tag) ?? []).map((entry) => ({
    ...entry,
    meaning: meanings[entry.term] ?? "",
  }));
}
