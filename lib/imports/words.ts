import { dayInWords } from "@/lib/kernel/dates";
import { count, listInWords } from "@/lib/kernel/words";
import { settingTypeNames } from "@/lib/organisations/model";
import { changedDetails } from "@/lib/register/changed-details";
import { type Details, detailNames } from "@/lib/register/model";
import { type Import, mostRows } from "./model";
import type { PreviewRow } from "./preview";
import type { ReadSheet } from "./sheet";

export const unreadableWords: Record<Extract<ReadSheet, { refused: string }>["refused"], string> = {
  empty:
    "Paste the list, or choose a file: a line that names the columns, and a line for each setting",
  no_heading: "Name the columns in the first line: at least “name” and “URN”",
  unreadable:
    "We can’t read this as a list. Copy the cells from your spreadsheet and paste them here",
  too_many: `Keep it to ${mostRows} settings at a time`,
};

export function listTitle({ rows, madeAt }: Import): string {
  return `${count(rows.length, "setting")}, list of ${dayInWords(madeAt)}`;
}

export function listState({ importedAt, undoneAt }: Import) {
  if (undoneAt) return { text: "Taken back", tone: "plain" } as const;
  if (importedAt) return { text: "Imported", tone: "plain" } as const;
  return { text: "Waits", tone: "info" } as const;
}

/** What will happen to a row, as one or more short sentences. */
export function whatHappens(row: PreviewRow): string[] {
  if (row.outcome === "cannot") return ["Not yet: it needs another look"];
  const letter = row.invites ? [`A letter invites ${row.invites} as manager`] : [];
  if (row.outcome === "new") return [`New: ${detailsInWords(row.details)}`, ...letter];
  if (row.outcome === "same") return ["Nothing changes", ...letter];
  const { entry, details } = row;
  const changes = changedDetails(entry, details).map((field) => {
    const [before, after] = [entry, details].map((each) => inWords(field, each));
    return `${detailNames[field]}: ${before} becomes ${after}`;
  });
  return [...changes, ...letter];
}

function detailsInWords(details: Details): string {
  const known = (["type", "places", "ward"] as const).filter((field) => details[field]);
  return listInWords(
    known.map((field) => {
      const words = inWords(field, details);
      return field === "places" ? `${words} places` : words;
    }),
  );
}

function inWords(field: keyof Details, details: Details): string {
  if (field === "type") return settingTypeNames[details.type];
  return String(details[field] ?? "not known");
}
