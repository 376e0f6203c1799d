import { wordsGiveOneAway } from "@/lib/statistics/coded-words";
import type { Cell } from "./cells";
import { type Counting, cellOf } from "./counting";

/** Whether words for these groups, beside what is shown of everybody, would say who the one that differs is. */
export function pinOne(
  counting: Counting,
  cells: readonly Cell[],
  shown: readonly Cell[],
  everybodyInWords: boolean,
): boolean {
  const parts = cells.map((cell) => {
    const { rated, favourable } = counting.countIn(cell);
    return shown.includes(cell) ? { rated, favourable } : { rated };
  });
  const { rated, favourable } = counting.countIn(cellOf(counting, null, null));
  return wordsGiveOneAway(parts, { rated, favourable, inWords: everybodyInWords });
}

/** Whether numbers now would say what an earlier word for some of the same families kept back. */
export function undoesItsWords(counting: Counting, cell: Cell): boolean {
  const now = counting.countIn(cell);
  return counting.earlier
    .filter(({ form, cell: out }) => form === "words" && sameGroup(out, cell))
    .some((entry) => {
      const { rated, favourable } = counting.countIn(entry.cell);
      const since = { rated: now.rated - rated };
      return wordsGiveOneAway([{ rated, favourable }, since], { ...now, inWords: false });
    });
}

function sameGroup(a: Cell, b: Cell): boolean {
  return a.breakdown === b.breakdown && a.group === b.group;
}
