import { instrumentNames, levelNames } from "@/lib/instruments/model";
import type { Profile, ProfileTheme } from "@/lib/profiles/model";
import { weakestCodes } from "@/lib/scoring/theme-result";
import { METHOD_VERSION } from "@/lib/statistics/estimate";
import { blanksOf } from "@/lib/statistics/theme-score";
import { cautionOf } from "./cautions";
import { pointsOr, statusOf } from "./figures";
import type { Cell, Table } from "./table";

const header = [
  "Setting",
  "Framework",
  "Edition",
  "Year",
  "Number",
  "Theme",
  ...levelNames.map((name) => `Questions at ${name}`),
  "At Embedded without evidence recorded",
  "Answered with a level (n)",
  "Apply to us",
  "We don’t know",
  "Not answered",
  "Do not apply",
  "Status",
  "Points of 100 possible (small print)",
  "Possible from",
  "Possible to",
  "Points for one level on one question",
  "Lowest level given",
  "Method version",
];

/** The data table behind a profile's picture: one line for each theme, in the published order (F29). */
export function profileTable(profile: Profile): Table {
  return {
    caution: cautionOf(profile),
    header,
    rows: profile.themes.map((theme) => [...contextOf(profile, theme), ...figuresOf(theme)]),
  };
}

function contextOf(profile: Profile, { number, title }: ProfileTheme): Cell[] {
  const { settingName, instrument, edition, year } = profile;
  return [settingName, instrumentNames[instrument].short, edition, year, number, title];
}

function figuresOf({ result }: ProfileTheme): Cell[] {
  if (!result) {
    const words = "Reflections: words, not scores";
    return [...header.slice(6, -1).map(() => words), METHOD_VERSION];
  }
  const { score, counts, withoutEvidence } = result;
  const { dontKnow, notAnswered, notApplicable } = blanksOf(score);
  const lowest = result.answers[weakestCodes(result)[0] ?? ""];
  return [
    ...counts,
    withoutEvidence.length,
    score.answered,
    score.applicable,
    dontKnow,
    notAnswered,
    notApplicable,
    statusOf(score),
    pointsOr(score.score),
    pointsOr(score.possibleMin, "does not apply"),
    pointsOr(score.possibleMax, "does not apply"),
    pointsOr(score.step),
    typeof lowest === "number" ? (levelNames[lowest] ?? lowest) : "no level given",
    METHOD_VERSION,
  ];
}
