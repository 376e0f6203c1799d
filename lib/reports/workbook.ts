import writeExcelFile from "write-excel-file/node";
import type { Cell, Table } from "./table";

export type Sheet = { name: string; table: Table };

const widestCharacters = 60;
/** The most a cell of a workbook takes. */
const longestText = 32_767;

/**
 * Tables as one workbook, a sheet each. Every text is stored as text, so that no spreadsheet runs it (R-WEB-06), and
 * every number as a number.
 */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = writeExcelFile(
    sheets.map(({ name, table: { caution, header, rows } }) => ({
      sheet: name,
      data: [
        [cellOf(caution)],
        header.map((title) => ({ ...cellOf(title), fontWeight: "bold" as const, wrap: true })),
        ...rows.map((row) => row.map((cell) => ({ ...cellOf(cell), wrap: true }))),
      ],
      columns: header.map((title, column) => ({ width: widthOf(title, rows, column) })),
      stickyRowsCount: 2,
    })),
  );
  return new Uint8Array(await written.toBuffer());
}

function cellOf(cell: Cell) {
  if (typeof cell === "number") return { value: cell, type: Number };
  return {
    value: writable(cell).slice(0, longestText),
    type: String,
    alignVertical: "top" as const,
  };
}

/** Without what the file's own language cannot say: control characters, and halves of letters. */
function writable(words: string): string {
  return words.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}

function widthOf(title: string, rows: readonly Cell[][], column: number): number {
  const longest = Math.max(title.length, ...rows.map((row) => String(row[column] ?? "").length));
  return Math.min(longest, widestCharacters) + 2;
}
