import { levelNames } from "@/lib/instruments/model";
import { dayInWords } from "@/lib/kernel/dates";
import { contextFamilies } from "@/lib/results/result-words";
import { sumOf } from "@/lib/statistics/moments";
import { thresholds } from "@/lib/statistics/thresholds";
import { settingsOwnView, sharingInWords } from "@/lib/statistics/wording-for-boroughs";
import {
  atLeastInWords,
  heardAtInWords,
  issuedInWords,
  noParentsInWords,
  noSettingNamed,
  notShownInReport,
  parentsAskedInWords,
  reportFloorInWords,
  settingsMovedInWords,
} from "@/lib/statistics/wording-for-reports";
import { heading, ownWords, paragraph, type ReportBlock, sentenceCase } from "./block";
import type { ReportFigures, ThemeFigures } from "./figures-on-read";
import type { BoroughReport } from "./model";
import { helpInWords } from "./report-blocks";

/** From this level up a theme is in place at a setting. */
const inPlace = 2;

/**
 * The report on about one page and in short words: the same figures, with less of each. Themes stand in the framework's
 * order under what most settings say of them; those of which nothing can be said are not listed.
 */
export function plainBlocks(report: BoroughReport, figures: ReportFigures): ReportBlock[] {
  const { coverage, themes, help } = figures;
  const counted = themes.filter(({ all }) => all.status === "shown");
  return [
    heading("Who this is about"),
    paragraph(sharingInWords(coverage.sharing, coverage.of)),
    paragraph(settingsOwnView),
    ...listed("What most settings say they do", counted.filter(isInPlaceAtMost)),
    ...listed(
      "What fewer settings say they do",
      counted.filter((theme) => !isInPlaceAtMost(theme)),
    ),
    ...(counted.length === 0 ? [paragraph(`${notShownInReport.few_settings}.`)] : []),
    ...changes(report, themes),
    ...families(report, figures),
    ...(help ? [heading("Help"), paragraph(helpInWords(help))] : []),
    ...ownWords("What we will do", report.plan),
    heading("What to keep in mind"),
    paragraph(noSettingNamed),
    paragraph(reportFloorInWords(thresholds.settingsFrom)),
    ...(report.issued ? [paragraph(issuedInWords(dayInWords(report.issued.at)))] : []),
  ];
}

function atLeast({ all }: ThemeFigures, level: number): number {
  return all.status === "shown" ? sumOf(all.counts.slice(level)) : 0;
}

function isInPlaceAtMost(theme: ThemeFigures): boolean {
  return theme.all.status === "shown" && isMost(atLeast(theme, inPlace), theme.all.scored);
}

function isMost(n: number, of: number): boolean {
  const { numerator, denominator } = thresholds.mostFrom;
  return n * denominator >= of * numerator;
}

function listed(title: string, themes: readonly ThemeFigures[]): ReportBlock[] {
  if (themes.length === 0) return [];
  const level = levelNames[inPlace] ?? "";
  return [
    heading(title),
    ...themes.map((theme) => {
      const scored = theme.all.status === "shown" ? theme.all.scored : 0;
      return paragraph(`${theme.title}. ${atLeastInWords(atLeast(theme, inPlace), scored, level)}`);
    }),
  ];
}

function changes({ baseline }: BoroughReport, themes: readonly ThemeFigures[]): ReportBlock[] {
  const moved = themes.flatMap(({ title, moved: went }) =>
    went?.status === "shown" && isMost(Math.max(went.up, went.down), went.compared)
      ? [{ title, went }]
      : [],
  );
  if (!baseline || moved.length === 0) return [];
  return [
    heading(`Where most settings moved since ${baseline}`),
    ...moved.map(({ title, went }) => paragraph(`${title}. ${settingsMovedInWords(went)}`)),
  ];
}

function families({ year }: BoroughReport, { parents }: ReportFigures): ReportBlock[] {
  const title = heading("Families");
  if (!parents) return [title, paragraph(noParentsInWords(year))];
  const told = parents.contexts.flatMap(({ context, heard }) =>
    heard.status === "shown" ? [{ who: sentenceCase(contextFamilies[context]), heard }] : [],
  );
  return [
    title,
    paragraph(parentsAskedInWords(parents.settings, year)),
    ...told.map(({ who, heard }) => paragraph(`${who}. ${heardAtInWords(heard.some, heard.of)}`)),
  ];
}
