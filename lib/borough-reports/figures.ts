import type { LevelAggregate, ParentsPicture, Picture } from "@/lib/borough-picture/model";
import { METHOD_VERSION } from "@/lib/statistics/estimate";
import { thresholds } from "@/lib/statistics/thresholds";
import { familyContexts } from "@/lib/surveys/model";
import { type AskedForHelp, besideEarlier, type Report } from "./beside-earlier";
import type { LevelFigure, ReportFigures } from "./figures-on-read";
import type { IssuedReport } from "./model";

const fewSettings = { status: "hidden", reason: "few_settings" } as const;

/** What a report is made from: all of it shared with the borough at this moment, or out already. */
export type Shared = {
  /** Of the year reported on, with changes since the fixed year if there is one. */
  picture: Picture;
  /** What is shared of the fixed year. */
  baseline?: Picture;
  /** Results of the year reported on. */
  parents?: ParentsPicture;
  help?: AskedForHelp;
  issued: readonly IssuedReport[];
};

/**
 * The figures of a report: counts of settings by level, what moved, what families said and who was heard, each over five
 * settings or more or left out, also beside the reports that are out already (F46, F47). Last year's stand beside them as its
 * report gave them, or else as the fixed year is shared now. Nothing in them names a setting; whom they
 * count is told apart from them.
 */
export function figuresOf(shared: Shared): Report {
  const { picture, parents, help, issued } = shared;
  const before = earlierYear(shared);
  const figures: ReportFigures = {
    method: METHOD_VERSION,
    coverage: picture.coverage,
    themes: picture.themes.map(({ number, title, all, types }) => {
      const moved = picture.moves?.find((each) => each.number === number)?.moved;
      const then = before?.themes.get(number);
      return {
        ...{ number, title, all: levelFigure(all) },
        types: types.map(({ type, counted }) => ({ type, counted: levelFigure(counted) })),
        ...(then && { before: then }),
        ...(moved && { moved: moved.status === "shown" ? moved : fewSettings }),
      };
    }),
    ...(before && { before: before.about }),
    ...(parents && { parents: parentFigures(parents) }),
    ...(help && { help: { asked: help.asked.length, wanted: wantedFigure(help.wanted.length) } }),
  };
  return besideEarlier(figures, shared, issued);
}

/** Nobody is nobody; one to four are too few to count. */
function wantedFigure(wanted: number) {
  return wanted > 0 && wanted < thresholds.settingsFrom ? fewSettings : wanted;
}

function levelFigure(counted: LevelAggregate): LevelFigure {
  if (counted.status === "shown") {
    const { counts, scored } = counted;
    return { status: "shown", counts, scored };
  }
  const reason = counted.reason === "complement" ? "complement" : "few_settings";
  return { status: "hidden", reason };
}

type Earlier = { about: ReportFigures["before"]; themes: Map<number, LevelFigure> };

/** Last year as its newest report gave it; without one, the fixed year as it is shared now. */
function earlierYear({ picture, baseline, issued }: Shared): Earlier | undefined {
  const { instrument, year } = picture.choice;
  const report = issued
    .filter((each) => each.instrument === instrument && each.year === year - 1)
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
  if (report) {
    const themes = new Map(report.figures.themes.map(({ number, all }) => [number, all]));
    return { about: { year: report.year, issuedOn: report.at.toISOString().slice(0, 10) }, themes };
  }
  if (!baseline) return undefined;
  const themes = new Map(baseline.themes.map(({ number, all }) => [number, levelFigure(all)]));
  return { about: { year: baseline.choice.year }, themes };
}

function parentFigures({
  heard,
  questions,
}: ParentsPicture): NonNullable<ReportFigures["parents"]> {
  return {
    settings: heard.length,
    questions: questions.map(({ link, text, theme, total, withNumbers }) => {
      const about = { link, text, theme };
      if (total.status !== "shown") return { ...about, share: fewSettings };
      const { value, lower, upper, n } = total;
      const of = { families: n, settings: withNumbers };
      return { ...about, share: { status: "shown", value, lower, upper, ...of } };
    }),
    contexts: familyContexts.map((context) => {
      const told = heard.flatMap(({ coverage }) => {
        return coverage.contexts?.find((each) => each.context === context) ?? [];
      });
      const some = told.filter((each) => each.heard !== 0).length;
      if (told.length < thresholds.settingsFrom) return { context, heard: fewSettings };
      return { context, heard: { status: "shown", some, of: told.length } };
    }),
  };
}
