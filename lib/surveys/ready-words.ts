import { findParentQuestion } from "@/lib/parent-questions/catalogue";
import { translationOf } from "@/lib/parent-questions/translations";
import type { SheetQuestion } from "./sheet";

type ReadyWords = { text?: string; hint?: string; importance?: string; picture?: string };

/** What we wrote for a question in a language; nothing for a question that is the organisers' own. */
export function readyWords({ code, origin }: SheetQuestion, tag: string): ReadyWords {
  if (origin !== "ready") return {};
  const ours = tag === "en" ? findParentQuestion(code) : translationOf(code, tag);
  return ours ?? {};
}
