import { instrumentNames } from "@/lib/instruments/model";
import { dayInWords } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";
import { settingTypeNames } from "@/lib/organisations/model";
import { atLevelsInWords } from "@/lib/reports/figures";
import { contextFamilies } from "@/lib/results/result-words";
import { thresholds } from "@/lib/statistics/thresholds";
import { movedInWords } from "@/lib/statistics/wording";
import {
  betweenCountsLower,
  settingsOwnView,
  sharingInWords,
} from "@/lib/statistics/wording-for-boroughs";
import {
  eachFamilyOnce,
  earlierYearInWords,
  heardAtInWords,
  helpWantedInWords,
  issuedInWords,
  likelyRange,
  nobodyWantsHelp,
  noParentsInWords,
  noSettingNamed,
  notShownInReport,
  parentsAskedInWords,
  pooledInWords,
  questionsNotShownInWords,
  reportFloorInWords,
  sameQuestionsOnly,
  tooFewAskedWho,
  twoViews,
  typesWithoutInWords,
} from "@/lib/statistics/wording-for-reports";
import { heading, ownWords, paragraph, type ReportBlock, sentenceCase, small } from "./block";
import type { LevelFigure, ReportFigures, ShareFigure, ThemeFigures } from "./figures-on-read";
import type { BoroughReport } from "./model";

/**
 * The report of these figures: those it was issued with, or those it would be issued with now. Who shares comes first, and
 * nothing turns it off (honest-numbers 5).
 */
export function reportBlocks(report: BoroughReport, figures: ReportFigures): ReportBlock[] {
  return [
    ...whoShares(figures),
    ...ownWords("Why this report", report.opening),
    ...levels(report, figures),
    ...families(report, figures),
    ...help(figures),
    ...ownWords("What we take from it", report.reading),
    ...ownWords("What we will do", report.plan),
    ...method(report, figures),
  ];
}

function whoShares({ coverage: { sharing, of, types } }: ReportFigures): ReportBlock[] {
  const missing = types.filter((each) => each.sharing === 0);
  return [
    heading("Who shares, and who does not"),
    paragraph(
      `${sharingInWords(sharing, of)} ${typesWithoutInWords(missing.map(({ type }) => settingTypeNames[type]))} ${settingsOwnView}`,
    ),
    {
      kind: "table",
      caption: "Settings that share, by type",
      header: ["Type", "Share", "Do not share", "Settings there are"],
      rows: types.map((each) => [
        settingTypeNames[each.type],
        ...[each.sharing, each.of - each.sharing, each.of].map(String),
      ]),
    },
  ];
}

function levels(report: BoroughReport, { themes, before }: ReportFigures): ReportBlock[] {
  const { themeWord } = instrumentNames[report.instrument];
  const { year, baseline } = report;
  const title = heading(`Each ${themeWord.toLowerCase()}: settings by level`);
  const [first] = themes;
  if (!first || themes.every(({ all }) => all.status === "hidden")) {
    const reason = first?.all.status === "hidden" ? first.all.reason : "few_settings";
    return [title, paragraph(`${notShownInReport[reason]}.`)];
  }
  const movesSince = themes.some(({ moved }) => moved) ? baseline : undefined;
  return [
    title,
    {
      kind: "table",
      caption: `How many settings reached each level in each ${themeWord.toLowerCase()}`,
      header: [
        ...[themeWord, String(year)],
        ...(before ? [String(before.year)] : []),
        ...(movesSince ? [`Since ${movesSince}`] : []),
      ],
      rows: themes.map((theme) => [
        ...[`${theme.number}. ${theme.title}`, levelsInWords(theme.all)],
        ...(before ? [theme.before ? levelsInWords(theme.before) : "Not asked then"] : []),
        ...(movesSince ? [wentInWords(theme)] : []),
      ]),
      bars: themes.map(({ all }) => (all.status === "shown" ? all.counts : undefined)),
    },
    small(
      [
        betweenCountsLower,
        before && earlierYearInWords(before.year, before.issuedOn && dayOf(before.issuedOn)),
        movesSince && sameQuestionsOnly,
      ]
        .filter(Boolean)
        .join(" "),
    ),
  ];
}

function levelsInWords(figure: LevelFigure): string {
  if (figure.status === "hidden") return notShownInReport[figure.reason];
  return `${atLevelsInWords(figure.counts)}\nof ${count(figure.scored, "setting")}`;
}

