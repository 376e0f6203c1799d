import { requireWhole } from "./exact-input";
import { sumOf } from "./moments";

type BreakdownRelease = {
  status: "ok" | "breakdown_hidden" | "total_hidden";
  /** In listed order. A group with nobody is in neither: it is "no replies", and there is nobody to protect. */
  visible: string[];
  hidden: string[];
};

type Group = { name: string; people: number };

/**
 * Which groups of a one-way breakdown may be shown, when everyone belongs to exactly one (honest-numbers 3.2, rules
 * 1 and 2). Groups of fewer than minReplies are hidden; while one group is hidden alone, or the hidden hold
 * fewer than minReplies between them, the next smallest visible group joins them (ties: first listed),
 * because the total less the visible would give them away. Fewer than two left hides all.
 */
export function hideBreakdown(
  groups: ReadonlyMap<string, number>,
  minReplies: number,
): BreakdownRelease {
  requireWhole("the smallest number of replies", minReplies, 1);
  const listed = [...groups].map(([name, people]) => ({ name, people }));
  for (const { people } of listed) requireWhole("a group", people, 0);
  const occupied = listed.filter(({ people }) => people > 0);
  if (peopleIn(occupied) < minReplies) return allHidden("total_hidden", occupied);
  const hidden = new Set(occupied.filter(({ people }) => people < minReplies));
  while (givesAway(hidden, minReplies)) {
    const next = smallest(occupied.filter((group) => !hidden.has(group)));
    if (!next) break;
    hidden.add(next);
  }
  const visible = occupied.filter((group) => !hidden.has(group));
  if (visible.length < 2) return allHidden("breakdown_hidden", occupied);
  return {
    status: "ok",
    visible: visible.map(({ name }) => name),
    hidden: occupied.filter((group) => hidden.has(group)).map(({ name }) => name),
  };
}

function givesAway(hidden: ReadonlySet<Group>, minReplies: number): boolean {
  return hidden.size === 1 || (hidden.size > 1 && peopleIn([...hidden]) < minReplies);
}

function smallest(groups: readonly Group[]): Group | undefined {
  const fewest = Math.min(...groups.map(({ people }) => people));
  return groups.find(({ people }) => people === fewest);
}

function peopleIn(groups: readonly Group[]): number {
  return sumOf(groups.map(({ people }) => people));
}

function allHidden(
  status: "breakdown_hidden" | "total_hidden",
  groups: readonly Group[],
): BreakdownRelease {
  return { status, visible: [], hidden: groups.map(({ name }) => name) };
}
