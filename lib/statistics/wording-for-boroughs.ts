import { count, listInWords } from "@/lib/kernel/words";
import { requireCounts } from "./exact-input";

/**
 * The sentences of a borough's page (honest-numbers 5 and 9): who shares and who does not, how many settings stand where,
 * and what a comparison does not say. Whole sentences with their plurals right; nothing in them sorts settings.
 */

/** Whose view it is: said on every page that a borough reads. */
export const settingsOwnView =
  "This is what settings say of their own work. It is not an inspection.";

/** "38 of 112 settings share this. It says nothing about the others." */
export function sharingInWords(sharing: number, settings: number): string {
  requireCounts(sharing, settings);
  if (sharing === 0) return `None of ${count(settings, "setting")} shares this.`;
  if (sharing === settings && settings > 1) return `All ${settings} settings share this.`;
  const verb = sharing === 1 ? "shares" : "share";
  return `${sharing} of ${count(settings, "setting")} ${verb} this. It says nothing about the others.`;
}

/** Why there is no count. @param floor the fewest settings an aggregate stands for */
export function tooFewSettingsInWords(floor: number): string {
  requireCounts(floor);
  return `Fewer than ${floor} settings can be counted here, so we show no count.`;
}

/** A count left out because the total, less the others, would give a few settings away. */
export const hiddenToo =
  "We leave this out too, because taking the others from the total would show a few settings.";

/** How settings between two levels are counted. */
export const betweenCountsLower = "A setting between two levels counts at the lower one.";

/**
 * Where settings lie together, from ten on (honest-numbers 5).
 *
 * @param middle the median as a place among the levels @param lower the lower quartile likewise @param upper the upper one
 */
export function middleOfSettingsInWords(
  settings: number,
  { middle, lower, upper }: { middle: string; lower: string; upper: string },
): string {
  requireCounts(settings);
  return `The middle one of ${count(settings, "setting")} is ${middle}. Half of them lie from ${lower} to ${upper}.`;
}

/** Why a setting has nothing to compare itself with, without how many there are. @param floor the fewest similar settings */
export function fewSimilarInWords(floor: number): string {
  requireCounts(floor);
  return `We need at least ${floor} similar settings that share to compare. There are fewer now. We do not say how many, so that nobody can tell who shares.`;
}

/** The same for a borough, which sees who shares. */
export function tooFewSimilarInWords(others: number, floor: number): string {
  requireCounts(others, floor);
  const there = others === 1 ? "There is 1" : `There are ${others || "none"}`;
  return `We need at least ${floor} similar settings that share to compare. ${there}.`;
}

/** Settings compared over the years: those that share each question of both. */
export function comparedSettingsInWords(compared: number): string {
  requireCounts(compared);
  if (compared === 0) return "No setting shares its questions of both years.";
  const verb = compared === 1 ? "shares" : "share";
  return `${count(compared, "setting")} ${verb} the questions of both years.`;
}

/** What counts of several years beside one another do not say. */
export const eachYearOnItsOwn =
  "Each year counts the settings that share that year. They may not be the same ones.";

/** @param from how many of the others it cannot be told apart from @param others how many others there are */
export function notApartInWords(from: number, others: number): string {
  requireCounts(from, others);
  if (others === 0) return "There is no other to compare it with.";
  if (from === 0)
    return `It can be told apart from ${others === 1 ? "the other one" : `all ${others} others`}.`;
  return `It can’t be told apart from ${from} of the ${count(others, "other")}.`;
}

/** Further from the others of its type than chance: said the same whichever way. */
export const furtherThanChance =
  "More different from the others of its type than chance alone would explain. Not good or bad by itself.";

/** Families over several settings: each counts once, and settings differ more than families alone would. */
export function settingsWithNumbersInWords(withNumbers: number, settings: number): string {
  requireCounts(withNumbers, settings);
  return `${withNumbers} of ${count(settings, "setting")} that asked this ${withNumbers === 1 ? "has" : "have"} enough families to show.`;
}

/**
 * Who of a borough says something of a theme: settings by name where they chose to be named, and how many others.
 *
 * @param others absent when there are too few to count, or too few left out: a count would say something of each of them
 */
export function wishedInWords(named: readonly string[], others: number | undefined): string {
  requireCounts(others ?? 0);
  const saying = named.length + (others ?? 0);
  if (saying === 0) return "No count";
  const more = others === undefined ? [] : [named.length > 0 ? `${others} more` : String(others)];
  return `${listInWords([...named, ...more])} ${saying === 1 ? "says" : "say"} so.`;
}

/**
 * The same where too many are named to read: how many, with the names elsewhere.
 *
 * @param others absent when there are too few to count, or too few left out
 */
export function wishedByManyInWords(named: number, others: number | undefined): string {
  requireCounts(named, others ?? 0);
  const more = others === undefined ? "" : ` and ${others} more`;
  return `${named} by name${more} say so.`;
}

/** Why a theme has no count. @param floor the fewest settings a count stands for, and the fewest it leaves out */
export function wishesCountedInWords(floor: number): string {
  requireCounts(floor);
  return `Settings that are not named are counted from ${floor} up, and only while ${floor} or more are left out of the count. A setting that closes stays in its count. “No count” may mean none, or a few.`;
}

/** Places of an offer: "7 of 12 places are taken." */
export function placesTakenInWords(taken: number, places: number): string {
  requireCounts(taken, places);
  if (places === 1) return taken === 0 ? "The one place is free." : "The one place is taken.";
  if (taken === 0) return `None of ${places} places is taken.`;
  if (taken >= places) return `All ${places} places are taken.`;
  return `${taken} of ${places} places ${taken === 1 ? "is" : "are"} taken.`;
}

/** How many of those who rated a point of their borough put it high (F52). It says nothing of those who did not rate. */
export function ratedInWords(favourable: number, n: number): string {
  requireCounts(favourable, n);
  return `${favourable === n ? `All ${n}` : `${favourable || "None"} of ${n}`} put it there.`;
}

/** Why a point of a borough has no count. @param floor the fewest settings and forums a count stands for */
export function tooFewRatedInWords(floor: number): string {
  requireCounts(floor);
  return `Fewer than ${floor} rated this, so we show no count.`;
}

/** @param floor the fewest settings and forums a count stands for */
export function ratedFromInWords(floor: number): string {
  requireCounts(floor);
  return `A point that fewer than ${floor} have rated is not shown at all. Settings and forums are counted together, because there are few forums.`;
}