function wentInWords({ moved }: ThemeFigures): string {
  if (!moved || moved.status === "hidden") return notShownInReport[moved?.reason ?? "few_settings"];
  return `${movedInWords(moved)}\nof ${count(moved.compared, "setting")} compared`;
}

/** The most questions of parents in a report of four pages; all of them are in its workbook. */
const mostQuestions = 10;

function families(report: BoroughReport, { parents, themes }: ReportFigures): ReportBlock[] {
  const title = heading("What families said, beside settings’ own view");
  if (!parents) {
    return [title, paragraph(noParentsInWords(report.year))];
  }
  const shown = parents.questions.filter(({ share }) => share.status === "shown");
  const listed = shown.slice(0, mostQuestions);
  const left = parents.questions.length - listed.length;
  const asked = parentsAskedInWords(parents.settings, report.year);
  const table: ReportBlock = {
    kind: "table",
    caption: "Families beside settings’ own view, question by question",
    header: ["Question", "Families: the upper two answers", "Settings’ own view of that matter"],
    rows: listed.map(({ text, theme, share }) => [
      text,
      shareInWords(share),
      ownView(report, themes, theme),
    ]),
  };
  return [
    title,
    paragraph(`${asked} ${questionsNotShownInWords(left, thresholds.settingsFrom)}`),
    ...(listed.length > 0 ? [table, small(`${likelyRange} ${twoViews}`)] : []),
    ...notHeard(parents),
  ];
}

function shareInWords(share: ShareFigure): string {
  if (share.status === "hidden") return notShownInReport[share.reason];
  const { value, lower, upper, families: n, settings } = share;
  return pooledInWords({ share: value, lower, upper }, n, settings);
}

/** What settings say of the theme that a parents' question mirrors, if it is of this framework. */
function ownView({ instrument }: BoroughReport, themes: readonly ThemeFigures[], theme: string) {
  const mirrored = themes.find(({ number }) => `${instrument}.${number}` === theme);
  return mirrored ? levelsInWords(mirrored.all) : "Not in this framework";
}

function notHeard({ contexts }: NonNullable<ReportFigures["parents"]>): ReportBlock[] {
  const title = heading("Families we have not heard from");
  if (contexts.every(({ heard }) => heard.status === "hidden")) {
    return [title, paragraph(tooFewAskedWho)];
  }
  return [
    title,
    {
      kind: "table",
      caption: "Kinds of families, by the settings that heard from some",
      header: ["Families", "Heard from"],
      rows: contexts.map(({ context, heard }) => [
        sentenceCase(contextFamilies[context]),
        heard.status === "shown"
          ? heardAtInWords(heard.some, heard.of)
          : notShownInReport[heard.reason],
      ]),
    },
  ];
}

function help({ help: wanted }: ReportFigures): ReportBlock[] {
  if (!wanted) return [];
  return [heading("What settings ask for"), paragraph(helpInWords(wanted))];
}

/** Settings that asked for help, nobody, or why that is not said. */
export function helpInWords({ asked, wanted }: NonNullable<ReportFigures["help"]>): string {
  if (typeof wanted !== "number") return `${notShownInReport[wanted.reason]}.`;
  return wanted === 0 ? nobodyWantsHelp : helpWantedInWords(wanted, asked);
}

function method(
  { issued }: BoroughReport,
  { method: version, parents }: ReportFigures,
): ReportBlock[] {
  const speak = parents?.questions.some(({ share }) => share.status === "shown");
  return [
    heading("How this was done, and its limits"),
    paragraph(
      `Each setting rates its own work on four levels, from Not yet to Embedded, and decides what the borough sees. ${noSettingNamed} ${reportFloorInWords(thresholds.settingsFrom)}`,
    ),
    paragraph(
      `${speak ? `${eachFamilyOnce} ` : ""}Themes are not added up. Method version ${version}: every figure is explained on this service’s page “How figures are worked out”.`,
    ),
    ...(issued ? [small(issuedInWords(dayInWords(issued.at)))] : []),
  ];
}

/** "3 November 2025", of an ISO day. */
function dayOf(iso: string): string {
  return dayInWords(new Date(`${iso}T12:00:00Z`));
}
