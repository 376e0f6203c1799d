import { parse } from "csv-parse/sync";
import { longestCell, mostRows, type SheetColumn, type SheetRow, sheetColumns } from "./model";

/** How people head the columns; compared in lower case without anything but letters. */
const headings: Record<SheetColumn, readonly string[]> = {
  name: ["name", "setting", "settingname", "provider", "providername", "nameofsetting"],
  urn: ["urn", "ofstedurn", "providerurn", "ofstedreference", "ofstednumber"],
  type: ["type", "settingtype", "providertype", "kind"],
  places: ["places", "placesforchildren", "registeredplaces", "size", "capacity"],
  ward: ["ward", "wardname", "area"],
  email: ["email", "manageremail", "managersemail", "emailaddress", "contactemail"],
};

export type ReadSheet =
  | { rows: SheetRow[] }
  | { refused: "empty" | "no_heading" | "unreadable" | "too_many" };

/**
 * Reads a list as pasted from a spreadsheet or saved as CSV: tabs, commas or semicolons between the cells, columns in any
 * order, named by the first line. A line is never refused here; what is wrong with it is said beside it.
 */
export function readSheet(text: string): ReadSheet {
  const [heading, ...lines] = linesOf(text) ?? [];
  if (!heading) return { refused: text.trim() ? "unreadable" : "empty" };
  const columns = heading.cells.map(columnOf);
  if (!columns.includes("name") || !columns.includes("urn")) return { refused: "no_heading" };
  if (lines.length === 0) return { refused: "empty" };
  if (lines.length > mostRows) return { refused: "too_many" };
  return { rows: lines.map(({ cells, line }) => rowOf(columns, cells, line)) };
}

type Line = { cells: string[]; line: number };

function linesOf(text: string): Line[] | undefined {
  const first = text.trimStart().split("\n", 1)[0] ?? "";
  const delimiter = ["\t", ";"].find((each) => first.includes(each)) ?? ",";
  const reading = { bom: true, trim: true, relax_column_count: true, relax_quotes: true };
  try {
    const read = parse(text, { delimiter, info: true, ...reading });
    return (read as unknown as { record: string[]; info: { lines: number } }[])
      .map(({ record, info }) => ({ cells: record, line: info.lines }))
      .filter(({ cells }) => cells.some(Boolean));
  } catch {
    return undefined;
  }
}

function columnOf(heading: string): SheetColumn | undefined {
  const letters = heading.toLowerCase().replaceAll(/[^a-z]/g, "");
  return sheetColumns.find((column) => headings[column].includes(letters));
}

function rowOf(columns: (SheetColumn | undefined)[], cells: string[], line: number): SheetRow {
  const cell = (column: SheetColumn) =>
    (cells[columns.indexOf(column)] ?? "").slice(0, longestCell);
  return {
    line,
    ...{ name: cell("name"), urn: cell("urn"), type: cell("type") },
    ...{ places: cell("places"), ward: cell("ward"), email: cell("email") },
  };
}

/** A file as text. Spreadsheets of some years save letters beyond English in the Windows way. */
export function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
