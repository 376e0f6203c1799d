/** Each counted answer as a value from 0, the lowest level, to 1, the highest. */
export function valuesOf(counts: readonly number[]): number[] {
  return counts.flatMap((n, level) => Array<number>(n).fill(level / (counts.length - 1)));
}
