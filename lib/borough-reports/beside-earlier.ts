import type { CountedRow, ParentsPicture, Picture } from "@/lib/borough-picture/model";
import {
  askedIn,
  type Counted,
  familiesOf,
  heardOf,
  helpOf,
  keptOf,
  levelsOf,
  mayStand,
  movesOf,
  type Out,
  scoredIn,
  toldIn,
} from "./counted";
import type { ReportFigures, ThemeFigures } from "./figures-on-read";
import type { IssuedReport } from "./model";

const hidden = { status: "hidden", reason: "earlier_report" } as const;

/** What the figures were counted from, which says whom each of them counts. */
export type CountedFrom = {
  picture: Picture;
  baseline?: Picture;
  parents?: ParentsPicture;
  help?: AskedForHelp;
};

/** The settings that campaigns of a framework and year asked to take part, and those of them that asked for help. */
export type AskedForHelp = { asked: string[]; wanted: string[] };

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
  const help = figures.help && helpBeside(figures.help, from, out);
  return {
    figures: {
      ...figures,
      themes: themes.map(({ theme }) => theme),
      ...(parents && { parents: parents.parents }),
      ...(help && { help: help.help }),
    },
    counted: [
      ...themes.flatMap(({ counted }) => counted),
      ...(parents?.counted ?? []),
      ...(help?.counted ?? []),
    ],
  };
}

/** What a report that is out counts, and whom; of one from before that was kept, what it shows and nobody. */
function publishedIn({ counted, instrument, year, figures }: IssuedReport): Out[] {
  const { themes, before, parents, help } = figures;
  const { wanted } = helpOf(instrument, year);
  const isHelpKept = counted?.some(({ of }) => of === wanted);
  const ofHelp = typeof help?.wanted === "number" && !isHelpKept ? [{ of: wanted }] : [];
  if (counted) return [...counted, ...ofHelp];
  return [
    ...ofHelp,
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
  out: readonly Out[],
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
      ...(then && thenStands ? [keptOf(thenOf, then)] : []),
      ...(movedStands ? [keptOf(movedOf, moves)] : []),
    ],
  };
}

type Levels = Pick<ThemeFigures, "all" | "types">;

/** The total and the types of a theme; else the total alone, the types alone, or neither. Of types all or none. */
function levelsBeside(
  { number, all, types }: ThemeFigures,
  picture: Picture,
  out: readonly Out[],
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
    counted: [...(way?.total ?? []), ...(way?.parts ?? [])].map((rows) => keptOf(of, rows)),
  };
}

type Parents = NonNullable<ReportFigures["parents"]>;

function parentsBeside(
  figures: Parents,
  { picture, parents }: CountedFrom,
  out: readonly Out[],
): { parents: Parents; counted: Counted[] } {
  const { year } = picture.choice;
  const counted: Counted[] = [];
  const stands = (of: string, rows: CountedRow[]) => {
    const may = mayStand(of, [rows], out);
    if (may) counted.push(keptOf(of, rows));
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

type Help = NonNullable<ReportFigures["help"]>;

/**
 * How many asked for help stands beside an earlier number of it only if neither those asked nor those that want help differ by a
 * few: one setting more in both is that setting's own wish.
 */
function helpBeside(
  figures: Help,
  { picture, help }: CountedFrom,
  out: readonly Out[],
): { help: Help; counted: Counted[] } {
  if (typeof figures.wanted !== "number" || !help) return { help: figures, counted: [] };
  const { instrument, year } = picture.choice;
  const of = helpOf(instrument, year);
  const themselves = (settings: readonly string[]) =>
    settings.map((setting) => ({ setting, row: setting }));
  const [asked, wanted] = [themselves(help.asked), themselves(help.wanted)];
  const stands = mayStand(of.asked, [asked], out) && mayStand(of.wanted, [wanted], out);
  return stands
    ? { help: figures, counted: [keptOf(of.asked, asked), keptOf(of.wanted, wanted)] }
    : { help: { ...figures, wanted: hidden }, counted: [] };
}
