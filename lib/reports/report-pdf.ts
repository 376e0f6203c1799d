import PDFDocument from "pdfkit";
import type { Action } from "@/lib/plans/model";
import type { Profile, ProfileTheme } from "@/lib/profiles/model";
import { levelInWords } from "@/lib/scoring/theme-result";
import type { Estimate } from "@/lib/statistics/estimate";
import { baseInWords, movedInWords, noScoreInWords } from "@/lib/statistics/wording";
import { atLevelsInWords, themesHeader } from "./figures";
import { type Fonts, PdfSheet } from "./pdf-sheet";
import { type Report, type ReportBlock, reportOf } from "./report-content";

/**
 * The report as a tagged PDF: titled, in British English, with headings, tables and reading order for those who hear
 * it. It says what the page says, because both are made from the same blocks (C-12).
 */
export function reportPdf(
  profile: Profile,
  actions: readonly Action[],
  fonts: Fonts,
): Promise<Uint8Array> {
  const report = reportOf(profile, actions);
  const document = new PDFDocument({
    size: "A4",
    margins: { top: 48, bottom: 56, left: 52, right: 52 },
    pdfVersion: "1.7",
    tagged: true,
    lang: "en-GB",
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: `${report.title}. ${report.eyebrow}`,
      Author: profile.settingName,
      CreationDate: profile.signedOff.at,
      ModDate: profile.signedOff.at,
    },
  });
  const written = bytesOf(document);
  const sheet = new PdfSheet(document, fonts);
  writeReport(sheet, report, profile);
  sheet.footer(
    `${profile.settingName} · ${profile.year}${profile.isExample ? " · made-up example" : ""}`,
  );
  sheet.end();
  return written;
}

function writeReport(sheet: PdfSheet, { eyebrow, title, lead, blocks }: Report, profile: Profile) {
  sheet.words("P", eyebrow, "eyebrow");
  sheet.words("H1", title, "title");
  if (lead) sheet.words("P", lead, "body");
  for (const block of blocks) write(sheet, block, profile);
}

function write(sheet: PdfSheet, block: ReportBlock, profile: Profile) {
  switch (block.kind) {
    case "heading":
      sheet.words(
        block.level === 2 ? "H2" : "H3",
        block.text,
        block.level === 2 ? "section" : "item",
      );
      return;
    case "paragraph":
      sheet.words("P", block.text, "body", block.lead);
      return;
    case "small":
      sheet.words("P", block.text, "small");
      return;
    case "quote":
      sheet.words("BlockQuote", block.text, "quote");
      return;
    case "columns":
      for (const each of block.columns.flat()) write(sheet, each, profile);
      return;
    case "themes":
      sheet.table(themesHeader(profile), themeRows(profile), [0.34, 0.26, 0.22, 0.18]);
      return;
    case "table":
      sheet.table(
        block.header,
        block.rows.map((cells) => ({ cells: [...cells] })),
        block.header.map(() => 1 / block.header.length),
      );
      return;
    case "next page":
      sheet.nextPage();
  }
}

function themeRows({ themes, earlier }: Profile) {
  return themes.flatMap((theme) => {
    const { result, strip, title } = theme;
    if (!result) return [];
    const { answered, applicable } = result.score;
    return [
      {
        cells: [
          `${title}\n${baseInWords(answered, applicable)}`,
          atLevelsInWords(result.counts),
          noScoreInWords(result.score) ?? levelInWords(result) ?? "",
          ...(earlier ? [movedOf(theme)] : []),
        ],
        bar: result.counts,
        strip: strip && { earlier: pointsOf(strip.earlier), later: pointsOf(strip.later) },
      },
    ];
  });
}

function pointsOf(estimate: Estimate | undefined): number | undefined {
  return estimate?.status === "shown" ? estimate.value : undefined;
}

function movedOf({ change }: ProfileTheme): string {
  return change ? movedInWords(change.linked) : "nothing to compare";
}

function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on("data", (piece: Uint8Array) => pieces.push(piece));
    document.once("error", reject);
    document.once("end", () => resolve(Buffer.concat(pieces)));
  });
}
