import { levelNames } from "@/lib/instruments/model";
import type { LocalWork } from "./model";

const blankWords = { dont_know: "We don’t know", not_applicable: "Does not apply to us" };

/** What we said to one of our own questions, in words; an open one is answered in the setting's own. */
export function answerToLocal({ answers }: Pick<LocalWork, "answers">, id: string) {
  const answer = answers.find(({ code }) => code === id);
  const { level, blank, reflection, note } = answer ?? {};
  const named = level === undefined ? undefined : levelNames[level];
  const words = named ?? reflection ?? (blank && blankWords[blank]) ?? "Not answered";
  return { words, level, note };
}
