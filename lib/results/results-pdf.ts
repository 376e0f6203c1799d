import { pdfOf, writeTable, writeText } from "@/lib/reports/pdf-document";
import type { Fonts, PdfSheet } from "@/lib/reports/pdf-sheet";
import type { ResultsBlock } from "./block";
import type { Results } from "./model";
import { resultsBlocks } from "./results-blocks";

/**
 * The results as a tagged PDF with headings, tables and reading order: made from the blocks the page is made from, so
 * that it says what the page says and hides what it hides (C-12, F76).
 */
export function resultsPdf(results: Results, fonts: Fonts): Promise<Uint8Array> {
  const { survey, releasedAt } = results;
  const { title, settingName, ownerName, year, isExample } = survey;
  const about = {
    title: `${title}. ${settingName}, ${year}`,
    ...{ author: ownerName, at: releasedAt },
    footer: `${settingName} · ${year}${isExample ? " · made-up example" : ""}`,
  };
  return pdfOf(about, fonts, (sheet) => {
    sheet.words("P", `${settingName} · asked by ${ownerName} · ${year}`, "eyebrow");
    sheet.words("H1", title, "title");
    for (const block of resultsBlocks(results)) write(sheet, block);
  });
}

function write(sheet: PdfSheet, block: ResultsBlock) {
  switch (block.kind) {
    case "heading":
    case "paragraph":
    case "small":
      writeText(sheet, block);
      return;
    case "quote":
      writeText(sheet, { ...block, text: `“${block.text}”` });
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
