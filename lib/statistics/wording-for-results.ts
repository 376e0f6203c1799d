import { count, listInWords } from "@/lib/kernel/words";
import type { Words } from "./estimate";
import { requireCounts, requirePoints } from "./exact-input";
import type { Verdict } from "./verdict";
import { wholePoints } from "./wording";
import { rollInWords, shareInWords } from "./wording-for-families";

/**
 * The sentences of a results page (honest-numbers 9): who answered, how sure a share is, and what a comparison lets us
 * say. Whole sentences with their plurals right; the rest of the catalogue is in wording.ts and
 * wording-for-families.ts.
 */

/** Who answered, of how many; never a share without a roll (R-05). */
export function heardOfRollInWords(completed: number, roll: number | null): string {
  requireCounts(completed);
  const who = completed === 1 ? "1 family" : `${completed || "No"} families`;
  if (roll === null) return `${who} answered. ${rollInWords(null)}`;
  requireCounts(roll);
  if (completed > roll) {
    return `${who} answered, which is more than our roll of ${roll}. Look at the roll again before you say what share answered.`;
  }
  return `${who} answered, of ${roll} on the roll.`;
}

/** Who is still to be heard: said on every page and never averaged away. */
export function notHeardInWords(completed: number, roll: number | null): string {
  requireCounts(completed, roll ?? 0);
  if (roll === null) return "We don’t know how many families we have not heard from.";
  const silent = roll - completed;
  if (silent <= 0) return "We have heard from as many families as are on the roll.";
  return `We have not heard from ${silent === 1 ? "1 family" : `${silent} families`}. These results do not speak for them.`;
}

/** @param families a family context as "parents who do not live with their child" */
export function nobodyOfContextInWords(families: string): string {
  return `We heard from no ${families}.`;
}

/** Too few for a count. @param floor the smallest count shown: five for the setting, ten for others */
export function fewInWords(floor: number): string {
  requireCounts(floor);
  return `fewer than ${floor}`;
}

/**
 * "We asked how often. 8 of 10 families who answered said “usually or always”."
 *
 * @param asked "how often" or "how much" @param answer the levels that count as favourable, as parents read them
 */
export function shareSaidInWords(
  favourable: number,
  n: number,
  { asked, answer }: { asked: string; answer: string },
): string {
  return `We asked ${asked}. ${shareInWords(favourable, n)} said “${answer}”.`;
}

/** What chance alone leaves open; both ends from 0 to 100. */
export function intervalInWords(n: number, lower: number, upper: number): string {
  requireCounts(n);
  requirePoints(lower, upper);
  const [from, to] = [wholePoints(lower), wholePoints(upper)];
  const replies = count(n, "reply", "replies");
  return `With ${replies}, the true figure could well be anywhere from ${from}% to ${to}%. That covers chance only, not families who didn’t answer.`;
}

