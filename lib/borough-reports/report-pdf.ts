import { pdfOf, writeTable, writeText } from "@/lib/reports/pdf-document";
import type { Fonts } from "@/lib/reports/pdf-sheet";
import type { ReportFigures } from "./figures-on-read";
import type { BoroughReport } from "./model";
import { reportBlocks } from "./report-blocks";

type Borough = { placeName: string; isExample: boolean };

/**
 * An issued report as a tagged PDF of at most four pages: made from the blocks the page is made from, so that it says what
 * the page says and hides what it hides (C-12, F76).
 */
export function boroughReportPdf(
  { placeName, isExample }: Borough,
  report: BoroughReport,
  { at, figures }: { at: Date; figures: ReportFigures },
  fonts: Fonts,
): Promise<Uint8Array> {
  const { title, year } = report;
  const about = {
    title: `${title}. ${placeName}, ${year}`,
    ...{ author: placeName, at },
    footer: `${placeName} · ${year}${isExample ? " · made-up example" : ""}`,
  };
  return pdfOf(about, fonts, (sheet) => {
    sheet.words("P", `${placeName} · ${year}`, "eyebrow");
    sheet.words("H1", title, "title");
    for (const block of reportBlocks(report, figures)) {
      if (block.kind === "table") writeTable(sheet, block.header, block.rows, block.bars);
      else writeText(sheet, block);
    }
  });
}
