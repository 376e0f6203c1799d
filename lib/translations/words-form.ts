import { linesOfTheirs, type SurveyFormState } from "@/lib/asking/form-words";
import type { LanguageWork } from "./model";

const prefix = "t:";

/** The field a text is typed into. */
export function fieldOf(key: string): string {
  return prefix + key;
}

/** What a form sends of texts, by key. */
export function typedTexts(input: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts = Object.entries(input).flatMap(([name, value]) =>
    name.startsWith(prefix) && typeof value === "string"
      ? [[name.slice(prefix.length), value] as const]
      : [],
  );
  return Object.fromEntries(texts);
}

/** The second of two writers keeps what they typed, sees what stands where it differs, and saves again if theirs is to stand. */
export function overtakenWords(
  { own, words }: LanguageWork,
  input: Readonly<Record<string, unknown>>,
): SurveyFormState {
  const mine = typedTexts(input);
  const stands = Object.keys(mine).flatMap((key) => {
    const word = words.words[key];
    return word ? [{ key, word }] : [];
  });
  const theirs = stands.map(({ key, word }) => [key, word.missing ? "" : word.text]);
  const labels = stands.map(({ key, word }) => [key, word.english]);
  return {
    problem:
      "Somebody else changed these words while you did. What you typed is kept. Save again if yours are to stand.",
    values: { ...input, version: String(own.version) },
    theirs: linesOfTheirs(mine, Object.fromEntries(theirs), Object.fromEntries(labels)),
  };
}