/** Blanks of families, each kept apart (honest-numbers 1.3). */
export function familyBlanksInWords(blanks: {
  dontKnow: number;
  notApplicable: number;
  notAnswered: number;
}): string {
  const { dontKnow, notApplicable, notAnswered } = blanks;
  requireCounts(dontKnow, notApplicable, notAnswered);
  const parts = [
    dontKnow > 0 && `${dontKnow} said “I don’t know”`,
    notApplicable > 0 && `${notApplicable} said it doesn’t apply`,
    notAnswered > 0 && `${notAnswered} gave no answer`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(". ")}.` : "All of them gave this a level.";
}

const sayings: Record<Verdict, (than: string, points: number) => string> = {
  higher: (than) => `Higher than ${than}. This is more than chance would explain.`,
  lower: (than) => `Lower than ${than}. This is more than chance would explain.`,
  higher_but_small: (than) =>
    `A little higher than ${than}. The difference is real but smaller than half a level.`,
  lower_but_small: (than) =>
    `A little lower than ${than}. The difference is real but smaller than half a level.`,
  about_the_same: (than) =>
    `About the same as ${than}. We have enough replies to say that any difference is less than half a level.`,
  cannot_tell: (than, points) =>
    `We can’t tell if this differs from ${than}. With this many replies ${points === 0 ? "a difference" : `a difference of ${count(points, "point")}`} could be chance.`,
};

/**
 * What a comparison lets us say. @param than what it is compared with, as "last year" @param points how far apart they
 * are, either way, from 0 to 100
 */
export function verdictInWords(verdict: Verdict, than: string, points: number): string {
  requirePoints(points);
  return sayings[verdict](than, wholePoints(points));
}

const gapSayings: Record<Verdict, string> = {
  higher: "You rate this higher than the families who answered.",
  higher_but_small: "You rate this a little higher than the families who answered.",
  lower: "You rate this lower than the families who answered.",
  lower_but_small: "You rate this a little lower than the families who answered.",
  about_the_same: "You and the families who answered see this about the same way.",
  cannot_tell: "We can’t tell if you and the families who answered see this in different ways.",
};

/** The setting's own rating beside what families said (F83): a place to talk, and no more than that. */
export function gapInWords(verdict: Verdict): string {
  return gapSayings[verdict];
}

export const gapCaution =
  "The two questions have their own words, and families see other things than you do. So it’s a good place to start to talk.";

/** @param m how many verdicts stand on one page */
export function manyComparedInWords(m: number): string {
  requireCounts(m);
  if (m === 0) return "We compared no two things here.";
  return `We compared ${count(m, "thing")}. To avoid false alarms we ask more of a difference before we call it clear.`;
}

export const forumCaution =
  "People choose to come to the forum. So this doesn’t show that the forum made it so.";

export const yearCaution =
  "Many families are new each year. So this may be a change of families and not of what we do.";

/** Questions asked in both years, of which only those with numbers twice are compared. */
export function askedInBothInWords(compared: number, earlier: number, later: number): string {
  requireCounts(compared, earlier, later);
  if (compared === 0)
    return "Too few questions have numbers in both years, so we don’t compare them.";
  return `Based on ${count(compared, "question")} asked in both years (${earlier} asked then, ${later} now).`;
}

const namedWords: Record<Words["word"], string> = {
  nearly_all: "nearly all",
  most: "most",
  about_half: "about half",
  some: "some",
  hardly_any: "hardly any",
};

/** A few families' naming, in words. */
export function namedInWords(word: Words["word"]): string {
  return `${namedWords[word]} of the families who chose`;
}

/** How many chose what matters most to them: what the counts beside it are of. */
export function choosersInWords(families: number | undefined): string {
  if (families === undefined)
    return "Families chose up to three things that matter most. Only a few chose, so we use words.";
  requireCounts(families);
  const chose = families === 1 ? "1 family chose" : `${families} families chose`;
  return `${chose} up to three things that matter most to them.`;
}

/** @param floor how many completed surveys there must be before comments are shown */
export function noCommentsYetInWords(floor: number): string {
  requireCounts(floor);
  return `Parents’ own words are shown when at least ${floor} families have answered.`;
}

export const nobodyAnswered = "No family gave an answer here.";
export const noCommentShown = "There is no comment to show.";
export const tooFewChose = "Too few families chose what matters most to them, so we don’t show it.";
export const tooFewToSayWho = "Too few families answered to say which families they are.";
export const notAskedWho = "This survey did not ask which families answered.";

/** The share of those who come to the forum, or what sets them apart, as a sentence that says whose it is. */
export function forumFamiliesInWords(sentence: string): string {
  return `Those who come to the forum: ${lowered(sentence)}`;
}

/** The same for everyone else; who did not say is among them, so that nobody is left over (honest-numbers 3.2). */
export function everyoneElseInWords(sentence: string): string {
  return `Everyone else, with those who didn’t say: ${lowered(sentence)}`;
}

/** Both groups in words, where both are small: one sentence. @param answer "usually or always" */
export function bothGroupsInWords(
  forum: Words["word"],
  everyoneElse: Words["word"],
  answer: string,
): string {
  const [first = "", ...rest] = namedWords[forum];
  const start = `${first.toUpperCase()}${rest.join("")}`;
  return `${start} of those who come to the forum said “${answer}”. So did ${namedWords[everyoneElse]} of all others. These are small groups, so we use words.`;
}

/** Why the two are not shown apart. */
export function apartInWords(why: string): string {
  return `Forum families and all others, each alone: ${lowered(why)}`;
}

/** @param ratings the setting's own levels with their years, "Established in 2026" */
export function ownRatingInWords(ratings: readonly string[]): string {
  return `The setting put this at ${listInWords(ratings)}.`;
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
