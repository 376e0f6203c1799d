import { requireWhole } from "./exact-input";

/**
 * Which of several overlapping groups may be published, taken in order (honest-numbers 3.2, rule 5). Each is
 * published with its complement among everyone named. A group is refused when it or its complement lies
 * inside, or around, something already published with 1 to minReplies - 1 people between them: subtraction
 * would single those people out. Everyone and nobody count as published from the start, so a group too small
 * to show, or with too few outside it, is refused by the same rule.
 */
export function publishableGroups(
  groups: ReadonlyMap<string, readonly (string | number)[]>,
  minReplies: number,
): string[] {
  requireWhole("the smallest number of replies", minReplies, 1);
  const everyone = new Set([...groups.values()].flat());
  const known: ReadonlySet<string | number>[] = [everyone, new Set()];
  const published: string[] = [];
  for (const [name, people] of groups) {
    const group = new Set(people);
    const outside = new Set([...everyone].filter((person) => !group.has(person)));
    const sides = [group, outside];
    const leaks = sides.some((side) => known.some((other) => singlesOut(side, other, minReplies)));
    if (leaks) continue;
    known.push(...sides);
    published.push(name);
  }
  return published;
}

function singlesOut(
  a: ReadonlySet<string | number>,
  b: ReadonlySet<string | number>,
  minReplies: number,
): boolean {
  const [inner, outer] = a.size <= b.size ? [a, b] : [b, a];
  const between = outer.size - inner.size;
  if (between === 0 || between >= minReplies) return false;
  return [...inner].every((person) => outer.has(person));
}
