import PDFDocument from "pdfkit";
import { type Fonts, PdfSheet } from "@/lib/reports/pdf-sheet";
import type { ResultsBlock } from "./block";
import type { Results } from "./model";
import { resultsBlocks } from "./results-blocks";

/**
 * The results as a tagged PDF with headings, tables and reading order: made from the blocks the page is made from, so
 * that it says what the page says and hides what it hides (C-12, F76).
 */
export function resultsPdf(results: Results, fonts: Fonts): Promise<Uint8Array> {
  const { survey, releasedAt } = results;
  const document = new PDFDocument({
    size: "A4",
    margins: { top: 48, bottom: 56, left: 52, right: 52 },
    pdfVersion: "1.7",
    tagged: true,
    lang: "en-GB",
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: `${survey.title}. ${survey.settingName}, ${survey.year}`,
      Author: survey.ownerName,
      CreationDate: releasedAt,
      ModDate: releasedAt,
    },
  });
  const written = bytesOf(document);
  const sheet = new PdfSheet(document, fonts);
  sheet.words(
    "P",
    `${survey.settingName} · asked by ${survey.ownerName} · ${survey.year}`,
    "eyebrow",
  );
  sheet.words("H1", survey.title, "title");
  for (const block of resultsBlocks(results)) write(sheet, block);
  sheet.footer(
    `${survey.settingName} · ${survey.year}${survey.isExample ? " · made-up example" : ""}`,
  );
  sheet.end();
  return written;
}

function write(sheet: PdfSheet, block: ResultsBlock) {
  switch (block.kind) {
    case "heading":
      sheet.words(
        block.level === 2 ? "H2" : "H3",
        block.text,
        block.level === 2 ? "section" : "item",
      );
      return;
    case "paragraph":
      sheet.words("P", block.text, "body");
      return;
    case "small":
      sheet.words("P", block.text, "small");
      return;
    case "quote":
      sheet.words("BlockQuote", `“${block.text}”`, "quote");
      return;
    case "table":
      sheet.words("H3", block.caption, "item");
      writeTable(sheet, block.header, block.rows);
      return;
    case "question": {
      const { result, paragraphs, table } = block;
      sheet.words("H3", `${result.number}. ${result.question.text}`, "item");
      for (const text of paragraphs) sheet.words("P", text, "body");
      writeTable(sheet, table.header, table.rows, [
        ...[result.counts, result.forum?.attends.counts, result.forum?.everyoneElse.counts],
      ]);
    }
  }
}

function writeTable(
  sheet: PdfSheet,
  header: readonly string[],
  rows: readonly string[][],
  bars: readonly (readonly number[] | undefined)[] = [],
) {
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
