/**
 * What so many replies can tell, in points of 100: the width of the 95% interval of a mean, and the smallest change
 * between two years, with as many replies in each, that can be told from chance. Computed for the usual pattern of
 * answers 5/10/30/55% (honest-numbers 3.4). Printed before a survey opens, so that nobody expects more.
 */
export const repliesCanTell = [
  { replies: 5, width: 47, change: 36 },
  { replies: 10, width: 34, change: 25 },
  { replies: 15, width: 28, change: 21 },
  { replies: 20, width: 24, change: 18 },
  { replies: 30, width: 20, change: 14 },
  { replies: 50, width: 16, change: 11 },
  { replies: 80, width: 12, change: 9 },
] as const;

/** One level of the four, in points. */
const pointsInALevel = 100 / 3;

/**
 * The row for what may be hoped for: a third of the families, where their number is known, and twenty replies where it
 * is not. A third is no target: it only chooses which row is read first.
 */
export function rowToReadFirst(families: number | undefined): (typeof repliesCanTell)[number] {
  const hoped = families === undefined ? 20 : families / 3;
  return repliesCanTell.findLast(({ replies }) => replies <= hoped) ?? repliesCanTell[0];
}

/** "about half a level", as far as a parent who runs a survey wants to know. */
export function levelsInWords(points: number): string {
  const levels = points / pointsInALevel;
  if (levels >= 0.9) return "about a whole level";
  if (levels >= 0.65) return "about three quarters of a level";
  if (levels >= 0.42) return "about half a level";
  return "about a third of a level";
}
