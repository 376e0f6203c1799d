import { easyReadTag, findLanguage, sourceTag } from "./languages";
import type { TranslationStatus } from "./model";

export type BuiltInStatus = { status: TranslationStatus; who: string };

/**
 * How far the words that come with the service have been checked. The translations are drafts and say so:
 * no one is told that a text was reviewed before a named person has done it (L-04 to L-06). A review is a
 * record of the place that made it and never changes this.
 */
export function builtInStatus(tag: string): BuiltInStatus {
  if (tag === sourceTag) {
    return { status: "reviewed", who: "These words were written in English." };
  }
  if (!findLanguage(tag)) {
    return { status: "missing", who: "Nobody has translated these words into this language yet." };
  }
  if (tag === easyReadTag) {
    return {
      status: "machine_draft",
      who: "A computer wrote this first draft. Nobody with a learning disability has checked it yet.",
    };
  }
  return {
    status: "machine_draft",
    who: "A computer wrote this translation. Nobody who speaks the language has checked it yet.",
  };
}
