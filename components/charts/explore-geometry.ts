export const plotHeight = 360;

/** Where 100 and 0 lie inside the picture, in pixels: fixed, so that names outside it can stand level with marks. */
export const plotEdges = { top: 12, bottom: plotHeight - 4 - 30 };

/** Even steps from 0 to at least `most`, five of them or fewer: an axis of counts, fixed by how many there could be. */
export function countTicks(most: number): number[] {
  const size = 10 ** Math.floor(Math.log10(Math.max(1, most / 5)));
  const step = [1, 2, 5, 10].map((times) => times * size).find((each) => each * 5 >= most) ?? most;
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, at) => at * step);
}
