import { stringify } from "csv-stringify/sync";
import type { Cell, Table } from "./table";

/**
 * A table as CSV text for spreadsheets: UTF-8 with its mark, RFC 4180 quoting, numbers as numbers. The first line is
 * a caution, so that a figure cannot travel without it. Text that a spreadsheet would run as a formula is
 * made harmless (R-WEB-06).
 */
export function csvOf({ caution, header, rows }: Table): string {
  return linesOf([[caution], header, ...rows], true);
}

/**
 * The same for programs: the header is the first line and there is no mark, so that a description beside the file fits it. The
 * caution stands in that description.
 */
export function tidyCsvOf({ header, rows }: Omit<Table, "caution">): string {
  return linesOf([header, ...rows], false);
}

function linesOf(lines: readonly (readonly Cell[])[], bom: boolean): string {
  return stringify(
    lines.map((row) => row.map(harmless)),
    // Numbers are left to the writer’s own way: one of ours took four times as long over the sixty thousand cells of a borough.
    { bom, quoted_string: true, record_delimiter: "windows" },
  );
}

// What spreadsheets take for the start of a formula, in half and full width; a tab or a return starts one too.
const formulaStarts = "=+-@\uff1d\uff0b\uff0d\uff20";
const controlStarts = "\t\r\n\0";
const skippedBlanks = /^[\s\u200b\u2060\ufeff]+/;

/** The same words with an apostrophe in front where they would otherwise be run. */
export function harmless(cell: Cell): Cell {
  if (typeof cell === "number" || cell === "") return cell;
  const first = cell.replace(skippedBlanks, "").charAt(0);
  const runs =
    controlStarts.includes(cell.charAt(0)) ||
    (first !== "" && `${formulaStarts}\0`.includes(first));
  return runs ? `'${cell}` : cell;
}
