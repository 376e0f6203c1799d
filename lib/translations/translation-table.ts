import type { Table } from "@/lib/reports/table";
import type { WordRow } from "./word-rows";

/** The columns of a translator's file, in order; the first and the last are what is read when it comes back. */
export const fileHeader = ["key", "English", "What it is for", "Glossary", "Translation"] as const;

/** Everything to be translated, for a spreadsheet (F66). What nobody has translated yet is an empty last cell. */
export function translationTable(language: string, rows: readonly WordRow[]): Table {
  return {
    caution: `Write ${language} into the last column. Leave the others as they are. A cell left empty changes nothing. A second person reads everything before parents see it.`,
    header: fileHeader,
    rows: rows.map(({ key, english, about, glossary, text }) => [
      ...[key, english, about, glossary, text],
    ]),
  };
}
