import "server-only";
import { sql } from "drizzle-orm";
import { membershipOfBorough } from "@/lib/access/places";
import { currentEdition, newestEditionOf } from "@/lib/instruments/editions";
import { instruments } from "@/lib/instruments/model";
import type { Setting } from "@/lib/organisations/model";
import { findSetting, listSettings } from "@/lib/organisations/queries";
import { isInSpan, pickedOf, choiceFrom as spanFrom } from "@/lib/profiles/explore-choice";
import { listYears } from "@/lib/profiles/queries";
import type { Context } from "@/lib/request/context";
import { levelInWords } from "@/lib/scoring/theme-result";
import type { SharedAudit } from "@/lib/sharing/model";
import {
  findSharedContent,
  listShared,
  listSharedFigures,
  listSharedYears,
} from "@/lib/sharing/queries";
import { sharedPageOf } from "@/lib/sharing/shared-page";
import { thresholds } from "@/lib/statistics/thresholds";
import { listSurveysOfBorough } from "@/lib/surveys/queries";
import { askedIn, choiceFrom, type PictureChoice } from "./choice";
import { coverageOf, levelCounts, themesOf } from "./level-counts";
import type {
  ListedSetting,
  OverYears,
  ParentsPicture,
  Picture,
  SharedSetting,
  SimilarSettings,
} from "./model";
import { movesSince } from "./moves";
import { parentsOverYears, themesIn, themesOverYears } from "./over-years";
import { newestOf, parentsAcross } from "./parents";
import { middleOf, middleOfScores, peersOf } from "./peers";
import { settingRows } from "./setting-rows";
import { yearsChoiceFrom } from "./years-choice";

/**
 * Everything a borough sees of its settings' own views in one year, from frozen rows that are shared today and nothing
 * else. Nothing when nobody shares anything.
 */
export async function findPicture(
  ctx: Context,
  boroughId: string,
  address: Record<string, string | string[] | undefined>,
): Promise<Picture | undefined> {
  const asked = askedIn(address);
  const [shared, early] = await Promise.all([
    listSharedYears(ctx, boroughId),
    asked && readYears(ctx, boroughId, asked),
  ]);
  const choice = choiceFrom(address, shared);
  if (!choice) return undefined;
  const { instrument, year, baseline } = choice;
  const isAsked =
    asked?.instrument === instrument && asked.year === year && asked.baseline === baseline;
  const { settings, earlier } = isAsked && early ? early : await readYears(ctx, boroughId, choice);
  const themes = themesOf(settings);
  return {
    choice,
    years: shared.filter((each) => each.instrument === instrument).map((each) => each.year),
    frameworks: [...new Set(shared.map((each) => each.instrument))],
    coverage: coverageOf(settings),
    themes: levelCounts(settings),
    rows: settingRows(settings, themes, choice),
    moves: baseline ? movesSince(settings, earlier, themes) : undefined,
  };
}

/** What every setting shares of a year, and of the fixed year beside it. */
async function readYears(
  ctx: Context,
  boroughId: string,
  { instrument, year, baseline }: Pick<PictureChoice, "instrument" | "year" | "baseline">,
) {
  // Which question has which level is read only where years are compared.
  const atMost = baseline ? "questions" : "themes";
  const [settings, earlier] = await Promise.all([
    listSharing(ctx, boroughId, { instrument, years: [year], atMost }),
    baseline ? listSharedFigures(ctx, boroughId, { instrument, years: [baseline], atMost }) : [],
  ]);
  return { settings, earlier };
}

/**
 * The borough's settings over the years they share, from the same frozen rows as one year's picture, beside what families
 * said in each year. Nothing when nobody shares anything.
 */
