/**
 * The level that "how many of how many" points to, where the source asks about all (F85). Counting speaks only of
 * how many do it: nobody is the lowest level, up to half the next, more than half the third. The highest is never
 * proposed, because it also asks whether families were heard.
 * @returns undefined when the two numbers make no share.
 */
export function proposedLevel(yes: number, of: number): 0 | 1 | 2 | undefined {
  if (!Number.isInteger(yes) || !Number.isInteger(of) || of < 1 || yes < 0 || yes > of)
    return undefined;
  if (yes === 0) return 0;
  return yes * 2 <= of ? 1 : 2;
}
