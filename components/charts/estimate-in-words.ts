import { placeInWords } from "@/lib/scoring/theme-result";
import type { Estimate, Hidden, NotComputable, Shown, Words } from "@/lib/statistics/estimate";
import { wholePoints } from "@/lib/statistics/wording";

export type Scale = "levels" | "percent";

/**
 * What a picture of this estimate would say, for the table cell beside it. A shown figure always carries what it
 * rests on; everything else says why there is no figure. `levels` reads 0 to 100 as places between the four levels.
 */
export function estimateInWords(estimate: Estimate, scale: Scale = "levels"): string {
  switch (estimate.status) {
    case "shown":
      return shownInWords(estimate, scale);
    case "words":
      return shareWords[estimate.word];
    case "hidden":
      return hiddenWords[estimate.reason];
    case "not_computable":
      return notComputableWords[estimate.reason];
  }
}

function shownInWords(shown: Shown, scale: Scale): string {
  const base = `${shown.n} ${shown.base}`;
  return `${figure(shown, scale)}${range(shown)} (${base})`;
}

function figure(shown: Shown, scale: Scale): string {
  const value = wholePoints(shown.value);
  if (scale === "percent") return `${value}%`;
  // A mean can bury a question at Not yet, so its words never do.
  const holdsNotYet = shown.caveats.includes("questions_at_not_yet");
  const buried = holdsNotYet ? ", with a question at Not yet" : "";
  return `${sentenceStart(placeInWords(shown.value, holdsNotYet))}${buried}, ${value} of 100`;
}

function range({ lower, upper, confidence }: Shown): string {
  const from = wholePoints(lower);
  const to = wholePoints(upper);
  if (from === to) return "";
  return confidence === 1
    ? `, somewhere between ${from} and ${to} depending on what is unanswered`
    : `, probably between ${from} and ${to}`;
}

function sentenceStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const shareWords: Record<Words["word"], string> = {
  nearly_all: "Nearly all",
  most: "Most",
  about_half: "About half",
  some: "Some",
  hardly_any: "Hardly any",
};

const hiddenWords: Record<Hidden["reason"], string> = {
  few_people: "Not shown: too few people answered, and we protect them",
  complement: "Not shown: it would give away a small group",
  open: "Not shown while the survey is open",
  not_shared: "Not shared",
  few_settings: "Not shown: too few settings share this",
};

const notComputableWords: Record<NotComputable["reason"], string> = {
  too_few_answers: "Not enough answers yet",
  too_few_applicable: "Too few questions apply",
  not_applicable: "Does not apply",
  single_item: "One question is too few to work this out",
  no_spread: "Everyone gave the same answer, so this cannot be worked out",
  not_comparable: "Not comparable: most questions changed",
  not_asked: "Not asked this year",
  no_replies: "Nobody answered",
};
