import type { SurveyFormState } from "@/lib/asking/form-words";
import type { Refused } from "./model";
import type { ReadFile, RefusedLine } from "./read-file";

/** What whoever sent a file is told: how much was taken, and each line that was not. */
export type FileState = SurveyFormState & {
  taken?: { changed: number; same: number; empty: number };
  refusedLines?: RefusedLine[];
};

type Saved = { changed: string[]; refusedTexts: Refused[] };

export function fileState(read: ReadFile, outcome: Saved | { conflict: unknown }): FileState {
  if ("conflict" in outcome)
    return {
      problem:
        "Somebody else changed these words since you opened this page. Nothing of your file is in yet. Open the page again to see theirs, then send the file again.",
    };
  const { changed, refusedTexts } = outcome;
  const late = refusedTexts.map(({ key, reason }) => ({ key, reason, line: read.lines[key] ?? 0 }));
  const typed = Object.keys(read.typed).length;
  return {
    taken: {
      changed: changed.length,
      same: typed - changed.length - late.length,
      empty: read.empty,
    },
    refusedLines: [...read.refused, ...late].sort((one, other) => one.line - other.line),
  };
}
