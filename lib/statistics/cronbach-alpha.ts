import { completeRows } from "./complete-rows";
import { fQuantile } from "./distributions/fisher-f";
import { correlationOf, hasSpread, ratioOf, sumOf, varianceOf } from "./moments";
import { thresholds } from "./thresholds";

type CronbachAlpha = {
  status: "ok" | "undefined";
  /** Complete rows. */
  nUsed: number;
  /** Columns, from 0, with and without any spread among the complete rows. */
  itemsUsed: number[];
  droppedNoSpread: number[];
  /** At most 1; reported as computed when below 0, which says the questions do not go together. */
  alpha?: number;
  feldt95?: { lower: number; upper: number };
  /** Each used question against the sum of the others; undefined where that sum does not vary. */
  correctedItemTotal?: (number | undefined)[];
  /** Alpha of the others; undefined with only two questions. */
  alphaIfDropped?: (number | undefined)[];
};

const ROWS_MIN = 3;

/**
 * Cronbach's alpha in covariance form, with Feldt's (1965) interval (honest-numbers 6). One row for each person, one
 * column for each question; people with a blank (null) are set aside, then questions with no spread.
 * Undefined below three people or two questions, and when the totals do not vary.
 */
export function cronbachAlpha(
  peopleByQuestions: readonly (readonly (number | null)[])[],
): CronbachAlpha {
  const rows = completeRows(peopleByQuestions);
  const width = peopleByQuestions[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, item) => ({
    item,
    values: rows.flatMap((row) => row[item] ?? []),
  }));
  const used = columns.filter(({ values }) => hasSpread(values));
  const base = {
    nUsed: rows.length,
    itemsUsed: used.map(({ item }) => item),
    droppedNoSpread: columns.filter((column) => !used.includes(column)).map(({ item }) => item),
  };
  const items = used.map(({ values }) => values);
  const alpha = rows.length < ROWS_MIN ? undefined : alphaOf(items);
  if (alpha === undefined) return { status: "undefined", ...base };
  const without = (left: number) => items.filter((_, index) => index !== left);
  return {
    status: "ok",
    ...base,
    alpha,
    feldt95: feldtInterval(alpha, rows.length, items.length),
    correctedItemTotal: items.map((item, i) => correlationOf(item, totalsOf(without(i)))),
    alphaIfDropped: items.map((_, i) => alphaOf(without(i))),
  };
}

function alphaOf(items: readonly number[][]): number | undefined {
  const ofTotals = varianceOf(totalsOf(items));
  if (items.length < 2 || ofTotals === undefined) return undefined;
  const ofItems = sumOf(items.map((item) => varianceOf(item) ?? 0));
  return ratioOf(items.length * (ofTotals - ofItems), (items.length - 1) * ofTotals);
}

function totalsOf(items: readonly number[][]): number[] {
  return (items[0] ?? []).map((_, person) => sumOf(items.map((item) => item[person] ?? 0)));
}

function feldtInterval(alpha: number, people: number, items: number) {
  const [d1, d2] = [people - 1, (people - 1) * (items - 1)];
  const tail = (1 - thresholds.confidence) / 2;
  return {
    lower: 1 - (1 - alpha) * fQuantile(1 - tail, d1, d2),
    upper: 1 - (1 - alpha) * fQuantile(tail, d1, d2),
  };
}
