import { instrumentNames, levelNames } from "@/lib/instruments/model";
import { settingTypeNames } from "@/lib/organisations/model";
import { settingSizeNames } from "@/lib/organisations/size";
import { boroughCautionOf } from "@/lib/reports/cautions";
import { estimateStatus } from "@/lib/reports/figures";
import type { Cell, Table } from "@/lib/reports/table";
import { type Estimate, METHOD_VERSION } from "@/lib/statistics/estimate";
import { thresholds } from "@/lib/statistics/thresholds";
import { rewordedInWords, wholePoints } from "@/lib/statistics/wording";
import { hiddenToo, tooFewSettingsInWords } from "@/lib/statistics/wording-for-boroughs";
import type {
  CountedYear,
  LevelAggregate,
  LevelCell,
  OverYears,
  ParentsPicture,
  Picture,
} from "./model";

type Borough = { placeName: string; isExample: boolean };

const hidden = "hidden";

/** How many settings reached each level, one line for each theme and group: what the page's bars stand for (F46, F47). */
export function levelsTable(borough: Borough, { choice, themes, coverage }: Picture): Table {
  const rows = themes.flatMap(({ number, title, all, types }) => {
    const line = (group: string, of: number, counted: LevelAggregate): Cell[] => [
      ...[instrumentNames[choice.instrument].short, choice.year, number, title, group],
      ...aggregateCells(counted),
      ...[counted.sharing, of, METHOD_VERSION],
    ];
    return [
      line("All settings that share", coverage.of, all),
      ...types.map(({ type, counted }) => {
        const of = coverage.types.find((each) => each.type === type)?.of ?? 0;
        return line(settingTypeNames[type], of, counted);
      }),
    ];
  });
  const header = [
    ...["Framework", "Year", "Number", "Theme", "Settings", "Status"],
    ...levelNames.map((name) => `Settings at ${name}`),
    ...["Settings with a level (n)", "Settings that share", "Settings there are"],
    "Method version",
  ];
  return { caution: boroughCautionOf(borough), header, rows };
}

function aggregateCells(counted: LevelAggregate): Cell[] {
  if (counted.status === "hidden") {
    return [reasonInWords(counted.reason), ...levelNames.map(() => hidden), hidden];
  }
  return ["Shown", ...counted.counts, counted.scored];
}

/** Why an aggregate is not there. */
export function reasonInWords(reason: string): string {
  return reason === "complement" ? hiddenToo : tooFewSettingsInWords(thresholds.settingsFrom);
}

/** Settings by themes, in the order of the page: by name or by type, never by anything they scored (G10). */
export function settingsTable(borough: Borough, { choice, themes, rows }: Picture): Table {
  const header = [
    ...["Setting", "Type", "Framework", "Year", "Number", "Theme", "Status", "Level"],
    ...["Answered with a level (n)", "What n is of", "Method version"],
  ];
  const lines = rows.flatMap(({ setting, cells }) =>
    cells.map((cell, index): Cell[] => [
      ...[setting.name, settingTypeNames[setting.type]],
      ...[instrumentNames[choice.instrument].short, choice.year],
      ...[themes[index]?.number ?? index + 1, themes[index]?.title ?? ""],
      ...levelCells(cell),
      METHOD_VERSION,
    ]),
  );
  return { caution: boroughCautionOf(borough), header, rows: lines };
}

function levelCells(cell: LevelCell): Cell[] {
  if (cell.kind === "not_shared") return ["Not shared", hidden, hidden, hidden];
  if (cell.kind === "no_score") return [cell.words, "no level", "no figure", "no figure"];
  const { words, estimate } = cell;
  return estimate.status === "shown"
    ? ["Level", words, estimate.n, estimate.base]
    : ["No score", words, "no figure", "no figure"];
}

/** Which way settings went since the baseline year, theme by theme (F44). */
export function movesTable(borough: Borough, { choice, moves = [] }: Picture): Table {
  const header = [
    ...["Framework", "Since", "Year", "Number", "Theme", "Status"],
    ...["Settings that moved up", "Settings that stayed the same", "Settings that moved down"],
    ...["Settings compared (n)", "Method version"],
  ];
  const rows = moves.map(({ number, title, moved }): Cell[] => [
    ...[instrumentNames[choice.instrument].short, choice.baseline ?? "no baseline", choice.year],
    ...[number, title, ...movedCells(moved), METHOD_VERSION],
  ]);
  return { caution: boroughCautionOf(borough), header, rows };
}

