import { strToU8, type Zippable, zipSync } from "fflate";

/** A workbook as other programs write one: a sheet whose cells name texts of a shared list. */
export function workbookFile(
  rows: readonly (readonly string[])[],
  more: Zippable = {},
): Uint8Array {
  const texts = [...new Set(rows.flat())];
  const shared = texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  const lines = rows.map((cells, row) => {
    const inside = cells.map((text, column) => {
      const at = `${String.fromCharCode(65 + column)}${row + 1}`;
      return text === "" ? "" : `<x:c r="${at}" t="s"><x:v>${texts.indexOf(text)}</x:v></x:c>`;
    });
    return `<x:row r="${row + 1}">${inside.join("")}</x:row>`;
  });
  return workbookOfParts({
    "xl/sharedStrings.xml": `<?xml version="1.0"?><sst>${shared.join("")}</sst>`,
    "xl/worksheets/sheet1.xml": sheetOf(lines.join("")),
    ...more,
  });
}

/** The XML of a sheet with these rows. */
export function sheetOf(rows: string): string {
  return `<x:worksheet xmlns:x="s"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
}

export function workbookOfParts(parts: Record<string, string | Zippable[string]>): Uint8Array {
  const all = Object.entries(parts).map(([path, part]) => [
    path,
    typeof part === "string" ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(all));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "&#10;");
}
