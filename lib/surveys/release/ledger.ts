import { restsOnFew } from "@/lib/statistics/rests-on-few";
import type { SurveyDefinition } from "../model";
import type { Column } from "./raw";

/** Whose answers a published figure counts: one group of a breakdown, or everybody, up to an opening. */
export type Cell = { breakdown: string | null; group: string | null; opening: number };
export type Form = "numbers" | "words";
export type Entry = { cell: Cell; form: Form };

export type Ledger = {
  peopleIn(cell: Cell): number;
  /** Enters all the cells, or none when together with what is out they would give a few people away. */
  enter(cells: readonly Cell[], form: Form): boolean;
};

/**
 * Everything published about one question, in this release and before it. A figure is added only when nothing it
 * makes possible rests on a few people: the floor for numbers over all numbers, and the floor for words
 * over numbers and words together (honest-numbers 3.2, rule 0).
 *
 * @param people how many in each column rated the question
 */
export function openLedger(
  survey: SurveyDefinition,
  columns: readonly Column[],
  people: readonly number[],
  earlier: readonly Entry[],
): Ledger {
  let entries: readonly Entry[] = earlier;
  const sumOf = (cell: Cell) => columns.map((column) => (belongs(survey, column, cell) ? 1 : 0));
  const giveAway = (some: readonly Entry[], floor: number) =>
    restsOnFew(
      some.map(({ cell }) => sumOf(cell)),
      people,
      floor,
    );
  return {
    peopleIn: (cell) =>
      people.reduce((all, n, at) => {
        const column = columns[at];
        return column && belongs(survey, column, cell) ? all + n : all;
      }, 0),
    enter(cells, form) {
      const more = [...entries, ...cells.map((cell) => ({ cell, form }))];
      const numbers = more.filter((entry) => entry.form === "numbers");
      if (form === "numbers" && giveAway(numbers, survey.floors.numbers)) return false;
      if (giveAway(more, survey.floors.words)) return false;
      entries = more;
      return true;
    },
  };
}

/** Whether the people of a column are counted in a cell. */
export function belongs(survey: SurveyDefinition, column: Column, cell: Cell): boolean {
  if (column.opening > cell.opening) return false;
  if (cell.breakdown === null) return true;
  const at = survey.breakdowns.findIndex(({ key }) => key === cell.breakdown);
  return column.groups[at] === cell.group;
}
