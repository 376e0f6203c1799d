import { levelNames } from "@/lib/instruments/model";
import { canonicalJson } from "@/lib/kernel/hash";
import type { Element, Saying, Sayings } from "./model";

/** One element as both sides say it. */
export type Compared = {
  element: Element;
  ours: Saying;
  theirs: Saying;
  /** Levels between the two, whichever is higher; absent where either gave none. */
  apart?: number;
};

/** What became of the elements one side put at a level. */
type Echo = { at: number; same: number; blank: number };

export type Comparison = {
  elements: Compared[];
  /** Elements to which both gave a level, and those where it is the same one. */
  both: number;
  same: number;
  /** For each level that either side used, from the lowest up: what the other said there, both ways. */
  echoes: { level: number; ours: Echo; theirs: Echo }[];
};

/** Two sides beside each other, in the order of the list; nothing is added up to a score, and neither comes first. */
export function compareSides(list: readonly Element[], ours: Sayings, theirs: Sayings): Comparison {
  const elements = list.map((element): Compared => {
    const said = { ours: ours[element.code] ?? {}, theirs: theirs[element.code] ?? {} };
    return { element, ...said, apart: levelsApart(said.ours, said.theirs) };
  });
  const rated = elements.filter(({ apart }) => apart !== undefined);
  const echoes = levelNames.map((_, level) => ({
    level,
    ours: echoOf(elements, level, ({ ours: one, theirs: other }) => [one, other]),
    theirs: echoOf(elements, level, ({ ours: other, theirs: one }) => [one, other]),
  }));
  return {
    elements,
    both: rated.length,
    same: rated.filter(({ apart }) => apart === 0).length,
    echoes: echoes.filter((each) => each.ours.at + each.theirs.at > 0),
  };
}

function levelsApart(ours: Saying, theirs: Saying): number | undefined {
  if (ours.level === undefined || theirs.level === undefined) return undefined;
  return Math.abs(ours.level - theirs.level);
}

function echoOf(
  elements: readonly Compared[],
  level: number,
  inOrder: (each: Compared) => [one: Saying, other: Saying],
): Echo {
  const there = elements.map(inOrder).filter(([one]) => one.level === level);
  return {
    at: there.length,
    same: there.filter(([, other]) => other.level === level).length,
    blank: there.filter(([, other]) => other.level === undefined).length,
  };
}

/** "Established", "We don’t know" or "Left open"; `they` speaks of the other side. */
export function saidInWords({ level, dontKnow }: Saying, who: "we" | "they" = "we"): string {
  if (level !== undefined) return levelNames[level] ?? "";
  if (dontKnow) return who === "we" ? "We don’t know" : "They don’t know";
  return "Left open";
}

/** How many elements have neither a level nor "We don’t know". */
export function countOpen(list: readonly Element[], sayings: Sayings): number {
  return list.filter(({ code }) => {
    const said = sayings[code];
    return said?.level === undefined && !said?.dontKnow;
  }).length;
}

/** What a colleague saved where it differs from what somebody is writing, one line for each element. */
export function differencesInWords(
  list: readonly Element[],
  theirs: Sayings,
  mine: Sayings,
): string[] {
  return list.flatMap(({ code, title }) => {
    const said = theirs[code] ?? {};
    if (canonicalJson(said) === canonicalJson(mine[code] ?? {})) return [];
    return [`${title}: ${saidInWords(said)}${said.note ? `. “${said.note}”` : ""}`];
  });
}
