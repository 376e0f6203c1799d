import { movedSentence, notComparedInWords, unmovedInWords } from "@/lib/statistics/wording";
import type { Profile } from "./model";

/** One theme that moved since last year, in a sentence. */
type Moved = { theme: number; title: string; sentence: string };

/** What changed since the year before, in plain words from the catalogue (F31). */
export type WhatChanged = { moved: Moved[]; rest: string[] };

/** @returns nothing in a first year: there is no year before it */
export function whatChanged({ earlier, themes }: Profile): WhatChanged | undefined {
  if (!earlier) return undefined;
  const compared = themes.filter(({ change }) => (change?.linked.sameQuestion ?? 0) > 0);
  const moved = compared.flatMap(({ number, title, change }) => {
    const linked = change?.linked;
    return linked && linked.up + linked.down > 0
      ? [{ theme: number, title, sentence: movedSentence(linked) }]
      : [];
  });
  const unmoved = compared.length - moved.length;
  const apart = themes
    .flatMap(({ questions }) => questions)
    .filter(({ direction, answer }) => direction === "not_compared" && answer !== undefined).length;
  return {
    moved,
    rest: [
      ...(unmoved > 0 ? [unmovedInWords(unmoved, moved.length > 0)] : []),
      notComparedInWords(apart),
    ],
  };
}
