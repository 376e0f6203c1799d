import { ecf2024 } from "./editions/ecf-2024";
import { elppeg2024 } from "./editions/elppeg-2024";
import elppeg2026 from "./editions/elppeg-2026.json";
import { revise } from "./editions/revise";
import type { Edition, Instrument, Item, RatedItem, Revision, Theme } from "./model";

/** Every published edition, oldest first. None of them ever changes: a change is a new edition. */
export const editions: readonly Edition[] = [
  { instrument: "ecf", edition: "2024", themes: ecf2024, revisions: {} },
  { instrument: "elppeg", edition: "2024", themes: elppeg2024, revisions: {} },
  { instrument: "elppeg", edition: "2026", ...revise(elppeg2024, elppeg2026) },
];

/** @throws when there is no such edition: the database holds only names of published ones. */
export function editionOf(instrument: Instrument, edition: string): Edition {
  const found = editions.find((each) => each.instrument === instrument && each.edition === edition);
  if (!found) throw new Error(`No edition ${edition} of ${instrument}`);
  return found;
}

/** The newest edition among these audits or years of one framework; of thousands of them, so they are not put in order. */
export function newestEditionOf(some: readonly Pick<Edition, "instrument" | "edition">[]) {
  const [first, ...others] = some;
  if (!first) return undefined;
  const { instrument, edition } = others.reduce((a, b) => (b.edition > a.edition ? b : a), first);
  return editionOf(instrument, edition);
}

/** The newest edition: what a new audit is opened with. */
export function currentEdition(instrument: Instrument): Edition {
  const found = editions.filter((edition) => edition.instrument === instrument).at(-1);
  if (!found) throw new Error(`No edition of ${instrument}`);
  return found;
}

/** Everything in a theme that takes an answer, in order: a stem is replaced by its parts. */
export function itemsOf(theme: Theme): Item[] {
  return theme.questions.flatMap((question): Item[] => {
    if (question.kind !== "parts") return [question];
    const { anchors, nextSteps, allowsNotApplicable, howMany } = question;
    return question.parts.map((part) => ({
      ...part,
      anchors,
      nextSteps,
      allowsNotApplicable,
      howMany,
      stem: question,
    }));
  });
}

export function isRated(item: Item): item is RatedItem {
  return item.kind !== "reflection";
}

type Placed = { item: Item; theme: number };

/** A borough's page looks up ten thousand codes; editions never change, so each is laid out once. */
const laidOut = new WeakMap<Edition, Map<string, Placed>>();

function byCode(edition: Edition): Map<string, Placed> {
  const before = laidOut.get(edition);
  if (before) return before;
  const placed = edition.themes.flatMap((theme, index) =>
    itemsOf(theme).map((item): [string, Placed] => [item.code, { item, theme: index + 1 }]),
  );
  const all = new Map(placed);
  laidOut.set(edition, all);
  return all;
}

/** The item with this code and the number of its theme (from 1), if the edition asks it. */
export function findItem(edition: Edition, code: string): Placed | undefined {
  return byCode(edition).get(code);
}

/**
 * How a code stands in `later` against `earlier` of the same instrument: the heaviest change in any edition
 * between the two. Only "same" and "typo" keep the link over time (honest-numbers 4).
 */
export function revisionBetween(earlier: Edition, later: Edition, code: string): Revision {
  if (!byCode(earlier).has(code)) return "new";
  if (!byCode(later).has(code)) return "retired";
  const chain = editions.filter(({ instrument }) => instrument === later.instrument);
  const between = chain.slice(chain.indexOf(earlier) + 1, chain.indexOf(later) + 1);
  const kinds = between.map((edition) => revisionIn(edition, code));
  return (
    kinds.find((kind) => kind === "meaning") ?? kinds.find((kind) => kind === "typo") ?? "same"
  );
}

const brokenLinks = new WeakMap<Edition, WeakMap<Edition, ReadonlySet<string>>>();

/** The codes that both editions ask and whose meaning changed between them: they link nothing over time. */
export function brokenBetween(earlier: Edition, later: Edition): ReadonlySet<string> {
  const ofEarlier = brokenLinks.get(earlier) ?? new WeakMap<Edition, ReadonlySet<string>>();
  brokenLinks.set(earlier, ofEarlier);
  const codes = () => [...byCode(earlier).keys()];
  const broken =
    ofEarlier.get(later) ??
    new Set(codes().filter((code) => revisionBetween(earlier, later, code) === "meaning"));
  ofEarlier.set(later, broken);
  return broken;
}

/** A change to a stem is a change to each of its parts: the anchors are the stem's. */
function revisionIn(edition: Edition, code: string): Revision {
  const stem = findItem(edition, code)?.item.stem;
  return edition.revisions[code] ?? (stem && edition.revisions[stem.code]) ?? "same";
}
