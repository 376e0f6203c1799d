import type { ParentsPicture, Picture } from "@/lib/borough-picture/model";
import {
  askedIn,
  type Counted,
  familiesOf,
  heardOf,
  levelsOf,
  mayStand,
  movesOf,
  scoredIn,
  toldIn,
} from "./counted";
import type { ReportFigures, ThemeFigures } from "./figures-on-read";
import type { IssuedReport } from "./model";

const hidden = { status: "hidden", reason: "earlier_report" } as const;

/** What the figures were counted from, which says whom each of them counts. */
export type CountedFrom = { picture: Picture; baseline?: Picture; parents?: ParentsPicture };

/** The figures of a report that may be published, and whom those that are shown count. */
export type Report = { figures: ReportFigures; counted: Counted[] };

/**
 * Leaves out of a report what would, beside those that are out, show a few settings: all are public, and their sums and
 * differences are figures too (F47). Decided for everything that counts the same thing together, by whom each figure counts.
 */
export function besideEarlier(
  figures: ReportFigures,
  from: CountedFrom,
  issued: readonly IssuedReport[],
): Report {
  const out = issued.flatMap(publishedIn);
  const themes = figures.themes.map((theme) => themeBeside(theme, figures, from, out));
  const parents = figures.parents && parentsBeside(figures.parents, from, out);
  return {
    figures: {
      ...figures,
      themes: themes.map(({ theme }) => theme),
      ...(parents && { parents: parents.parents }),
    },
    counted: [...themes.flatMap(({ counted }) => counted), ...(parents?.counted ?? [])],
  };
}

type Out = ReturnType<typeof publishedIn>;

/** What a report that is out counts, and whom; of one from before that was kept, what it shows and nobody. */
function publishedIn({ counted, instrument, year, figures }: IssuedReport): {
  of: string;
  settings?: readonly string[];
}[] {
  if (counted) return counted;
  const { themes, before, parents } = figures;
  return [
    ...themes.flatMap(({ number, all, types, before: then, moved }) => [
      ...[all, ...types.map((each) => each.counted)]
        .filter(isShown)
        .map(() => ({ of: levelsOf(instrument, number, year) })),
      ...(before && then && !before.issuedOn && isShown(then)
        ? [{ of: levelsOf(instrument, number, before.year) }]
        : []),
      ...(moved && isShown(moved) ? [{ of: movesOf(instrument, number, year) }] : []),
    ]),
    ...(parents?.questions ?? [])
      .filter(({ share }) => isShown(share))
      .map(({ link }) => ({ of: familiesOf(link, year) })),
    ...(parents?.contexts ?? [])
      .filter(({ heard }) => isShown(heard))
      .map(({ context }) => ({ of: heardOf(context, year) })),
  ];
}

function isShown({ status }: { status: "shown" | "hidden" }): boolean {
  return status === "shown";
}

function themeBeside(
  theme: ThemeFigures,
  { before }: ReportFigures,
  { picture, baseline }: CountedFrom,
  out: Out,
): { theme: ThemeFigures; counted: Counted[] } {
  const { instrument, year } = picture.choice;
  const { number } = theme;
  const levels = levelsBeside(theme, picture, out);
  const isNew = before && !before.issuedOn && baseline;
  const then = isNew && theme.before?.status === "shown" ? scoredIn(baseline, number) : undefined;
  const thenOf = levelsOf(instrument, number, before?.year ?? year);
  const moves = picture.moves?.find((each) => each.number === number)?.compared ?? [];
  const movedOf = movesOf(instrument, number, year);
  const [thenStands, movedStands] = [
    then && mayStand(thenOf, [then], out),
    theme.moved?.status === "shown" && mayStand(movedOf, [moves], out),
  ];
  return {
    theme: {
      ...theme,
      ...levels.shown,
      ...(then && !thenStands && { before: hidden }),
      ...(theme.moved?.status === "shown" && !movedStands && { moved: hidden }),
    },
    counted: [
      ...levels.counted,
      ...(then && thenStands ? [{ of: thenOf, settings: then }] : []),
      ...(movedStands ? [{ of: movedOf, settings: moves }] : []),
    ],
  };
}

type Levels = Pick<ThemeFigures, "all" | "types">;

/** The total and the types of a theme; else the total alone, the types alone, or neither. Of types all or none. */
function levelsBeside(
  { number, all, types }: ThemeFigures,
  picture: Picture,
  out: Out,
): { shown: Levels; counted: Counted[] } {
  const { instrument, year } = picture.choice;
  const of = levelsOf(instrument, number, year);
  const total = all.status === "shown" ? [scoredIn(picture, number)] : [];
  const parts = types.flatMap(({ type, counted }) =>
    counted.status === "shown" ? [scoredIn(picture, number, type)] : [],
  );
  const ways = [
    { total, parts },
    { total, parts: [] },
    { total: [], parts },
  ];
  const way = ways.find((each) => mayStand(of, [...each.total, ...each.parts], out));
  const keepsTotal = way && way.total.length === total.length;
  const keepsParts = way && way.parts.length === parts.length;
  return {
    shown: {
      all: keepsTotal ? all : hidden,
      types: keepsParts ? types : types.map(({ type }) => ({ type, counted: hidden })),
    },
    counted: [...(way?.total ?? []), ...(way?.parts ?? [])].map((settings) => ({ of, settings })),
  };
}

type Parents = NonNullable<ReportFigures["parents"]>;

function parentsBeside(
  figures: Parents,
  { picture, parents }: CountedFrom,
  out: Out,
): { parents: Parents; counted: Counted[] } {
  const { year } = picture.choice;
  const counted: Counted[] = [];
  const stands = (of: string, settings: string[]) => {
    const may = mayStand(of, [settings], out);
    if (may) counted.push({ of, settings });
    return may;
  };
  const questions = figures.questions.map((question) => {
    const { link, share } = question;
    if (!parents || share.status !== "shown") return question;
    return stands(familiesOf(link, year), askedIn(parents, link))
      ? question
      : { ...question, share: hidden };
  });
  const contexts = figures.contexts.map((each) => {
    if (!parents || each.heard.status !== "shown") return each;
    return stands(heardOf(each.context, year), toldIn(parents, each.context))
      ? each
      : { ...each, heard: hidden };
  });
  return { parents: { ...figures, questions, contexts }, counted };
}
