import { hideBreakdown } from "@/lib/statistics/hide-breakdown";
import { restsOnFew } from "@/lib/statistics/rests-on-few";
import type { Coverage, HeardBreakdown } from "../coverage-on-read";

/** How one reply came: nothing of what it says. */
export type HeardResponse = { opening: number; mode: string; language: string; wording: string };

const kinds = { modes: "mode", languages: "language", wording: "wording" } as const;
type Kind = keyof typeof kinds;
const inOrder = Object.keys(kinds) as Kind[];

/**
 * Replies by way of answering, by language and by wording. Each goes through the rule of breakdowns; and because a
 * wording is a sum of languages, and a later count less an earlier one is a group too, all counts together go
 * through the exact rule. A breakdown that fails it stays as it was out, or hidden.
 */
export function heardBy(
  replies: readonly HeardResponse[],
  opening: number,
  floor: number,
  earlier: readonly Coverage[],
): Partial<Record<Kind, HeardBreakdown>> {
  const columns = columnsOf(replies);
  const people = columns.map(({ people: n }) => n);
  const sumOver = (kind: Kind | undefined, name: string, until: number) =>
    columns.map((column) =>
      column.opening <= until && (!kind || column[kinds[kind]] === name) ? 1 : 0,
    );
  let sums: (0 | 1)[][] = [
    // How many completed a survey is known at every closing; it becomes a figure beside groups, where there are any.
    ...earlier.flatMap((out) => {
      const groups = inOrder.flatMap((kind) =>
        shownIn(out[kind]).map((name) => sumOver(kind, name, out.opening)),
      );
      return groups.length > 0 ? [sumOver(undefined, "", out.opening), ...groups] : [];
    }),
    sumOver(undefined, "", opening),
  ];
  const found: Partial<Record<Kind, HeardBreakdown>> = {};
  for (const kind of inOrder) {
    const made = brokenDown(replies, kind, floor);
    const more = [...sums, ...shownIn(made).map((name) => sumOver(kind, name, opening))];
    if (!restsOnFew(more, people, floor)) {
      sums = more;
      found[kind] = made;
    } else {
      const before = earlier.at(-1)?.[kind];
      found[kind] = before ?? made.map(({ name }) => ({ name, heard: "hidden" }));
    }
  }
  return found;
}

function brokenDown(replies: readonly HeardResponse[], kind: Kind, floor: number): HeardBreakdown {
  const groups = new Map<string, number>();
  for (const reply of replies) {
    const name = reply[kinds[kind]];
    groups.set(name, (groups.get(name) ?? 0) + 1);
  }
  const named = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  // When all came in one way there is no group to tell from the total.
  if (named.length === 1) return named.map(([name, heard]) => ({ name, heard }));
  const { visible } = hideBreakdown(new Map(named), floor);
  return named.map(([name, n]) => ({
    name,
    heard: visible.includes(name) ? n : n < floor ? "few" : "hidden",
  }));
}

function shownIn(breakdown: HeardBreakdown | undefined): string[] {
  return (breakdown ?? []).flatMap(({ name, heard }) => (typeof heard === "number" ? name : []));
}

type Column = HeardResponse & { people: number };

function columnsOf(replies: readonly HeardResponse[]): Column[] {
  const columns = new Map<string, Column>();
  for (const { opening, mode, language, wording } of replies) {
    const key = `${opening} ${mode} ${language} ${wording}`;
    const column = columns.get(key) ?? { opening, mode, language, wording, people: 0 };
    columns.set(key, { ...column, people: column.people + 1 });
  }
  return [...columns.values()];
}
