import { levelNames } from "@/lib/instruments/model";
import { count, listInWords } from "@/lib/kernel/words";
import type { Profile, ProfileTheme } from "./model";

/** What a profile says first, and what it adds in its second sentence. */
export type Finding = { title: string; more?: string };

/**
 * The finding as a heading of about ten words (C-01): what moved most since last year, or, in a first year, where we
 * are strongest. The second sentence carries the other side, so that a heading never tells half the story.
 */
export function findingOf(profile: Profile): Finding {
  if (profile.earlier) return changed(profile, profile.earlier.year);
  return firstYear(profile);
}

function changed({ themes, earlier }: Profile, year: number): Finding {
  if (!earlier?.compared) return { title: `Too little in common with ${year} to compare` };
  const up = mostMoved(themes, "up");
  const down = mostMoved(themes, "down");
  if (!up && !down) return { title: `No question moved since ${year}` };
  if (!up || !down) return { title: inWords(up ?? down) };
  const [first, second] = up.by >= down.by ? [up, down] : [down, up];
  return { title: inWords(first), more: `Also, ${inWords(second)}.` };
}

type Move = { theme: ProfileTheme; way: "up" | "down"; by: number };

function mostMoved(themes: readonly ProfileTheme[], way: "up" | "down"): Move | undefined {
  const moves = themes.map((theme) => ({ theme, way, by: theme.change?.linked[way] ?? 0 }));
  const most = Math.max(...moves.map(({ by }) => by));
  return most > 0 ? moves.find(({ by }) => by === most) : undefined;
}

function inWords(move: Move | undefined): string {
  return move ? `${move.theme.title}: ${count(move.by, "question")} ${move.way}` : "";
}

function firstYear({ themes, year }: Profile): Finding {
  const scored = themes.filter(({ result }) => result?.score.score !== undefined);
  const scoreOf = ({ result }: ProfileTheme) => result?.score.score ?? 0;
  const highest = Math.max(...scored.map(scoreOf));
  const strongest = scored.find((theme) => scoreOf(theme) === highest);
  if (!strongest) return { title: `Too few answers in ${year} to say where we stand` };
  const start = startingPoint(themes);
  return {
    title: `Strongest in ${year}: ${strongest.title}`,
    more: start && `Where to start: ${start}.`,
  };
}

/** Themes holding a question at the lowest level anybody gave, in the published order, three at most. */
function startingPoint(themes: readonly ProfileTheme[]): string | undefined {
  const lowest = levelNames.findIndex((_, level) =>
    themes.some(({ result }) => result?.counts[level]),
  );
  if (lowest < 0 || lowest === levelNames.length - 1) return undefined;
  const there = themes.filter(({ result }) => result?.counts[lowest]);
  const named = there.slice(0, 2).map(({ title }) => `“${title}”`);
  const others = there.length - named.length;
  if (others > 0) named.push(`${count(others, "other")}`);
  return `${listInWords(named)} ${there.length === 1 ? "has" : "have"} questions at ${levelNames[lowest]}`;
}
