import type { LevelFigure, ThemeFigures } from "@/lib/borough-reports/figures-on-read";
import { instrumentNames, levelNames } from "@/lib/instruments/model";
import { settingTypeNames, settingTypes } from "@/lib/organisations/model";
import type { Cell } from "@/lib/reports/table";
import { contextFamilies } from "@/lib/results/result-words";
import { wholePoints } from "@/lib/statistics/wording";
import { notShownInReport } from "@/lib/statistics/wording-for-reports";
import type { OpenReport } from "./model";

/** A column of a file: drawn on its page and written into its description alike. */
type OpenColumn = {
  name: string;
  type: "string" | "integer" | "boolean";
  means: string;
  /** Every word it can hold, where these are few. */
  oneOf?: readonly string[];
};

export type OpenTable = {
  /** Of the file, without its ending. */
  name: string;
  title: string;
  columns: readonly OpenColumn[];
  rows: Cell[][];
};

/** What stands in a number's place when it is hidden. */
export const hidden = "hidden";

const allTypes = "All types";
const statuses = ["shown", ...Object.keys(notShownInReport)];

const text = (name: string, means: string, oneOf?: readonly string[]): OpenColumn => {
  return { name, type: "string", means, ...(oneOf && { oneOf }) };
};
const whole = (name: string, means: string): OpenColumn => ({ name, type: "integer", means });

const place: readonly OpenColumn[] = [
  text("borough", "The borough that published it"),
  { name: "made_up", type: "boolean", means: "Whether the borough and its figures are made up" },
];
const framework = text("framework", "The framework that settings rated themselves by");
const year = whole("year", "The year of the self-evaluations that are counted");
const yearOfSurveys = whole("year", "The year of the surveys that are counted");
const theme: readonly OpenColumn[] = [
  whole("theme_number", "The theme’s place in the framework"),
  text("theme", "The theme’s title in the framework"),
];
const status = text("status", "Shown, or why the numbers are hidden", statuses);
const method = text("method_version", "The version of the method the figures were worked out by");

/**
 * The frozen figures of a published report as tidy tables, one observation to a line: hidden where the report hides, in the
 * order of the framework, and nothing counted anew. Left out are who shares by type and who asked for help, which are about few
 * settings and not about their work, and an earlier year as its own report gave it.
 */
export function openTables(report: OpenReport): OpenTable[] {
  const { figures } = report;
  const hasMoves = figures.themes.some(({ moved }) => moved);
  return [
    sharingTable(report),
    themesTable(report),
    ...(hasMoves ? [changesTable(report)] : []),
    ...(figures.parents ? [familiesTable(report), heardTable(report)] : []),
  ];
}

function start({ boroughName, isExample }: OpenReport): Cell[] {
  return [boroughName, String(isExample)];
}

function sharingTable(report: OpenReport): OpenTable {
  const { coverage, method: version } = report.figures;
  return {
    name: "who-shares",
    title: "How many settings share",
    columns: [
      ...[...place, framework, year],
      whole("settings_sharing", "Settings that share their self-evaluation of this year"),
      whole("settings", "Settings in the borough’s register when the report was issued"),
      method,
    ],
    rows: [[...start(report), short(report), report.year, coverage.sharing, coverage.of, version]],
  };
}

function short({ instrument }: OpenReport): string {
  return instrumentNames[instrument].short;
}

function themesTable(report: OpenReport): OpenTable {
  const { themes, before } = report.figures;
  const lines = ({ number, title }: ThemeFigures, of: number, type: string, figure: LevelFigure) =>
    levelNames.map((level, at): Cell[] => [
      ...[...start(report), short(report), of, number, title, type, level],
      ...(figure.status === "shown"
        ? [figure.counts[at] ?? 0, figure.scored, "shown"]
        : [hidden, hidden, figure.reason]),
      report.figures.method,
    ]);
  return {
    name: "themes",
    title: "Settings at each level of each theme",
    columns: [
      ...[...place, framework, year, ...theme],
      text("setting_type", "The type of the settings that are counted", [
        allTypes,
        ...settingTypes.map((type) => settingTypeNames[type]),
      ]),
      text("level", "The level of the theme, from the lowest up", levelNames),
      whole("settings", "Settings at this level, by their own view"),
      whole("base", "Settings with a level of this theme: what the count is of"),
      ...[status, method],
    ],
    rows: themes.flatMap((each) => [
      ...lines(each, report.year, allTypes, each.all),
      ...each.types.flatMap(({ type, counted }) =>
        lines(each, report.year, settingTypeNames[type], counted),
      ),
      // Given by an earlier report, it is that report's to publish.
      ...(before && !before.issuedOn && each.before
        ? lines(each, before.year, allTypes, each.before)
        : []),
    ]),
  };
}

const ways = ["up", "same", "down"] as const;

function changesTable(report: OpenReport): OpenTable {
  return {
    name: "changes",
    title: "Which way settings went since a fixed year",
    columns: [
      ...[...place, framework, whole("since", "The earlier year"), year, ...theme],
      text("direction", "Up, same or down, on the questions asked in both years", ways),
      whole("settings", "Settings that went this way, by their own view"),
      whole("base", "Settings that share the questions of both years"),
      ...[status, method],
    ],
    rows: report.figures.themes.flatMap(({ number, title, moved }) =>
      ways.flatMap((way): Cell[][] => {
        if (!moved) return [];
        const about = [...start(report), short(report), report.baseline ?? "", report.year];
        const cells =
          moved.status === "shown"
            ? [moved[way], moved.compared, "shown"]
            : [hidden, hidden, moved.reason];
        return [[...about, number, title, way, ...cells, report.figures.method]];
      }),
    ),
  };
}

function familiesTable(report: OpenReport): OpenTable {
  const { parents, method: version } = report.figures;
  return {
    name: "families",
    title: "What families said, over settings",
    columns: [
      ...[...place, yearOfSurveys],
      text("question", "What families were asked"),
      text("theme_code", "The framework and number of the theme it belongs to"),
      whole("percent", "Families in a hundred who chose one of the upper two answers"),
      whole("percent_from", "The lower end of the range that chance alone allows"),
      whole("percent_to", "The upper end of it"),
      whole("families", "Families who rated the question: what the share is of"),
      whole("settings", "Settings whose families are counted"),
      ...[status, method],
    ],
    rows: (parents?.questions ?? []).map(({ text: asked, theme: code, share }) => [
      ...[...start(report), report.year, asked, code],
      ...(share.status === "shown"
        ? [
            ...[share.value, share.lower, share.upper].map(wholePoints),
            ...[share.families, share.settings, "shown"],
          ]
        : [...Array<string>(5).fill(hidden), share.reason]),
      version,
    ]),
  };
}

function heardTable(report: OpenReport): OpenTable {
  const { parents, method: version } = report.figures;
  return {
    name: "families-heard-from",
    title: "Which families were heard from",
    columns: [
      ...[...place, yearOfSurveys],
      text("families", "A kind of family", Object.values(contextFamilies)),
      whole("settings", "Settings that heard from some of them"),
      whole("base", "Settings that asked and may say"),
      ...[status, method],
    ],
    rows: (parents?.contexts ?? []).map(({ context, heard }) => [
      ...[...start(report), report.year, contextFamilies[context]],
      ...(heard.status === "shown"
        ? [heard.some, heard.of, "shown"]
        : [hidden, hidden, heard.reason]),
      version,
    ]),
  };
}