export async function findOverYears(
  ctx: Context,
  boroughId: string,
  address: Record<string, string | string[] | undefined>,
): Promise<OverYears | undefined> {
  const asked = allYearsAsked(address);
  const [shared, early, settings, surveys] = await Promise.all([
    listSharedYears(ctx, boroughId),
    asked && listSharedFigures(ctx, boroughId, asked),
    listSettings(ctx, boroughId),
    listSurveysOfBorough(ctx, boroughId),
  ]);
  const choice = yearsChoiceFrom(address, shared);
  if (!choice) return undefined;
  const { instrument, baseline } = choice;
  const sharedYears = shared.filter((each) => each.instrument === instrument);
  const years = sharedYears.map(({ year }) => year).toSorted((one, other) => one - other);
  const inSpan = ({ year }: { year: number }) => isInSpan(year, choice);
  const looked = years.filter((year) => inSpan({ year }));
  const offeredThemes = themesIn(newestEditionOf(sharedYears));
  const picked = pickedOf(offeredThemes, choice);
  const numbers = picked.map(({ number }) => number);
  const isAsked = asked?.instrument === instrument && String(asked.themes) === String(numbers);
  const audits =
    isAsked && early
      ? early
      : await listSharedFigures(ctx, boroughId, {
          instrument,
          years: baseline ? [baseline, ...looked] : looked,
          themes: numbers,
          atMost: baseline ? "questions" : "themes",
        });
  const themes = themesOverYears({ choice, themes: picked, years: looked, settings, audits });
  return {
    choice,
    offered: {
      instruments: [...new Set(shared.map((each) => each.instrument))],
      themes: offeredThemes,
      types: coverageOf(settings).types.map(({ type }) => type),
      years,
    },
    themes,
    parents: parentsOverYears(choice, themes, surveys.filter(inSpan), settings),
  };
}

/**
 * What an address that names a framework and no span of years will most likely show: it is read while the years are counted.
 * Years beyond those that are looked at are in nothing, and a baseline that is none only reads too much.
 */
function allYearsAsked(address: Record<string, string | string[] | undefined>) {
  const { instrument, from, to, themes } = spanFrom(address);
  if (!instrument || from !== undefined || to !== undefined) return undefined;
  const picked = pickedOf(themesIn(currentEdition(instrument)), { themes });
  const atMost = address.baseline ? ("questions" as const) : ("themes" as const);
  return { instrument, themes: picked.map(({ number }) => number), atMost };
}

/** One setting of the borough as it shares itself (F48), beside settings like it (F42); not shared, without a page. */
export async function findSharedSetting(
  ctx: Context,
  boroughId: string,
  settingId: string,
  address: Record<string, string | string[] | undefined>,
): Promise<{ setting: Setting; shared?: SharedSetting } | undefined> {
  const setting = await findSetting(ctx, settingId);
  if (setting?.boroughId !== boroughId) return undefined;
  const audits = await listShared(ctx, boroughId, { settingId, atMost: "evidence" });
  const place = ({ instrument }: SharedAudit) => instruments.indexOf(instrument);
  const newestFirst = audits.toSorted((a, b) => b.year - a.year || place(a) - place(b));
  const audit =
    newestFirst.find(({ instrument, year }) => {
      return instrument === address.framework && String(year) === address.year;
    }) ?? newestFirst[0];
  const content = audit && (await findSharedContent(ctx, boroughId, audit.auditId));
  if (!audit || !content) return { setting };
  const { statement, sharedAt } = content;
  const page = sharedPageOf(audit, content);
  const peers = await findPeers(ctx, setting, audit);
  return { setting, shared: { audits: newestFirst, page, statement, sharedAt, peers } };
}

async function findPeers(ctx: Context, setting: Setting, { instrument, year }: SharedAudit) {
  const settings = await listSharing(ctx, setting.boroughId, {
    instrument,
    years: [year],
    atMost: "themes",
  });
  const { basis, others } = peersOf(setting, settings);
  const enough = others.length >= thresholds.similarSettingsFrom;
  const themes = enough ? themesOf(others) : [];
  return {
    basis,
    others: others.length,
    themes: themes.map(({ number, title }) => {
      return { number, title, middle: middleOf(others, number) };
    }),
  };
}

/**
 * Where one of a setting's own signed years lies among others like it (F51): the newest of a framework unless another is
 * asked for. Nothing without a signed year, and nothing for whoever does not belong to the setting.
 */
