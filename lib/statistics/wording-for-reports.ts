import { count, listInWords } from "@/lib/kernel/words";
import { requireCounts, requirePoints } from "./exact-input";
import { wholePoints } from "./wording";

/**
 * The sentences of a borough's report to its committee (honest-numbers 5 and 9): what settings say together, what moved,
 * what families said, and what none of it can tell. Whole sentences with their plurals right. No setting is in them.
 */

/** Types of which nobody shares. @param types by name, "Childminder" */
export function typesWithoutInWords(types: readonly string[]): string {
  if (types.length === 0) return "Each type of setting is among those that share.";
  return `Some types are not among them yet. We miss ${types.length === 1 ? "this one" : "these"}: ${listInWords(types)}.`;
}

/** "4 of 6 settings are at Established or above." @param level the name of the level, "Established" */
export function atLeastInWords(n: number, settings: number, level: string): string {
  requireCounts(n, settings);
  if (n === 0) return `None of ${count(settings, "setting")} is at ${level} or above.`;
  if (n === settings && n > 1) return `All ${n} settings are at ${level} or above.`;
  return `${n} of ${count(settings, "setting")} ${n === 1 ? "is" : "are"} at ${level} or above.`;
}

type Moved = { up: number; same: number; down: number };

/** Settings by the way they went in one theme, each of the three said. */
export function settingsMovedInWords({ up, same, down }: Moved): string {
  requireCounts(up, same, down);
  if (up + same + down === 0) return "No setting could be compared.";
  return `${count(up, "setting")} moved up, ${same} stayed and ${down} moved down.`;
}

/** Where the figures of an earlier year come from. @param day on which that year's report was issued */
export function earlierYearInWords(year: number, day: string | undefined): string {
  return day
    ? `The figures of ${year} stand as our report of ${day} gave them.`
    : `There is no report of ${year}. Its figures are what settings share of it now.`;
}

/**
 * "72% said so, and it could well be from 61% to 81%. This is 140 families at 6 settings."
 *
 * @param share from 0 to 100, as are its ends @param families how many rated it @param settings how many of theirs have numbers
 */
export function pooledInWords(
  { share, lower, upper }: { share: number; lower: number; upper: number },
  families: number,
  settings: number,
): string {
  requirePoints(share, lower, upper);
  requireCounts(families, settings);
  const [at, from, to] = [share, lower, upper].map(wholePoints);
  const who = `${count(families, "family", "families")} at ${count(settings, "setting")}`;
  return `${at}% said so, and it could well be from ${from}% to ${to}%. This is ${who}.`;
}

/** Where parents were asked, as far as whoever asked them shares it. */
export function parentsAskedInWords(settings: number, year: number): string {
  requireCounts(settings, year);
  return `Parents were asked in ${year} at ${count(settings, "setting")}. What they said there is shared with us.`;
}

export function noParentsInWords(year: number): string {
  requireCounts(year);
  return `No results of parents from ${year} are shared with us. So families do not speak here.`;
}

export const tooFewAskedWho =
  "Too few settings asked which families replied, so we can’t tell who is missing.";

/** Questions that too few settings asked, or to which too few families replied. */
export function questionsNotShownInWords(n: number, floor: number): string {
  requireCounts(n, floor);
  if (n === 0) return "Each question that was asked is shown.";
  return `We leave out ${count(n, "question")}. A figure needs ${floor} settings with enough replies.`;
}

/** A kind of family, by the settings that heard from some of them. @param of settings that asked and may say */
export function heardAtInWords(n: number, of: number): string {
  requireCounts(n, of);
  if (n === 0) return `None of ${count(of, "setting")} heard from them.`;
  if (n === of && n > 1) return `All ${n} settings heard from some.`;
  return `${n} of ${count(of, "setting")} heard from some.`;
}

/** How many settings asked the borough for help. @param asked how many the campaign asked to take part */
export function helpWantedInWords(wanted: number, asked: number): string {
  requireCounts(wanted, asked);
  const verb = wanted === 1 ? "wants" : "want";
  return `${wanted} of ${count(asked, "setting")} that we asked to take part ${verb} help with it.`;
}

export const nobodyWantsHelp = "No setting that we asked to take part wants help with it.";

/** Why a figure is left out of a report. */
export const notShownInReport = {
  few_settings: "Not shown: too few settings",
  complement: "Not shown: the others would give it away",
  earlier_report: "Not shown: an earlier report would give it away",
} as const;

/** The rule behind it. @param floor the fewest settings a count stands for */
export function reportFloorInWords(floor: number): string {
  requireCounts(floor);
  return `Each count is of ${floor} settings or more, and so is the difference from any report before this one. What would say less is left out.`;
}

export const noSettingNamed =
  "No setting is named here. Themes stand in the order of the framework, not of their figures.";
export const likelyRange =
  "A range says how far chance alone could move a figure. It does not speak for families who did not reply.";
export const eachFamilyOnce =
  "Each family counts once. Settings differ from each other, and the range allows for that.";
export const twoViews =
  "Families and settings were asked in other words, and see other things. A gap between them is a good place to start talking.";
export const sameQuestionsOnly =
  "We compare two years on the questions asked in both, at settings that share both.";

/** That it stays. @param day on which it was issued */
export function issuedInWords(day: string): string {
  return `Issued on ${day}. It stays as it is, also when a setting stops sharing.`;
}
