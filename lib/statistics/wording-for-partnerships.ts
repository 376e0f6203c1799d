import { count } from "@/lib/kernel/words";
import { requireCounts, requireWhole } from "./exact-input";

/**
 * The sentences about two settings that rate one partnership each for itself (F88): single views of two, so there is no mean
 * in them, no share and no score, and neither of the two is the measure of the other. "We" is whoever reads.
 */

/** What two views can say, and what not. */
export const twoSingleViews =
  "These are two views of the same work. Where they differ, neither is wrong: ask each other what you had in mind.";

/**
 * On how many elements both sides chose the same level.
 *
 * @param both elements to which both gave a level @param elements how many there are
 */
export function sameLevelInWords(same: number, both: number, elements: number): string {
  requireCounts(same, both, elements);
  if (both === 0) return `None of ${count(elements, "element")} has a level from both sides.`;
  const base = `Both sides gave a level to ${both === elements ? "all" : `${both} of`} ${count(elements, "element")}.`;
  if (both === 1)
    return `${base} ${same === 1 ? "It is the same one." : "It is not the same one."}`;
  if (same === both) return `${base} It is the same level each time.`;
  return `${base} It is the same level on ${same || "none"} of these ${both}.`;
}

const mostApart = 3;

/** How far two sides are apart on one element, whichever of the two is higher. @param levels from 0 to 3 */
export function levelsApartInWords(levels: number): string {
  requireWhole("levels apart", levels, 0, mostApart);
  if (levels === 0) return "The same level.";
  return `${levels === 1 ? "One level" : `${levels === 2 ? "Two" : "Three"} levels`} apart.`;
}

type Echo = {
  /** Elements one side put at a level. */
  at: number;
  /** Those of them that the other put there too. */
  same: number;
  /** Those of them to which the other gave no level. */
  blank: number;
};

/**
 * What became of the elements one side put at a level, with the other side: said once for each direction.
 *
 * @param level the name of the level, "Established" @param who whose elements they are
 */
export function echoedInWords(
  { at, same, blank }: Echo,
  level: string,
  who: "we" | "they",
): string {
  requireCounts(at, same, blank);
  const [one, other] = who === "we" ? ["We", "They"] : ["They", "We"];
  if (at === 0) return `${one} put none at ${level}.`;
  const base = `${one} put ${count(at, "element")} at ${level}.`;
  if (at === 1) {
    if (same === 1) return `${base} ${other} put it there too.`;
    return `${base} ${other} ${blank === 1 ? "gave it no level" : "put it at another level"}.`;
  }
  const there = same === at ? `all ${at} there too` : `${same || "none"} of them there`;
  const more = blank === 0 ? "" : ` ${other} gave no level to ${blank} of them.`;
  return `${base} ${other} put ${there}.${more}`;
}

/** How far a side has come, for itself alone. @param open elements left without a level and without “We don’t know” */
export function sideSoFarInWords(open: number, elements: number): string {
  requireCounts(open, elements);
  if (open === 0) return `We have answered all ${count(elements, "element")}.`;
  if (open >= elements) return `We have not answered any of ${count(elements, "element")} yet.`;
  return `We have answered ${elements - open} of ${count(elements, "element")}.`;
}
