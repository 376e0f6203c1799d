import type { SheetQuestion } from "./sheet";

type ReadyWords = { text?: string; hint?: string; importance?: string };

/** What we wrote for a question in a language; nothing for a question that is the organisers' own. */
export function readyWords(_question: SheetQuestion, _tag: string): ReadyWords {
  return {};
}