export async function findSimilar(
  ctx: Context,
  settingId: string,
  address: Record<string, string | string[] | undefined>,
): Promise<SimilarSettings | undefined> {
  const asked = instruments.filter((each) => each === address.instrument);
  const signed = await Promise.all(
    (asked.length > 0 ? asked : instruments).map((each) => listYears(ctx, settingId, each)),
  );
  const years = signed.flat().toSorted((a, b) => b.year - a.year);
  const own = years.find(({ year }) => String(year) === address.year) ?? years[0];
  if (!own) return undefined;
  const { edition, year, results } = own;
  const { instrument } = edition;
  const found = await ctx.db.run((tx) =>
    tx
      .select({
        theme: sql<number>`theme`,
        likeSized: sql<boolean>`like_sized`,
        // As JSON, because the two drivers read arrays in two ways.
        scores: sql<number[]>`to_jsonb(scores)`,
      })
      .from(sql`similar_scores(${settingId}::uuid, ${instrument}::instrument, ${year}::integer)`),
  );
  const themes = edition.themes.flatMap(({ title }, index) => {
    const result = results.get(index + 1);
    if (!result) return [];
    const similar = found.find(({ theme }) => theme === index + 1);
    const middle = similar && middleOfScores(similar.scores);
    const place = { number: index + 1, title, own: result };
    return [middle?.status === "ok" ? { ...place, middle } : place];
  });
  const basis = found.some(({ likeSized }) => likeSized) ? "type_and_size" : "type";
  return { instrument, year, basis, themes };
}

/**
 * What families said at the settings whose results are shared with the borough, beside those settings' own levels of the
 * newest shared year. Both are frozen, and each is shared by whoever it belongs to. Nothing when no survey is shared.
 *
 * @param year of the surveys that count; of each setting the newest one when it is left out
 */
export async function findParents(
  ctx: Context,
  boroughId: string,
  year?: number,
): Promise<ParentsPicture | undefined> {
  if (!membershipOfBorough(ctx.actor, boroughId)) return undefined;
  const surveys = (await listSurveysOfBorough(ctx, boroughId)).filter(
    (survey) => year === undefined || survey.year === year,
  );
  if (surveys.length === 0) return undefined;
  const settings = await listSettings(ctx, boroughId);
  const heard = newestOf(surveys).flatMap(({ settingId, year, surveyId, coverage }) => {
    const setting = settings.find(({ id }) => id === settingId);
    return setting ? [{ setting, year, surveyId, coverage }] : [];
  });
  const byName = settings.map(({ id }) => id);
  return {
    settings: settings.length,
    heard: heard.toSorted((a, b) => byName.indexOf(a.setting.id) - byName.indexOf(b.setting.id)),
    questions: parentsAcross(surveys, settings),
    ownLevels: await findOwnLevels(ctx, boroughId),
  };
}

async function findOwnLevels(ctx: Context, boroughId: string): Promise<Map<string, string>> {
  const shared = await listSharedYears(ctx, boroughId);
  const newest = instruments.flatMap((instrument) => {
    const years = shared.filter((each) => each.instrument === instrument);
    return years.length > 0
      ? [{ instrument, years: [Math.max(...years.map((each) => each.year))] }]
      : [];
  });
  const audits = await Promise.all(
    newest.map((wanted) => listSharedFigures(ctx, boroughId, { ...wanted, atMost: "themes" })),
  );
  return new Map(
    audits.flat().flatMap(({ settingId, instrument, year, results }) =>
      [...results].flatMap(([theme, result]): [string, string][] => {
        const words = levelInWords(result);
        return words ? [[`${settingId} ${instrument}.${theme}`, `${words} in ${year}`]] : [];
      }),
    ),
  );
}

/** Every setting of the borough, with what it shares of one year. */
async function listSharing(
  ctx: Context,
  boroughId: string,
  wanted: Parameters<typeof listShared>[2],
): Promise<ListedSetting[]> {
  const [audits, settings] = await Promise.all([
    listShared(ctx, boroughId, wanted),
    listSettings(ctx, boroughId),
  ]);
  const auditOf = new Map(audits.map((audit) => [audit.settingId, audit]));
  return settings.map(({ id, name, type, places }) => {
    return { id, name, type, places, audit: auditOf.get(id) };
  });
}
