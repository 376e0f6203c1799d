import { restsOnFew } from "@/lib/statistics/rests-on-few";
import type { SurveyDefinition } from "../model";
import type { Cell, Members } from "./cells";

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
  { floors }: SurveyDefinition,
  membersOf: (cell: Cell) => Members,
  people: readonly number[],
  earlier: readonly Entry[],
): Ledger {
  let entries: readonly Entry[] = earlier;
  const giveAway = (some: readonly Entry[], floor: number) =>
    restsOnFew(
      some.map(({ cell }) => membersOf(cell)),
      people,
      floor,
    );
  return {
    peopleIn: (cell) =>
      membersOf(cell).reduce<number>((all, counts, at) => all + counts * (people[at] ?? 0), 0),
    enter(cells, form) {
      const more = [...entries, ...cells.map((cell) => ({ cell, form }))];
      const numbers = more.filter((entry) => entry.form === "numbers");
      if (form === "numbers" && giveAway(numbers, floors.numbers)) return false;
      if (giveAway(more, floors.words)) return false;
      entries = more;
      return true;
    },
  };
}
