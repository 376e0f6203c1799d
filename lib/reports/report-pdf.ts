import type { Action } from "@/lib/plans/model";
import type { Profile, ProfileTheme } from "@/lib/profiles/model";
import { levelInWords } from "@/lib/scoring/theme-result";
import type { Estimate } from "@/lib/statistics/estimate";
import { baseInWords, movedInWords, noScoreInWords } from "@/lib/statistics/wording";
import { atLevelsInWords, themesHeader } from "./figures";
import { pdfOf, writeText } from "./pdf-document";
import type { Fonts, PdfSheet } from "./pdf-sheet";
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
  const { settingName, year, isExample, signedOff } = profile;
  const about = {
    title: `${report.title}. ${report.eyebrow}`,
    ...{ author: settingName, at: signedOff.at },
    footer: `${settingName} · ${year}${isExample ? " · made-up example" : ""}`,
  };
  return pdfOf(about, fonts, (sheet) => writeReport(sheet, report, profile));
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
    case "paragraph":
    case "small":
    case "quote":
      writeText(sheet, block);
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
