import type { Instrument } from "@/lib/instruments/model";
import { addDays } from "@/lib/kernel/dates";

/** How far an audit has come: signed; half-way through its themes; or only just begun. */
type Stage = "signed" | "half-way" | "begun";

export type PlannedAudit = {
  setting: number;
  instrument: Instrument;
  year: number;
  stage: Stage;
  /** Beginnings of codes nobody got round to. */
  leftOut: readonly string[];
  openedAt: Date;
  finishedAt: Date;
};

/** ELPPEG changed between 2025 and 2026; the first framework has had one edition. */
export function editionFor({ instrument, year }: Pick<PlannedAudit, "instrument" | "year">) {
  return instrument === "elppeg" && year >= 2026 ? "2026" : "2024";
}

type Line = [setting: number, ecf: number[], elppeg: number[]];

/** Who did which framework in which years. Number 8 is new and has done neither. */
const done: readonly Line[] = [
  [1, [2025], [2024, 2025, 2026]],
  [2, [2024, 2025, 2026], [2025, 2026]],
  [3, [], [2025, 2026]],
  [4, [], [2024, 2026]],
  [5, [2024, 2025, 2026], [2024, 2025, 2026]],
  [6, [2024, 2026], [2024, 2025]],
  [7, [2026], [2024, 2025, 2026]],
  [9, [2025], [2024, 2025, 2026]],
  [10, [], [2024, 2025]],
  [11, [2024, 2025, 2026], []],
  [12, [2025, 2026], [2024, 2025, 2026]],
  // Those the campaign of this year has brought.
  ...[13, 14, 16, 17, 19, 20, 22, 25, 27, 29, 31].map((setting): Line => [setting, [], [2026]]),
  // The smaller borough’s first year.
  ...[201, 202, 203, 204, 205, 206, 207].map((setting): Line => [setting, [], [2026]]),
];

const stages: Record<string, Stage> = {
  "1 elppeg 2026": "half-way",
  "12 ecf 2026": "begun",
  ...{ "13 elppeg 2026": "half-way", "16 elppeg 2026": "half-way", "17 elppeg 2026": "begun" },
  ...{ "20 elppeg 2026": "half-way", "22 elppeg 2026": "half-way", "25 elppeg 2026": "half-way" },
  ...{ "29 elppeg 2026": "begun", "31 elppeg 2026": "half-way" },
  "202 elppeg 2026": "half-way",
};

const leftOut: Record<string, readonly string[]> = {
  "6 ecf 2024": ["ecf.monitor", "ecf.appreciate", "ecf.reflect"],
  "6 elppeg 2024": ["elppeg.10", "elppeg.4"],
  "9 elppeg 2024": ["elppeg.5.eval"],
  "10 elppeg 2025": ["elppeg.7", "elppeg.8"],
};

/** Days ago for what happened this year, where it matters; the rest are spread over the months before. */
const daysAgo: Record<string, number> = {
  "1 elppeg 2026": 1,
  "5 elppeg 2026": 5,
  "12 ecf 2026": 3,
  ...{ "13 elppeg 2026": 2, "14 elppeg 2026": 9, "16 elppeg 2026": 6, "17 elppeg 2026": 1 },
  ...{ "19 elppeg 2026": 12, "20 elppeg 2026": 4, "22 elppeg 2026": 7, "25 elppeg 2026": 3 },
  ...{ "27 elppeg 2026": 16, "29 elppeg 2026": 2, "31 elppeg 2026": 5 },
  ...{ "201 elppeg 2026": 21, "202 elppeg 2026": 2, "203 elppeg 2026": 18, "204 elppeg 2026": 25 },
  ...{ "205 elppeg 2026": 16, "206 elppeg 2026": 19, "207 elppeg 2026": 17 },
};

/** All audits of the example. This year's lie just before `now`, so that the recent ones can be reopened. */
export function plannedAudits(now: Date): PlannedAudit[] {
  return done.flatMap(([setting, ecf, elppeg]) => [
    ...ecf.map((year) => planned(setting, "ecf", year, now)),
    ...elppeg.map((year) => planned(setting, "elppeg", year, now)),
  ]);
}

function planned(setting: number, instrument: Instrument, year: number, now: Date): PlannedAudit {
  const key = `${setting} ${instrument} ${year}`;
  const finishedAt = finished(key, setting, instrument, year, now);
  return {
    setting,
    instrument,
    year,
    stage: stages[key] ?? "signed",
    leftOut: leftOut[key] ?? [],
    openedAt: addDays(finishedAt, -12 - (setting % 100)),
    finishedAt,
  };
}

function finished(key: string, setting: number, instrument: Instrument, year: number, now: Date) {
  if (year >= 2026) return addDays(now, -(daysAgo[key] ?? 18 + setting * 7));
  const month = 4 + ((setting + (instrument === "ecf" ? 2 : 0)) % 7);
  return new Date(Date.UTC(year, month, 3 + setting * 2, 14, 10 + setting));
}
