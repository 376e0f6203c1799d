import type { Answer } from "@/lib/statistics/theme-score";
import type { Breakdown, SurveyQuestion } from "../model";
import { type Cell, keyOfCell } from "./cells";
import { type Counted, countAnswers } from "./figures";
import { type Entry, type Ledger, openLedger } from "./ledger";
import { answerOf, type RawSurvey } from "./raw";

/** One question's answers, ready to be counted in any cell, with the ledger of what is out about it. */
export type Counting = {
  raw: RawSurvey;
  question: SurveyQuestion;
  opening: number;
  earlier: readonly Entry[];
  ledger: Ledger;
  countIn(cell: Cell): Counted;
};

export function countingOf(
  raw: RawSurvey,
  question: SurveyQuestion,
  opening: number,
  earlier: readonly Entry[],
): Counting {
  const byColumn: Answer[][] = raw.columns.map(() => []);
  for (const [index, reply] of raw.replies.entries()) {
    byColumn[raw.columnOf[index] ?? -1]?.push(answerOf(reply, question.code));
  }
  const rated = byColumn.map((all) => all.filter((answer) => typeof answer === "number").length);
  const known = new Map<string, Counted>();
  return {
    ...{ raw, question, opening, earlier },
    ledger: openLedger(raw.survey, raw.membersOf, rated, earlier),
    countIn(cell) {
      const key = keyOfCell(cell);
      const found = known.get(key);
      if (found) return found;
      const members = raw.membersOf(cell);
      const counted = countAnswers(question, byColumn.filter((_, at) => members[at]).flat());
      known.set(key, counted);
      return counted;
    },
  };
}

export function cellOf(counting: Counting, breakdown: string | null, group: string | null): Cell {
  return { breakdown, group, opening: counting.opening };
}

export function cellsOf(counting: Counting, { key, groups }: Breakdown): Cell[] {
  return groups.map((group) => cellOf(counting, key, group));
}
