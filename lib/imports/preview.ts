import {
  emailAddress,
  placeName,
  placesForChildren,
  type SettingType,
  settingTypeNames,
  settingTypes,
} from "@/lib/organisations/model";
import { changedDetails } from "@/lib/register/changed-details";
import { type Details, type Entry, ofstedUrn, wardName } from "@/lib/register/model";
import type { SheetColumn, SheetRow } from "./model";

/** What will happen to one row of a list. */
export type PreviewRow = { row: SheetRow } & (
  | { outcome: "cannot"; problems: Partial<Record<SheetColumn, string>> }
  | { outcome: "new"; details: Details; invites?: string }
  | { outcome: "changed" | "same"; entry: Entry; details: Details; invites?: string }
);

export type Register = {
  entries: readonly Entry[];
  /** Settings to which nobody belongs yet: a manager's address is used for these and for new ones alone. */
  withoutPeople: ReadonlySet<string>;
};

/**
 * Holds a list against the register. A row finds its setting by URN, else by the same name where that setting has no URN
 * yet; an empty cell leaves what is known as it is. One bad row changes nothing for the others.
 */
export function previewOf(rows: readonly SheetRow[], register: Register): PreviewRow[] {
  const taken = new Map<string, number>();
  const named = new Set<string>();
  return rows.map((row) => {
    const read = readRow(row);
    if ("problems" in read) return { row, outcome: "cannot", ...read };
    const before = taken.get(read.urn);
    if (before !== undefined) return cannot(row, "urn", `Line ${before} has the same URN`);
    taken.set(read.urn, row.line);
    const free = register.entries.filter(({ id }) => !named.has(id));
    const entry = entryFor(read, free);
    if (!entry) return newRow(row, read);
    named.add(entry.id);
    return knownRow(row, read, entry, register);
  });
}

function newRow(row: SheetRow, { email, ...cells }: Cells): PreviewRow {
  const { type } = cells;
  if (!type) return cannot(row, "type", missingType);
  return { row, outcome: "new", details: { ...cells, type }, invites: email };
}

function knownRow(
  row: SheetRow,
  { email, ...cells }: Cells,
  entry: Entry,
  { withoutPeople }: Register,
): PreviewRow {
  if (entry.closed)
    return cannot(row, "urn", `${entry.name} has closed: open it again in the list of settings`);
  const { type, places, ward } = entry;
  const filled = Object.entries(cells).filter(([, value]) => value !== undefined);
  const details: Details = { type, places, ward, ...Object.fromEntries(filled), name: cells.name };
  const invites = withoutPeople.has(entry.id) ? email : undefined;
  const outcome = changedDetails(entry, details).length > 0 ? "changed" : "same";
  return { row, outcome, entry, details, invites };
}

const missingType = `Choose one of: ${Object.values(settingTypeNames).join(", ")}`;

type Cells = Partial<Details> & { name: string; urn: string; email?: string };

function readRow(row: SheetRow): Cells | { problems: Partial<Record<SheetColumn, string>> } {
  const problems: Partial<Record<SheetColumn, string>> = {};
  const read = <T>(column: SheetColumn, parsed: Parsed<T>): T | undefined => {
    if (!parsed.success) problems[column] = parsed.error.issues[0]?.message ?? "Look at this again";
    return parsed.data;
  };
  const name = read("name", placeName.safeParse(row.name));
  const urn = read("urn", ofstedUrn.safeParse(row.urn));
  if (!row.urn.trim()) problems.urn = "Enter the Ofsted URN";
  const places = read("places", placesForChildren.safeParse(row.places));
  const ward = read("ward", wardName.safeParse(row.ward));
  const email = row.email ? read("email", emailAddress.safeParse(row.email)) : undefined;
  const type = typeFrom(row.type);
  if (row.type.trim() && !type) problems.type = missingType;
  if (!name || !urn || Object.keys(problems).length > 0) return { problems };
  return { name, urn, type, places, ward, email };
}

type Parsed<T> =
  | { success: true; data: T }
  | { success: false; data?: undefined; error: { issues: { message: string }[] } };

/** Other words for the five types, as they stand in lists of boroughs. */
const alsoCalled: Record<string, SettingType> = {
  daynursery: "nursery",
  privatenursery: "nursery",
  childminding: "childminder",
  familyhub: "childrens_centre",
  maintainednursery: "school_nursery",
  nurseryclass: "school_nursery",
  playgroup: "preschool",
};

function typeFrom(typed: string): SettingType | undefined {
  const letters = lettersOf(typed);
  const named = settingTypes.find((type) =>
    [type, settingTypeNames[type], `${settingTypeNames[type]}s`].map(lettersOf).includes(letters),
  );
  return named ?? alsoCalled[letters];
}

function lettersOf(words: string): string {
  return words.toLowerCase().replaceAll(/[^a-z]/g, "");
}

function entryFor(wanted: { urn: string; name: string }, entries: readonly Entry[]) {
  const byName = ({ urn, name }: Entry) => !urn && lettersOf(name) === lettersOf(wanted.name);
  return entries.find(({ urn }) => urn === wanted.urn) ?? entries.find(byName);
}

function cannot(row: SheetRow, column: SheetColumn, problem: string): PreviewRow {
  return { row, outcome: "cannot", problems: { [column]: problem } };
}
