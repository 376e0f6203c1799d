import "server-only";
import { and, desc, eq, gte, isNotNull, sql } from "drizzle-orm";
import { isDatabaseAway, type Transaction } from "@/db/engine";
import { surveyDrafts } from "@/db/schema/answering";
import { boroughs, forums, settings } from "@/db/schema/organisations";
import { rolls, surveyClosings, surveyOpenings, surveys } from "@/db/schema/surveys";
import { languageOverrides, languageReviews, surveyTranslations } from "@/db/schema/translations";
import { isoDayOf } from "@/lib/kernel/dates";
import { type VisitorContext, visitorContext } from "@/lib/request/context";
import { environment } from "@/lib/request/environment";
import { surveySheet } from "@/lib/surveys/sheet";
import { hashOfCode } from "@/lib/surveys/survey-codes";
import { languageState, type SurveyWords, surveyWords, wordsHash } from "@/lib/surveys/words";
import { type DraftSheet, draftSheet, type OpenLanguage, type OpenSurvey } from "./model";

/** How long a page may go by what was read before: a survey is fixed while it is open, but for its languages. */
const freshMilliseconds = 5_000;
const mostKept = 300;

type Kept = { survey: OpenSurvey | undefined; readAt: number };
const keptSurveys = new Map<string, Kept>();

/**
 * The open survey that a code names, with its words in every language that parents may read. Nothing for a code that
 * never was and for a survey that has closed: both are found out by one statement and told apart by nothing.
 * While the database is away, what was read last still serves, so that a page can say so with the answers in it.
 */
export async function findOpenSurvey(now: Date, code: string): Promise<OpenSurvey | undefined> {
  const kept = keptSurveys.get(code);
  if (kept && now.getTime() - kept.readAt < freshMilliseconds) return kept.survey;
  try {
    const survey = await readOpenSurvey(now, code);
    keep(code, { survey, readAt: now.getTime() });
    return survey;
  } catch (error) {
    if (kept && isDatabaseAway(error)) return kept.survey;
    throw error;
  }
}

/** The answers kept under a token; nothing when they were sent, have expired or never were. */
export async function findDraft(
  ctx: VisitorContext,
  surveyId: string,
  token: string,
): Promise<DraftSheet | undefined> {
  const [row] = await ctx.db.run((tx) =>
    tx
      .select({ content: surveyDrafts.content })
      .from(surveyDrafts)
      .where(keptUnder(ctx, surveyId, token)),
  );
  return row && draftSheet.parse(row.content);
}

/** One survey's row of a draft, while it is kept. */
export function keptUnder(ctx: VisitorContext, surveyId: string, token: string) {
  return and(
    eq(surveyDrafts.tokenHash, hashed(surveyId, token)),
    eq(surveyDrafts.surveyId, surveyId),
    gte(surveyDrafts.expiresOn, isoDayOf(ctx.now)),
  );
}

/** The only form in which tokens and codes reach the database. */
export function hashed(surveyId: string, code: string): string {
  return hashOfCode(environment().secret, surveyId, code);
}

function keep(code: string, entry: Kept) {
  // Whoever tries out codes must not fill the memory.
  if (keptSurveys.size >= mostKept) keptSurveys.clear();
  keptSurveys.set(code, entry);
}

async function readOpenSurvey(now: Date, code: string): Promise<OpenSurvey | undefined> {
  const row = await visitorContext(now).db.run((tx) => selectOpenSurvey(tx, code));
  if (!row?.opening || row.closed) return undefined;
  const sheet = surveySheet.parse(row.sheet);
  const { spoken, families } = await visitorContext(now, row.id).db.run(async (tx) => ({
    spoken: await selectSpoken(tx, row.id),
    families: await selectFamilies(tx, row.settingId),
  }));
  const asked = { title: row.title, sheet };
  const languages = await Promise.all(
    sheet.languages.map(async (language): Promise<OpenLanguage> => {
      const words = surveyWords(asked, language.tag, spoken.texts.get(language.tag));
      return { ...language, words, state: await stateOf(words, spoken) };
    }),
  );
  return {
    ...{ id: row.id, settingId: row.settingId, code, title: row.title, sheet, families },
    ...{ opening: row.opening, closesOn: row.closesOn ?? undefined, setting: row.setting },
    asker: row.forum ?? row.borough ?? undefined,
    askedBy: row.forum ? "forum" : row.borough ? "borough" : "setting",
    languages: languages.filter(({ state }) => state !== "preview"),
  };
}

/** The survey and its last opening, as any visitor may find it. */
async function selectOpenSurvey(tx: Transaction, code: string) {
  const [row] = await tx
    .select({
      ...{ id: surveys.id, settingId: surveys.settingId, title: surveys.title },
      ...{ sheet: surveys.sheet, setting: settings.name },
      ...{ forum: forums.name, borough: boroughs.name },
      ...{ opening: surveyOpenings.opening, closesOn: surveyOpenings.closesOn },
      closed: sql<boolean>`${surveyClosings.opening} is not null`,
    })
    .from(surveys)
    .innerJoin(settings, eq(settings.id, surveys.settingId))
    .leftJoin(forums, eq(forums.id, surveys.forumId))
    .leftJoin(boroughs, eq(boroughs.id, surveys.boroughId))
    .innerJoin(surveyOpenings, eq(surveyOpenings.surveyId, surveys.id))
    .leftJoin(
      surveyClosings,
      and(
        eq(surveyClosings.surveyId, surveys.id),
        eq(surveyClosings.opening, surveyOpenings.opening),
      ),
    )
    .where(eq(surveys.code, code))
    .orderBy(desc(surveyOpenings.opening))
    .limit(1);
  return row;
}

type Spoken = {
  texts: Map<string, Record<string, string>>;
  reviews: { language: string; wordsHash: string }[];
  overrides: { language: string }[];
};

async function selectSpoken(tx: Transaction, surveyId: string): Promise<Spoken> {
  const [translations, reviews, overrides] = await Promise.all([
    tx
      .select({ language: surveyTranslations.language, texts: surveyTranslations.texts })
      .from(surveyTranslations)
      .where(eq(surveyTranslations.surveyId, surveyId)),
    tx
      .select({ language: languageReviews.language, wordsHash: languageReviews.wordsHash })
      .from(languageReviews)
      .where(eq(languageReviews.surveyId, surveyId)),
    tx
      .select({ language: languageOverrides.language })
      .from(languageOverrides)
      .where(eq(languageOverrides.surveyId, surveyId)),
  ]);
  const texts = translations.map(
    ({ language, texts }) => [language, texts as Record<string, string>] as const,
  );
  return { texts: new Map(texts), reviews, overrides };
}

async function stateOf(words: SurveyWords, { reviews, overrides }: Spoken) {
  const { tag } = words;
  const own = reviews.filter(({ language }) => language === tag);
  return languageState(words, await wordsHash(words), {
    reviewedHashes: own.map(({ wordsHash }) => wordsHash),
    overridden: overrides.some(({ language }) => language === tag),
  });
}

async function selectFamilies(tx: Transaction, settingId: string): Promise<number | undefined> {
  const [roll] = await tx
    .select({ families: rolls.families })
    .from(rolls)
    .where(and(eq(rolls.settingId, settingId), isNotNull(rolls.families)))
    .orderBy(desc(rolls.countedOn))
    .limit(1);
  return roll?.families ?? undefined;
}
