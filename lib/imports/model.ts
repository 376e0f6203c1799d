import { z } from "zod";
import { type Details, detailsInput } from "@/lib/register/model";

/** The columns a list of settings may have, in the order of the example. */
export const sheetColumns = ["name", "urn", "type", "places", "ward", "email"] as const;
export type SheetColumn = (typeof sheetColumns)[number];

export const columnNames: Record<SheetColumn, string> = {
  name: "Name",
  urn: "Ofsted URN",
  type: "Type",
  places: "Places",
  ward: "Ward",
  email: "Manager’s e-mail",
};

/** Most settings in one list. */
export const mostRows = 1000;
/** Most characters kept of one cell. */
export const longestCell = 300;
/** Largest list, in bytes. */
export const largestSheet = 512 * 1024;

const cell = z.string().max(longestCell);

/** One line of a list as it was typed or put right: nothing of it is judged yet. */
const sheetRow = z.strictObject({
  /** Its line in what was pasted, counted from 1. */
  line: z.number().int(),
  name: cell,
  urn: cell,
  type: cell,
  places: cell,
  ward: cell,
  email: cell,
});
export type SheetRow = z.infer<typeof sheetRow>;

/** A cell that somebody put right. */
export type Fix = { line: number; column: SheetColumn; typed: string };

export const sheetRows = z.array(sheetRow).max(mostRows);

const details = detailsInput.extend({
  places: z.number().optional(),
  urn: z.string().optional(),
  ward: z.string().optional(),
});

/** What an import did, so that it can be taken back: `before` is absent for a setting that it added. */
export const importChanges = z.array(
  z.strictObject({ settingId: z.uuid(), before: details.optional(), after: details }),
);
export type ImportChange = { settingId: string; before?: Details; after: Details };

/** A list that waits, or what became of it. */
export type Import = {
  id: string;
  boroughId: string;
  madeAt: Date;
  rows: SheetRow[];
  changes: ImportChange[];
  importedAt?: Date;
  undoneAt?: Date;
  /** True for the borough's last import that stands: only that one can be taken back. */
  isLast: boolean;
};
