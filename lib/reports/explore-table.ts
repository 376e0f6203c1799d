import { type Instrument, instrumentNames } from "@/lib/instruments/model";
import type { ThemeOverYears, ThemeYear } from "@/lib/profiles/years";
import { METHOD_VERSION } from "@/lib/statistics/estimate";
import { rewordedInWords } from "@/lib/statistics/wording";
import { cautionOf } from "./cautions";
import { estimateStatus, pointsOr } from "./figures";
import type { Cell, Table } from "./table";

const header = [
  "Setting",
  "Framework",
  "Number",
  "Theme",
  "Year",
  "Edition",
  "Status",
  "Points of 100 possible (small print)",
  "Possible from",
  "Possible to",
  "Answered with a level (n)",
  "What n is of",
  "Break before this year",
  "Method version",
];

type Explored = {
  settingName: string;
  isExample: boolean;
  instrument: Instrument;
  themes: readonly ThemeOverYears[];
};

/** Themes over the years, one line for each theme and year: the data table behind the explore picture (F29). */
export function exploreTable(explored: Explored): Table {
  const rows = explored.themes.flatMap((theme) =>
    theme.years.map((year) => rowOf(explored, theme, year)),
  );
  return { caution: cautionOf(explored), header, rows };
}

function rowOf(
  { settingName, instrument }: Explored,
  theme: ThemeOverYears,
  at: ThemeYear,
): Cell[] {
  const { estimate } = at;
  const shown = estimate.status === "shown" ? estimate : undefined;
  return [
    settingName,
    instrumentNames[instrument].short,
    theme.number,
    theme.title,
    at.year,
    at.edition,
    estimateStatus(estimate),
    pointsOr(shown?.value),
    pointsOr(shown?.lower),
    pointsOr(shown?.upper),
    shown?.n ?? "no figure",
    shown?.base ?? "no figure",
    at.reworded > 0 ? rewordedInWords(at.reworded) : "no break",
    METHOD_VERSION,
  ];
}
