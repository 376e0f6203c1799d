/**
 * Somebody who knows whom each published figure counts and solves all the linear equations together, with any weights: the exact
 * form of differencing-attack.ts, which adds and subtracts up to four. Written apart from the code it attacks: it tries every few
 * and compares ranks, and searches nothing.
 *
 * What somebody said first and what they said later are two unknowns of one: "elm@1" and "elm@2" are both Elm's.
 *
 * @returns the fewest, below the floor, on whom some combination of the figures rests; nothing when there is none
 */
export function linearAttack(
  figures: readonly (readonly string[])[],
  floor: number,
): readonly string[] | undefined {
  const sums = figures.map((figure) => new Set(figure));
  const unknowns = new Map<string, string[]>();
  for (const each of new Set(figures.flat())) {
    const who = each.split("@")[0] ?? each;
    unknowns.set(who, [...(unknowns.get(who) ?? []), each]);
  }
  const alike = new Map<string, string[]>();
  for (const [who, each] of unknowns) {
    const patterns = each.map((one) => sums.map((sum) => Number(sum.has(one))).join(""));
    const key = patterns.toSorted().join(" ");
    alike.set(key, [...(alike.get(key) ?? []), who]);
  }
  const columns = [...alike].map(([key, who]) => ({
    who,
    patterns: key.split(" ").map((pattern) => [...pattern].map(Number)),
  }));
  const rank = rankOf(columns.flatMap(({ patterns }) => patterns));
  return subsets(
    columns.filter(({ who }) => who.length < floor),
    floor - 1,
  )
    .toSorted((a, b) => peopleIn(a).length - peopleIn(b).length)
    .map((few) => ({ few, rest: columns.filter((column) => !few.includes(column)) }))
    .filter(({ rest }) => rankOf(rest.flatMap(({ patterns }) => patterns)) < rank)
    .map(({ few }) => peopleIn(few))[0];
}

type Column = { who: readonly string[]; patterns: readonly (readonly number[])[] };

function peopleIn(columns: readonly Column[]): string[] {
  return columns.flatMap(({ who }) => who);
}

/** Every choice of columns that holds at most so many between them, and somebody. */
function subsets(columns: readonly Column[], most: number): Column[][] {
  const [first, ...rest] = columns;
  if (!first) return [];
  const without = subsets(rest, most);
  if (first.who.length > most) return without;
  const within = subsets(rest, most - first.who.length);
  return [[first], ...within.map((few) => [first, ...few]), ...without];
}

const prime = 1_000_003;

/** The rank modulo a prime: how many of the columns are independent. */
function rankOf(columns: readonly (readonly number[])[]): number {
  const left = columns.map((column) => [...column]);
  let rank = 0;
  for (let row = 0; row < (columns[0]?.length ?? 0); row += 1) {
    const at = left.findIndex((column, index) => index >= rank && column[row] !== 0);
    const found = left[at];
    if (!found) continue;
    left[at] = left[rank] as number[];
    left[rank] = found;
    for (const column of left.slice(rank + 1)) {
      const factor = column[row] ?? 0;
      const pivot = found[row] ?? 1;
      for (const [index, value] of column.entries())
        column[index] = (value * pivot + (prime - factor) * (found[index] ?? 0)) % prime;
    }
    rank += 1;
  }
  return rank;
}
