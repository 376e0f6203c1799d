import { count } from "@/lib/kernel/words";
import { answerInWords } from "./answer-words";
import type { Highlight } from "./highlights";

export const nothingEstablished = "Nothing is at Established yet. Every setting starts somewhere.";
export const nothingBelowEmbedded = "No question has a level below Embedded.";

/** "Established, was Starting in 2025", only where the question meant the same then. */
export function levelsInWords({ question, level }: Highlight, year: number | undefined): string {
  const now = answerInWords(level);
  const { earlier, direction } = question;
  if (!earlier || direction === "not_compared") return now;
  return direction === "same"
    ? `${now}, as in ${year}`
    : `${now}, was ${answerInWords(earlier.answer)} in ${year}`;
}

/** What was recorded to show it: "Evidence: 1 note, 2 links." */
export function evidenceInWords({ question }: Highlight): string {
  const kinds = (kind: "link" | "file") => question.evidence.filter((each) => each.kind === kind);
  const parts = [
    question.note && "1 note",
    kinds("link").length > 0 && count(kinds("link").length, "link"),
    kinds("file").length > 0 && count(kinds("file").length, "file"),
  ].filter(Boolean);
  return parts.length > 0 ? `Evidence: ${parts.join(", ")}.` : "No evidence recorded.";
}
