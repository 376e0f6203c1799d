import { requireWhole } from "./exact-input";

/**
 * Whether adding and subtracting published sums, with any weights, can give a figure that rests on 1 to
 * minReplies - 1 people. Rules 1, 2, 5 and 6 of honest-numbers 3.2 are all cases of this one: a small group, a total
 * less its visible groups, one group nested in another, and a later release less an earlier one.
 *
 * Each sum is the list of columns it counts (1) or leaves out (0); a column is the people who belong to exactly the
 * same sums. The question is whether the space the sums span holds a vector that is not zero and stands on
 * columns of fewer than minReplies people between them. It is answered exactly, by elimination modulo a prime
 * above the largest determinant that twenty rows of 0 and 1 can have (Hadamard). Whoever asks with more than
 * twenty independent sums, or about a case too long to search, is told yes: what cannot be judged is hidden.
 *
 * @param owners whose each column is, where somebody has several: what they said first and what they said later are two
 * columns of the same people, who count once
 */
export function restsOnFew(
  sums: readonly (readonly (0 | 1)[])[],
  people: readonly number[],
  minReplies: number,
  owners: readonly number[] = [...people.keys()],
): boolean {
  requireWhole("the smallest number of replies", minReplies, 1);
  for (const count of people) requireWhole("people", count, 0);
  if (sums.some((sum) => sum.length !== people.length)) {
    throw new RangeError("every sum must be a list of one number for each column");
  }
  // The largest columns first: they cannot be part of a few people, so each of them settles one sum.
  const order = [...people.keys()].filter((column) => people[column] !== 0);
  order.sort((a, b) => (people[b] ?? 0) - (people[a] ?? 0));
  const rows = independent(sums.map((sum) => order.map((column) => sum[column] ?? 0)));
  if (rows.length > mostSums) return true;
  const search = {
    people: order.map((column) => people[column] ?? 0),
    owners: order.map((column) => owners[column] ?? column),
    stepsLeft: mostSteps,
  };
  return standsOnFew(search, rows, { from: 0, left: minReplies - 1, counted: [] });
}

const prime = 67_108_859;
const mostSums = 20;
const mostSteps = 20_000;

type Search = { people: readonly number[]; owners: readonly number[]; stepsLeft: number };
type Stand = { from: number; left: number; counted: readonly number[] };

/**
 * Whether some combination of the rows is not zero and stands, from this column on, on at most `left` people beside the owners
 * that are counted already.
 */
function standsOnFew(
  search: Search,
  rows: readonly (readonly number[])[],
  { from, left, counted }: Stand,
): boolean {
  search.stepsLeft -= 1;
  if (search.stepsLeft < 0) return true;
  if (rows.length === 0) return false;
  let column = from;
  while (column < search.people.length && rows.every((row) => row[column] === 0)) column += 1;
  const size = search.people[column];
  // Rows that are independent and zero from here on stand on people already counted.
  if (size === undefined) return true;
  const owner = search.owners[column] ?? column;
  const next = column + 1;
  if (counted.includes(owner)) return standsOnFew(search, rows, { from: next, left, counted });
  const within = { from: next, left: left - size, counted: [...counted, owner] };
  return (
    (size <= left && standsOnFew(search, rows, within)) ||
    standsOnFew(search, withoutColumn(rows, column), { from: next, left, counted })
  );
}

/** The combinations of the rows that leave a column out: one dimension fewer. */
function withoutColumn(rows: readonly (readonly number[])[], column: number): number[][] {
  const pivot = rows.find((row) => row[column] !== 0) ?? [];
  const inverse = inverseOf(pivot[column] ?? 1);
  return rows
    .filter((row) => row !== pivot)
    .map((row) => {
      const factor = ((row[column] ?? 0) * inverse) % prime;
      if (factor === 0) return [...row];
      return row.map((value, at) => (value + (prime - factor) * (pivot[at] ?? 0)) % prime);
    });
}

function independent(rows: readonly (readonly number[])[]): number[][] {
  const kept: { row: number[]; pivot: number; inverse: number }[] = [];
  for (const given of rows) {
    let row = [...given];
    for (const { row: other, pivot, inverse } of kept) {
      const factor = ((row[pivot] ?? 0) * inverse) % prime;
      if (factor === 0) continue;
      row = row.map((value, at) => (value + (prime - factor) * (other[at] ?? 0)) % prime);
    }
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot >= 0) kept.push({ row, pivot, inverse: inverseOf(row[pivot] ?? 1) });
  }
  return kept.map(({ row }) => row);
}

/** The inverse modulo the prime, by Fermat; products stay below 2 to the 53. */
function inverseOf(value: number): number {
  if (value === 1) return 1;
  let [result, base, exponent] = [1, value, prime - 2];
  while (exponent > 0) {
    if (exponent % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
    exponent = Math.floor(exponent / 2);
  }
  return result;
}
