import { count } from "@/lib/kernel/words";
import type { Hidden, Words } from "./estimate";
import { thresholds } from "./thresholds";

/**
 * The catalogue of sentences about what families answered (honest-numbers 9), whole sentences with their plurals
 * right; the rest of the catalogue is in wording.ts.
 */

/** What n counts in a figure about families. */
export const familiesWhoAnswered = "families who answered";

/** What n counts in a theme: the fewest families that any of its questions rests on. */
export function familiesPerQuestion(questions: number): string {
  return questions === 1
    ? familiesWhoAnswered
    : `or more families who answered each of the ${questions} questions`;
}

/** @param floor families from which anything is shown: 5, unless it was raised */
export function whyHiddenInWords(reason: Hidden["reason"], floor: number): string {
  switch (reason) {
    case "few_people":
      return `Fewer than ${floor} families answered, so we don’t show this. It keeps answers private.`;
    case "complement":
      return "We’ve hidden this too, because someone could work out a small group’s answers from it.";
    case "open":
      return "Results appear after the survey closes.";
    case "not_shared":
      return "This setting has not agreed to share its results.";
    case "few_settings":
      return "There are too few settings to show this without showing one of them.";
  }
}

/** While a survey is open this is all there is to see. */
export function openInWords(completed: number): string {
  const answered =
    completed === 1 ? "1 family has answered" : `${completed || "No"} families have answered`;
  return `Results appear after the survey closes. ${answered} so far.`;
}

/** Replies that came after what is out. @param block how many there must be before they join */
export function waitingInWords(waiting: number, block: number): string {
  if (waiting === 0) return "Every reply so far is in these results.";
  return `${count(waiting, "later reply", "later replies")} will be added when there are at least ${block} of them.`;
}

const groupWords: Record<Words["word"], string> = {
  nearly_all: "Nearly all",
  most: "Most",
  about_half: "About half",
  some: "Some",
  hardly_any: "Hardly any",
};

/** @param answer what counts as favourable, as the question has it: "usually or always" */
export function smallGroupInWords(word: Words["word"], answer: string): string {
  return `${groupWords[word]} of the families who answered said this happens ${answer}. We use words because only a few families answered.`;
}

/** "8 of 10 families who answered" below thirty, "75% of the 32 families who answered" from there (3.1). */
export function shareInWords(favourable: number, n: number): string {
  if (n < thresholds.percentagesFrom) {
    return `${favourable} of ${n === 1 ? "1 family" : `${n} families`} who answered`;
  }
  return `${Math.floor((100 * favourable) / n + 0.5)}% of the ${n} families who answered`;
}

/** How many use the setting, or that nobody knows. */
export function rollInWords(roll: number | null): string {
  if (roll === null) {
    return "We don’t know how many families use this setting, so we can’t say what share answered.";
  }
  return roll === 1 ? "1 family uses this setting." : `${roll} families use this setting.`;
}

/** Both ends from 0 to 100, in whole points. */
export function silentInWords(lower: number, upper: number): string {
  const [from, to] = [Math.floor(lower + 0.5), Math.floor(upper + 0.5)];
  return `If every family who didn’t answer felt the opposite, this would be ${from}%. If they all agreed, ${to}%.`;
}
