import { canonicalJson } from "@/lib/kernel/hash";
import { thresholds } from "@/lib/statistics/thresholds";
import type { ReportFigures, ThemeFigures } from "./figures-on-read";
import type { IssuedReport } from "./model";

const hidden = { status: "hidden", reason: "earlier_report" } as const;

type Published = { status: "shown" } | { status: "hidden" } | undefined;

/**
 * Leaves out of a report what would, beside one that is out, show a few settings: both are public, and one less the other is
 * a figure too (F47). A figure may stand if it is the one that is out, or if it counts at least five settings more or fewer.
 * Figures of other years count other audits and are not compared.
 *
 * @param of the framework and year reported on, and the fixed year changes are counted from
 */
export function besideEarlier(
  figures: ReportFigures,
  of: Pick<IssuedReport, "instrument" | "year">,
  issued: readonly IssuedReport[],
): ReportFigures {
  const { before, parents } = figures;
  const ofTheYear = (year: number) =>
    issued.flatMap((report) => (report.instrument === of.instrument ? themesOf(report, year) : []));
  const [now, then] = [ofTheYear(of.year), before ? ofTheYear(before.year) : []];
  const isNew = before && !before.issuedOn;
  return {
    ...figures,
    themes: figures.themes.map((theme) => {
      const out = now.filter(({ number }) => number === theme.number);
      const outThen = then.filter(({ number }) => number === theme.number);
      return {
        ...theme,
        all: kept(
          theme.all,
          out.map(({ all }) => all),
        ),
        types: keptTypes(theme, out),
        ...(theme.before && {
          before: isNew
            ? kept(
                theme.before,
                outThen.map(({ all }) => all),
              )
            : theme.before,
        }),
        ...(theme.moved && {
          moved: kept(
            theme.moved,
            out.map(({ moved }) => moved),
          ),
        }),
      };
    }),
    ...(parents && { parents: keptParents(parents, of.year, issued) }),
  };
}

type PublishedTheme = Pick<ThemeFigures, "number" | "all"> &
  Partial<Pick<ThemeFigures, "types" | "moved">>;

/** What one report says of the themes of a year: of its own, or of the earlier year beside it where it counted that itself. */
function themesOf({ year, figures }: IssuedReport, wanted: number): PublishedTheme[] {
  if (year === wanted) return figures.themes;
  const { before, themes } = figures;
  if (before?.year !== wanted || before.issuedOn) return [];
  return themes.flatMap(({ number, before: all }) => (all ? [{ number, all }] : []));
}

/** By type all or none: one type that is left out would follow from the total and the others. */
function keptTypes({ types }: ThemeFigures, out: readonly PublishedTheme[]): ThemeFigures["types"] {
  const checked = types.map(({ type, counted }) => {
    const published = out.flatMap((theme) => theme.types ?? []);
    const before = published.filter((each) => each.type === type).map((each) => each.counted);
    return { type, counted: kept(counted, before) };
  });
  const isAll = checked.every(({ counted }) => counted.status === "shown" || !isOurs(counted));
  return isAll ? types : types.map(({ type }) => ({ type, counted: hidden }));
}

function isOurs({ reason }: { reason: string }): boolean {
  return reason === hidden.reason;
}

type Parents = NonNullable<ReportFigures["parents"]>;

function keptParents(parents: Parents, year: number, issued: readonly IssuedReport[]): Parents {
  const out = issued
    .filter((each) => each.year === year)
    .flatMap(({ figures }) => figures.parents ?? []);
  return {
    ...parents,
    questions: parents.questions.map((question) => {
      const before = out.flatMap(({ questions }) => {
        return questions.filter(({ link }) => link === question.link).map(({ share }) => share);
      });
      return { ...question, share: kept(question.share, before) };
    }),
    contexts: parents.contexts.map((context) => {
      const before = out.flatMap(({ contexts }) => {
        return contexts
          .filter((each) => each.context === context.context)
          .map(({ heard }) => heard);
      });
      return { ...context, heard: kept(context.heard, before) };
    }),
  };
}

function kept<Figure extends NonNullable<Published>>(
  figure: Figure,
  out: readonly Published[],
): Figure | typeof hidden {
  const stands = out.every(
    (each) =>
      each?.status !== "shown" ||
      figure.status !== "shown" ||
      canonicalJson(each) === canonicalJson(figure) ||
      Math.abs(settingsIn(each) - settingsIn(figure)) >= thresholds.settingsFrom,
  );
  return stands ? figure : hidden;
}

/** How many settings a figure counts, whichever kind of figure it is. */
function settingsIn(figure: object): number {
  for (const name of ["scored", "compared", "settings", "of"]) {
    if (name in figure) return Number(figure[name as never]);
  }
  return 0;
}
