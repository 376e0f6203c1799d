import type { SurveyDefinition } from "../model";

/** One kind of person as releases can tell them apart: where they stand in each breakdown, and in which opening. */
export type Column = { groups: readonly string[]; opening: number };

/** Whose answers a published figure counts: one group of a breakdown, or everybody, up to an opening. */
export type Cell = { breakdown: string | null; group: string | null; opening: number };

/** For each column in order, whether its people are counted. */
export type Members = readonly (0 | 1)[];

/** Finds the columns of a cell. They are the same for every question, so they are worked out once a survey. */
export function membersFinder(
  { breakdowns }: SurveyDefinition,
  columns: readonly Column[],
): (cell: Cell) => Members {
  const known = new Map<string, Members>();
  return (cell) => {
    const key = keyOfCell(cell);
    const found = known.get(key);
    if (found) return found;
    const at = breakdowns.findIndex((breakdown) => breakdown.key === cell.breakdown);
    const members = columns.map(({ groups, opening }) =>
      opening <= cell.opening && (cell.breakdown === null || groups[at] === cell.group) ? 1 : 0,
    );
    known.set(key, members);
    return members;
  };
}

/** Names hold no spaces, so two cells never run together. */
export function keyOfCell({ breakdown, group, opening }: Cell): string {
  return `${breakdown ?? ""} ${group ?? ""} ${opening}`;
}
