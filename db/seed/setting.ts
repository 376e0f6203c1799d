import type { Setting } from "@/lib/organisations/model";

/** How a setting answers. Nobody sees these numbers: they only make them differ as real ones do. */
type Character = {
  /** Where its answers start in 2024, on the scale from 0 to 3. */
  start: number;
  /** How readily a level rises from one year to the next, from 0 to 1. */
  climb: number;
  /** Share of "We don’t know". */
  unsure: number;
  /** Share left unanswered. */
  gaps: number;
  /** Share of answers with a sentence on how they know. */
  notes: number;
  /** Share of the higher levels shown by a link. */
  links: number;
  /** Beginnings of codes that do not apply to it. */
  notForUs: readonly string[];
};

export type ExampleSetting = Pick<Setting, "name" | "type"> & {
  number: number;
  ward: string;
  /** Its part of made-up web and e-mail addresses. */
  slug: string;
  places: number;
  staff: number;
  character: Character;
};

export const noCouncilTransport = ["elppeg.2.all-parents.transport"];
/** What somebody on their own has no use for. */
export const worksAlone = [
  ...noCouncilTransport,
  "elppeg.5.forum",
  "elppeg.5.beyond-forum",
  "elppeg.6.multiple-services",
  "ecf.leadership.lead",
  "ecf.leadership.champions",
  "ecf.leadership.decision-makers",
  "ecf.values.debated",
];

const wards = ["Otterbank", "St Anne’s", "Weirside", "Fernley", "Castle Hill", "Longmoor"];

/** What one setting is like: [places, staff], then [start, climb, unsure, gaps, notes, links]. */
export function setting(
  number: number,
  type: Setting["type"],
  name: string,
  slug: string,
  [places, staff]: [number, number],
  [start, climb, unsure, gaps, notes, links]: [number, number, number, number, number, number],
  notForUs: readonly string[] = [],
): ExampleSetting {
  const character = { start, climb, unsure, gaps, notes, links, notForUs };
  const ward = wards[number % wards.length] ?? "";
  return { number, type, name, slug, places, staff, ward, character };
}
