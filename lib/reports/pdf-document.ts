import PDFDocument from "pdfkit";
import { type Fonts, PdfSheet } from "./pdf-sheet";

type About = { title: string; author: string; at: Date; footer: string };

/**
 * A tagged PDF on A4: titled, in British English, and with a reading order for those who hear it. What stands in it is
 * `draw`'s to say; the foot of every page and the end of the file are not.
 */
export function pdfOf(
  { title, author, at, footer }: About,
  fonts: Fonts,
  draw: (sheet: PdfSheet) => void,
): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: "A4",
    margins: { top: 48, bottom: 56, left: 52, right: 52 },
    pdfVersion: "1.7",
    tagged: true,
    lang: "en-GB",
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Author: author, CreationDate: at, ModDate: at },
  });
  const written = bytesOf(document);
  const sheet = new PdfSheet(document, fonts);
  draw(sheet);
  sheet.footer(footer);
  sheet.end();
  return written;
}

type TextBlock =
  | { kind: "heading"; level: 2 | 3; text: string }
  | { kind: "paragraph" | "small" | "quote"; text: string; lead?: string };

/** The blocks that read the same in every PDF. */
export function writeText(sheet: PdfSheet, block: TextBlock): void {
  switch (block.kind) {
    case "heading":
      if (block.level === 2) sheet.words("H2", block.text, "section");
      else sheet.words("H3", block.text, "item");
      return;
    case "paragraph":
      sheet.words("P", block.text, "body", block.lead);
      return;
    case "small":
      sheet.words("P", block.text, "small");
      return;
    case "quote":
      sheet.words("BlockQuote", block.text, "quote");
  }
}

/** A table whose first column is the widest; a row may have a bar of levels above the words of its second cell. */
export function writeTable(
  sheet: PdfSheet,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  bars: readonly (readonly number[] | undefined)[] = [],
): void {
  const widest = 0.4;
  const others = (1 - widest) / (header.length - 1);
  sheet.table(
    header,
    rows.map((cells, at) => ({ cells: [...cells], bar: bars[at] })),
    header.map((_, at) => (at === 0 ? widest : others)),
  );
}

function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on("data", (piece: Uint8Array) => pieces.push(piece));
    document.once("error", reject);
    document.once("end", () => resolve(Buffer.concat(pieces)));
  });
}
