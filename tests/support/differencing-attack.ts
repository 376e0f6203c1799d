/**
 * Somebody who reads everything published about one question, knows who is in which group, and adds and subtracts
 * (honest-numbers 10, G5). Written apart from the code it attacks and by brute force: no algebra is shared.
 */
export type Published = {
  /** 1 for each person, or column of people, whose answers the figure counts. */
  people: readonly number[];
  form: "numbers" | "words";
};

export type Found = { figures: Published[]; people: number };

/**
 * Looks for a sum or difference of up to four published figures, three operations, that rests on 1 to floor - 1
 * people: a small group itself, a remainder, or what two nearly equal groups differ by.
 *
 * @param sizes the people in each column, where the columns are not single persons
 */
export function attack(
  published: readonly Published[],
  floor: number,
  sizes?: readonly number[],
): Found | undefined {
  const figures = distinct(published);
  let sums: Sum[] = [{ figures: [], last: -1, values: published[0]?.people.map(() => 0) ?? [] }];
  for (let operations = 0; operations <= 3; operations += 1) {
    sums = sums.flatMap((sum) => extended(sum, figures));
    for (const { figures: used, values } of sums) {
      const people = values.reduce((all, value, at) => {
        return value === 0 ? all : all + (sizes ? (sizes[at] ?? 0) : 1);
      }, 0);
      if (people > 0 && people < floor) return { figures: used, people };
    }
  }
  return undefined;
}

type Sum = { figures: Published[]; last: number; values: number[] };

/** Each further figure added, and taken away; the first only added, since turning every sign changes nothing. */
function extended(sum: Sum, figures: readonly Published[]): Sum[] {
  const signs = sum.figures.length === 0 ? [1] : [1, -1];
  return figures.slice(sum.last + 1).flatMap((figure, step) =>
    signs.map((sign) => ({
      figures: [...sum.figures, figure],
      last: sum.last + 1 + step,
      values: sum.values.map((value, person) => value + sign * (figure.people[person] ?? 0)),
    })),
  );
}

function distinct(published: readonly Published[]): Published[] {
  const seen = new Map(published.map((figure) => [figure.people.join(""), figure]));
  return [...seen.values()];
}

type Part = { rated: number; word?: string };

/**
 * Tries every way in which the parts of a total could have been favourable, for a reader who knows how many rated in
 * each part. @returns the parts worded "nearly all" or "hardly any" of which, thanks to the words, only one count
 * is left: the one family that differs has been found, or found not to be there
 */
export function pinnedParts(
  parts: readonly Part[],
  totals: readonly number[],
  wordFor: (favourable: number, rated: number) => string,
): number[] {
  const possible = (useWords: boolean) => {
    let ways: number[][] = [[]];
    for (const part of parts) {
      const counts = Array.from({ length: part.rated + 1 }, (_, x) => x).filter(
        (x) => !useWords || part.word === undefined || wordFor(x, part.rated) === part.word,
      );
      ways = ways.flatMap((way) => counts.map((count) => [...way, count]));
    }
    return ways.filter((way) => totals.includes(way.reduce((sum, x) => sum + x, 0)));
  };
  const [withWords, without] = [possible(true), possible(false)];
  const countsOf = (ways: number[][], at: number) => new Set(ways.map((way) => way[at])).size;
  return parts.flatMap(({ word }, at) => {
    const coded = word === "nearly_all" || word === "hardly_any";
    return coded && countsOf(withWords, at) === 1 && countsOf(without, at) > 1 ? [at] : [];
  });
}