/** Themes over the years, one line for each theme and year, in the order of the page (F29). */
export function yearsTable(borough: Borough, { choice, themes }: OverYears): Table {
  const { instrument, type, size, baseline } = choice;
  const group = [type ? settingTypeNames[type] : "All settings that share"];
  if (size) group.push(settingSizeNames[size]);
  const header = [
    ...["Framework", "Number", "Theme", "Settings", "Year", "Status"],
    ...levelNames.map((name) => `Settings at ${name}`),
    ...["Settings with a level (n)", "Settings that share", "Settings there are"],
    ...["Break before this year", "Since", "Since then, of every type"],
    ...["Settings that moved up", "Settings that stayed the same", "Settings that moved down"],
    ...["Settings compared (n)", "Method version"],
  ];
  const rows = themes.flatMap(({ number, title, years }) =>
    years.map(({ year, of, counted, moved, reworded }): Cell[] => [
      ...[instrumentNames[instrument].short, number, title, group.join(", "), year],
      ...aggregateCells(counted ?? noneShares),
      ...[counted?.sharing ?? 0, of, reworded > 0 ? rewordedInWords(reworded) : "no break"],
      ...[baseline ?? "no baseline", ...movedCells(moved), METHOD_VERSION],
    ]),
  );
  return { caution: boroughCautionOf(borough), header, rows };
}

const noneShares: LevelAggregate = { status: "hidden", reason: "few_settings", sharing: 0 };

function movedCells(moved: CountedYear["moved"]): Cell[] {
  if (!moved) return Array<string>(5).fill("not compared");
  return moved.status === "shown"
    ? ["Shown", moved.up, moved.same, moved.down, moved.compared]
    : [reasonInWords(moved.reason), hidden, hidden, hidden, hidden];
}

/** What all families said to each question, year by year: totals alone, hidden as on the page. */
export function parentsYearsTable(borough: Borough, { parents }: OverYears): Table {
  const header = [...["Question", "Theme", "Year", ...shareHeader, "Method version"]];
  const rows = parents.flatMap(({ text, theme, years }) =>
    years.map(({ year, total }): Cell[] => [
      ...[text, theme, year, ...shareCells(total), METHOD_VERSION],
    ]),
  );
  return { caution: boroughCautionOf(borough), header, rows };
}

/** What families said, question by question and setting by setting, in the order of the page (F43). */
export function parentsTable(borough: Borough, { questions, ownLevels }: ParentsPicture): Table {
  const header = [
    ...["Question", "Theme", "Setting", "Type", "Year", ...shareHeader],
    ...["Others it can’t be told apart from", "Others with numbers"],
    ...["Further from its type than chance", "Its own level of the theme", "Method version"],
  ];
  const rows = questions.flatMap(({ text, theme, total, withNumbers, settings }) => [
    ...settings.map(({ setting, year, notApartFrom, furtherThanChance, ...said }): Cell[] => [
      ...[text, theme, setting.name, settingTypeNames[setting.type], year],
      ...shareCells(said.share, said.favourable),
      notApartFrom ?? "not compared",
      Math.max(0, withNumbers - 1),
      furtherThanChance === undefined ? "not compared" : furtherThanChance ? "yes" : "no",
      ownLevels.get(`${setting.id} ${theme}`) ?? "Not shared",
      METHOD_VERSION,
    ]),
    [
      ...[text, theme, "All with numbers", "All types", "Newest of each"],
      ...shareCells(total),
      ...["not compared", withNumbers, "not compared", "not compared", METHOD_VERSION],
    ],
  ]);
  return { caution: boroughCautionOf(borough), header, rows };
}

const shareHeader = [
  ...["Status", "Families in the upper two answers", "Percent in the upper two answers"],
  ...["From", "To", "Families (n)"],
];

/** A percentage from thirty families on, and below that the count alone (honest-numbers 3.1). */
function shareCells(share: Estimate, favourable?: number): Cell[] {
  if (share.status !== "shown") return [estimateStatus(share), ...Array<string>(5).fill(hidden)];
  const { value, lower, upper, n } = share;
  const percent = n < thresholds.percentagesFrom ? "too few families" : wholePoints(value);
  return [
    "Share",
    favourable ?? "over settings",
    percent,
    wholePoints(lower),
    wholePoints(upper),
    n,
  ];
}
