import { isRated, itemsOf, newestEditionOf, revisionBetween } from "@/lib/instruments/editions";
import type { Edition } from "@/lib/instruments/model";
import type { Setting } from "@/lib/organisations/model";
import { sizeOf } from "@/lib/organisations/size";
import { isReworded } from "@/lib/profiles/change-strip";
import type { SharedFigures } from "@/lib/sharing/model";
import type { SurveyOfBorough } from "@/lib/surveys/released-survey";
import { levelCounts, sizeCounts } from "./level-counts";
import type {
  CountedSetting,
  LevelAggregate,
  ParentsOverYears,
  ThemeCounts,
  ThemeMoves,
  ThemeOverYears,
} from "./model";
import { movesSince } from "./moves";
import { parentsAcross } from "./parents";
import type { YearsChoice } from "./years-choice";

type Counted = {
  choice: YearsChoice;
  themes: readonly { number: number; title: string }[];
  /** The years to look at, oldest first. */
  years: readonly number[];
  settings: readonly Setting[];
  /** Of these years and the baseline's. */
  audits: readonly SharedFigures[];
};

type YearOfAll = {
  year: number;
  settings: CountedSetting[];
  counts: ThemeCounts[];
  moves: ThemeMoves[];
  edition?: Edition;
};

/**
 * The chosen themes, each with how many of the chosen settings reached each level in each year. Every year is counted by the
 * functions that count a year on its own page, so the same settings are hidden on both (F46, F47). What moved since the
 * baseline is counted over settings of every type.
 */
export function themesOverYears(counted: Counted): ThemeOverYears[] {
  const { choice, themes, years } = counted;
  const yearly = years.map((year) => yearOfAll(counted, year));
  return themes.map(({ number, title }) => ({
    ...{ number, title },
    years: yearly.map((at, index) => ({
      year: at.year,
      of: at.settings.filter((setting) => isChosen(setting, choice)).length,
      counted: countedIn(at, choice, number),
      moved: at.moves.find((each) => each.number === number)?.moved,
      reworded: rewordedBetween(yearly[index - 1]?.edition, at.edition, number),
    })),
  }));
}

/** The themes of an edition that have anything to rate, by number: those there are to choose from. */
export function themesIn(edition: Edition | undefined): { number: number; title: string }[] {
  return (edition?.themes ?? []).flatMap((theme, index) =>
    itemsOf(theme).some(isRated) ? [{ number: index + 1, title: theme.title }] : [],
  );
}

/** What all families together said to the questions of these themes, year by year, from what is shared with the borough. */
export function parentsOverYears(
  { instrument }: Pick<YearsChoice, "instrument">,
  themes: readonly { number: number }[],
  surveys: readonly SurveyOfBorough[],
  settings: readonly Setting[],
): ParentsOverYears[] {
  const years = [...new Set(surveys.map(({ year }) => year))].toSorted();
  const wanted = themes.map(({ number }) => `${instrument}.${number}`);
  const byLink = new Map<string, ParentsOverYears>();
  for (const year of years) {
    const ofYear = surveys.filter((survey) => survey.year === year);
    for (const { link, text, theme, total } of parentsAcross(ofYear, settings)) {
      if (!wanted.includes(theme)) continue;
      const known = byLink.get(link) ?? { link, text, theme, years: [] };
      byLink.set(link, { ...known, text, years: [...known.years, { year, total }] });
    }
  }
  return [...byLink.values()];
}

function yearOfAll(
  { choice: { baseline }, themes, settings, audits }: Counted,
  year: number,
): YearOfAll {
  const ofYear = audits.filter((audit) => audit.year === year);
  const auditOf = new Map(ofYear.map((audit) => [audit.settingId, audit]));
  const sharing = settings.map(({ id, name, type, places }) => {
    return { id, name, type, places, audit: auditOf.get(id) };
  });
  const earlier = audits.filter((audit) => audit.year === baseline);
  return {
    ...{ year, settings: sharing, counts: levelCounts(sharing) },
    moves: baseline && year > baseline ? movesSince(sharing, earlier, themes) : [],
    edition: newestEditionOf(ofYear),
  };
}

function isChosen(setting: CountedSetting, { type, size }: YearsChoice): boolean {
  return (!type || setting.type === type) && (!size || sizeOf(setting) === size);
}

function countedIn(
  { settings, counts }: YearOfAll,
  { type, size }: YearsChoice,
  number: number,
): LevelAggregate | undefined {
  const theme = counts.find((each) => each.number === number);
  if (!type) return theme?.all;
  const ofType = theme?.types.find((each) => each.type === type)?.counted;
  if (!size || !ofType) return ofType;
  const same = settings.filter((setting) => setting.type === type);
  return sizeCounts(same, number, ofType).find((each) => each.size === size)?.counted;
}

/** Rated questions of a theme that cannot be followed from one edition to the next (F24). */
function rewordedBetween(
  earlier: Edition | undefined,
  later: Edition | undefined,
  number: number,
): number {
  if (!earlier || !later || earlier === later) return 0;
  const codesOf = ({ themes }: Edition) => {
    const theme = themes[number - 1];
    return theme
      ? itemsOf(theme)
          .filter(isRated)
          .map(({ code }) => code)
      : [];
  };
  const codes = new Set([...codesOf(earlier), ...codesOf(later)]);
  return [...codes].filter((code) => isReworded(revisionBetween(earlier, later, code))).length;
}
