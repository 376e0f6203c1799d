import { count } from "@/lib/kernel/words";
import type { Hidden, Words } from "./estimate";
import { requireCounts, requirePoints } from "./exact-input";
import { thresholds } from "./thresholds";
import { wholePoints } from "./wording";

/**
 * The catalogue of sentences about what families answered (honest-numbers 9), whole sentences with their plurals
 * right; the rest of the catalogue is in wording.ts.
 */

/** What n counts in a figure about families. */
export const familiesWhoAnswered = "families who answered";

/** What n counts in a theme: the fewest families that any of its questions rests on. */
export function familiesPerQuestion(questions: number): string {
  requireCounts(questions);
  return questions === 1
    ? familiesWhoAnswered
    : `or more families who answered each of the ${questions} questions`;
}

/** @param floor families from which anything is shown: 5, unless it was raised */
export function whyHiddenInWords(reason: Hidden["reason"], floor: number): string {
  requireCounts(floor);
  switch (reason) {
    case "few_people":
      return `Fewer than ${floor} families answered, so we don’t show this. It keeps answers private.`;
    case "complement":
      return "We hide this too. With it, someone could work out what a small group said.";
    case "open":
      return "You will see the results when the survey closes.";
    case "not_shared":
      return "This setting has not agreed to share its results.";
    case "few_settings":
      return "There are too few settings to show this without showing one of them.";
  }
}

/** While a survey is open this is all there is to see. */
export function openInWords(completed: number): string {
  requireCounts(completed);
  const sent = "sent their answers in";
  const soFar =
    completed === 1 ? `1 family has ${sent}` : `${completed || "no"} families have ${sent}`;
  return `You will see the results when the survey closes. So far ${soFar}.`;
}

/** Replies that came after what is out. @param block how many there must be before they join */
export function waitingInWords(waiting: number, block: number): string {
  requireCounts(waiting, block);
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
  return `${groupWords[word]} of the families who answered said this happens ${answer}. Only a few sent in their answers, so we use words.`;
}

/** "8 of 10 families who answered" below thirty, "75% of the 32 families who answered" from there (3.1). */
export function shareInWords(favourable: number, n: number): string {
  requireCounts(favourable, n);
  if (n < thresholds.percentagesFrom) {
    return `${favourable} of ${n === 1 ? "1 family" : `${n} families`} who answered`;
  }
  return `${wholePoints((100 * favourable) / n)}% of the ${n} families who answered`;
}

/** How many use the setting, or that nobody knows. */
export function rollInWords(roll: number | null): string {
  requireCounts(roll ?? 0);
  if (roll === null) {
    return "We don’t know how many families use this setting, so we can’t say what share answered.";
  }
  return roll === 1 ? "There is 1 family on the roll." : `There are ${roll} families on the roll.`;
}

/** Both ends from 0 to 100, in whole points. */
export function silentInWords(lower: number, upper: number): string {
  requirePoints(lower, upper);
  const [from, to] = [wholePoints(lower), wholePoints(upper)];
  return `If every family who didn’t answer felt the opposite, this would be ${from}%. If they all agreed, ${to}%.`;
}
