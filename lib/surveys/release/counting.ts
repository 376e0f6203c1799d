import type { Answer } from "@/lib/statistics/theme-score";
import type { Breakdown, SurveyQuestion } from "../model";
import { summaryOf } from "./figures";
import { belongs, type Cell, type Entry, type Ledger, openLedger } from "./ledger";
import { answerOf, type RawSurvey } from "./raw";

/** One question's answers, ready to be counted in any cell, with the ledger of what is out about it. */
export type Counting = {
  raw: RawSurvey;
  question: SurveyQuestion;
  opening: number;
  earlier: readonly Entry[];
  ledger: Ledger;
  answersIn(cell: Cell): Answer[];
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
  return {
    ...{ raw, question, opening, earlier },
    ledger: openLedger(raw.survey, raw.columns, rated, earlier),
    answersIn: (cell) =>
      raw.columns.flatMap((column, at) =>
        belongs(raw.survey, column, cell) ? (byColumn[at] ?? []) : [],
      ),
  };
}

export function cellOf(counting: Counting, breakdown: string | null, group: string | null): Cell {
  return { breakdown, group, opening: counting.opening };
}

export function cellsOf(counting: Counting, { key, groups }: Breakdown): Cell[] {
  return groups.map((group) => cellOf(counting, key, group));
}

export function summaryIn(counting: Counting, cell: Cell) {
  return summaryOf(counting.question, counting.answersIn(cell));
}
