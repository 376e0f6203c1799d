import { wordsGiveOneAway } from "@/lib/statistics/coded-words";
import { type Counting, cellOf, summaryIn } from "./counting";
import type { Cell } from "./ledger";

/** Whether words for these groups, beside what is shown of everybody, would say who the one that differs is. */
export function pinOne(
  counting: Counting,
  cells: readonly Cell[],
  shown: readonly Cell[],
  everybodyInWords: boolean,
): boolean {
  const parts = cells.map((cell) => {
    const { rated, favourable } = summaryIn(counting, cell);
    return shown.includes(cell) ? { rated, favourable } : { rated };
  });
  const { rated, favourable } = summaryIn(counting, cellOf(counting, null, null));
  return wordsGiveOneAway(parts, { rated, favourable, inWords: everybodyInWords });
}

/** Whether numbers now would say what an earlier word for some of the same families kept back. */
export function undoesItsWords(counting: Counting, cell: Cell): boolean {
  const now = summaryIn(counting, cell);
  return counting.earlier
    .filter(({ form, cell: out }) => form === "words" && sameGroup(out, cell))
    .some((entry) => {
      const { rated, favourable } = summaryIn(counting, entry.cell);
      const since = { rated: now.rated - rated };
      return wordsGiveOneAway([{ rated, favourable }, since], { ...now, inWords: false });
    });
}

function sameGroup(a: Cell, b: Cell): boolean {
  return a.breakdown === b.breakdown && a.group === b.group;
}
