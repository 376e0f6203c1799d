import { instrumentNames, levelNames } from "@/lib/instruments/model";
import { settingTypeNames } from "@/lib/organisations/model";
import { boroughCautionOf } from "@/lib/reports/cautions";
import type { Cell, Table } from "@/lib/reports/table";
import type { Sheet } from "@/lib/reports/workbook";
import { contextFamilies } from "@/lib/results/result-words";
import { wholePoints } from "@/lib/statistics/wording";
import { notShownInReport } from "@/lib/statistics/wording-for-reports";
import type { LevelFigure, ReportFigures, ThemeFigures } from "./figures-on-read";
import type { BoroughReport } from "./model";

type Borough = { placeName: string; isExample: boolean };
type Part = { report: BoroughReport; figures: ReportFigures };

const hidden = "hidden";

/** The tables of an issued report for a workbook, with those of each type: in the order of the framework, without a setting's name. */
export function reportSheets(
  borough: Borough,
  report: BoroughReport,
  figures: ReportFigures,
): Sheet[] {
  const part = { report, figures };
  const caution = boroughCautionOf(borough);
  const tables: [string, Omit<Table, "caution">][] = [
    ["Who shares", coverageTable(part)],
    ["Levels", levelsTable(part)],
    ...(part.report.baseline ? [["What moved", movesTable(part)] as [string, typeof noRows]] : []),
    ["Families", familiesTable(part)],
    ["Families heard from", heardTable(part)],
  ];
  return tables.map(([name, table]) => ({ name, table: { caution, ...table } }));
}

const noRows = { header: [] as string[], rows: [] as Cell[][] };

function coverageTable({ figures: { coverage } }: Part): typeof noRows {
  return {
    header: ["Type", "Settings that share", "Settings there are"],
    rows: [
      ...coverage.types.map(({ type, sharing, of }) => [settingTypeNames[type], sharing, of]),
      ["All types", coverage.sharing, coverage.of],
    ],
  };
}

function levelsTable({ report, figures }: Part): typeof noRows {
  const { themes, before, method } = figures;
  const { short } = instrumentNames[report.instrument];
  const line = (
    { number, title }: ThemeFigures,
    { year, group, figure }: { year: number; group: string; figure: LevelFigure },
  ) => [short, year, number, title, group, ...levelCells(figure), method];
  return {
    header: [
      ...["Framework", "Year", "Number", "Theme", "Settings", "Status"],
      ...levelNames.map((name) => `Settings at ${name}`),
      ...["Settings with a level (n)", "Method version"],
    ],
    rows: themes.flatMap((theme) => [
      line(theme, { year: report.year, group: "All settings that share", figure: theme.all }),
      ...theme.types.map(({ type, counted }) =>
        line(theme, { year: report.year, group: settingTypeNames[type], figure: counted }),
      ),
      ...(before && theme.before
        ? [
            line(theme, {
              year: before.year,
              group: "All settings that share",
              figure: theme.before,
            }),
          ]
        : []),
    ]),
  };
}

function levelCells(figure: LevelFigure): Cell[] {
  return figure.status === "shown"
    ? ["Shown", ...figure.counts, figure.scored]
    : [notShownInReport[figure.reason], ...levelNames.map(() => hidden), hidden];
}

function movesTable({ report, figures }: Part): typeof noRows {
  const { baseline = "no fixed year", year } = report;
  return {
    header: [
      ...["Since", "Year", "Number", "Theme", "Status"],
      ...["Settings that moved up", "Settings that stayed", "Settings that moved down"],
      ...["Settings compared (n)", "Method version"],
    ],
    rows: figures.themes.flatMap(({ number, title, moved }) => {
      if (!moved) return [];
      const cells: Cell[] =
        moved.status === "shown"
          ? ["Shown", moved.up, moved.same, moved.down, moved.compared]
          : [notShownInReport[moved.reason], hidden, hidden, hidden, hidden];
      return [[baseline, year, number, title, ...cells, figures.method]];
    }),
  };
}

function familiesTable({ figures: { parents, method } }: Part): typeof noRows {
  return {
    header: [
      ...["Question", "Theme", "Status", "Percent in the upper two answers", "From", "To"],
      ...["Families (n)", "Settings with numbers", "Method version"],
    ],
    rows: (parents?.questions ?? []).map(({ text, theme, share }) => [
      ...[text, theme],
      ...(share.status === "shown"
        ? [
            ...["Shown", wholePoints(share.value), wholePoints(share.lower)],
            ...[wholePoints(share.upper), share.families, share.settings],
          ]
        : [notShownInReport[share.reason], hidden, hidden, hidden, hidden, hidden]),
      method,
    ]),
  };
}

function heardTable({ figures: { parents } }: Part): typeof noRows {
  return {
    header: ["Families", "Status", "Settings that heard from some", "Settings that may say"],
    rows: (parents?.contexts ?? []).map(({ context, heard }) => [
      contextFamilies[context],
      ...(heard.status === "shown"
        ? ["Shown", heard.some, heard.of]
        : [notShownInReport[heard.reason], hidden, hidden]),
    ]),
  };
}
