import "server-only";
import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/engine";
import { boroughs, forums, settings } from "@/db/schema/organisations";
import { paperBatches, paperSheets } from "@/db/schema/paper";
import { rolls, surveyClosings, surveyOpenings, surveys } from "@/db/schema/surveys";
import { languageOverrides, languageReviews, surveyTranslations } from "@/db/schema/translations";
import type { Context } from "@/lib/request/context";
import { environment } from "@/lib/request/environment";
import { mayRunSurvey } from "@/lib/surveys/policy";
import { surveySheet } from "@/lib/surveys/sheet";
import { languageState, surveyWords, wordsHash } from "@/lib/surveys/words";
import { disagreement, nextStep, type PileStep } from "./double-entry";
import {
  type HandedSurvey,
  type Pile,
  type PileSheet,
  type SpokenLanguage,
  typedSheet,
} from "./model";

/** Where a survey is answered in a language: what a QR code leads to. */
export function surveyAddress({ code }: { code: string }, tag: string): string {
  return new URL(`/s/${code}/${tag}`, environment().APP_ORIGIN).href;
}

const ownTexts = z.record(z.string(), z.string());

/** The survey with everything it asks, for whoever may see that it exists. */
export function findHandedSurvey(ctx: Context, surveyId: string) {
  return ctx.db.run((tx) => selectHandedSurvey(tx, surveyId));
}

export async function selectHandedSurvey(
  tx: Transaction,
  surveyId: string,
): Promise<HandedSurvey | undefined> {
  const [row] = await tx
    .select({
      id: surveys.id,
      settingId: surveys.settingId,
      forumId: surveys.forumId,
      boroughId: surveys.boroughId,
      settingName: settings.name,
      forumName: forums.name,
      boroughName: boroughs.name,
      year: surveys.year,
      title: surveys.title,
      code: surveys.code,
      version: surveys.version,
      sheet: surveys.sheet,
    })
    .from(surveys)
    .innerJoin(settings, eq(settings.id, surveys.settingId))
    .leftJoin(forums, eq(forums.id, surveys.forumId))
    .leftJoin(boroughs, eq(boroughs.id, surveys.boroughId))
    .where(eq(surveys.id, surveyId));
  if (!row) return undefined;
  const { forumId, boroughId, forumName, boroughName, sheet, ...rest } = row;
  return {
    ...rest,
    forumId: forumId ?? undefined,
    boroughId: boroughId ?? undefined,
    askerName: forumName ?? boroughName ?? undefined,
    forumName: forumName ?? undefined,
    sheet: surveySheet.parse(sheet),
    families: await selectFamilies(tx, row.settingId),
    opening: await selectOpening(tx, surveyId),
  };
}

/** Every language of a survey, with its words. */
export function listSpokenLanguages(ctx: Context, survey: HandedSurvey): Promise<SpokenLanguage[]> {
  return ctx.db.run((tx) => selectSpokenLanguages(tx, survey));
}

export async function selectSpokenLanguages(
  tx: Transaction,
  survey: Pick<HandedSurvey, "id" | "title" | "sheet">,
  wanted?: string,
): Promise<SpokenLanguage[]> {
  const here = { own: surveyTranslations, reviews: languageReviews, overrides: languageOverrides };
  const [own, reviews, overrides] = await Promise.all([
    tx
      .select({ tag: here.own.language, texts: here.own.texts })
      .from(here.own)
      .where(eq(here.own.surveyId, survey.id)),
    tx
      .select({ tag: here.reviews.language, hash: here.reviews.wordsHash })
      .from(here.reviews)
      .where(eq(here.reviews.surveyId, survey.id)),
    tx
      .select({ tag: here.overrides.language })
      .from(here.overrides)
      .where(eq(here.overrides.surveyId, survey.id)),
  ]);
  const languages = survey.sheet.languages.filter(({ tag }) => !wanted || tag === wanted);
  return Promise.all(
    languages.map(async (language) => {
      const of = ({ tag }: { tag: string }) => tag === language.tag;
      const words = surveyWords(survey, language.tag, ownTexts.parse(own.find(of)?.texts ?? {}));
      const reviewedHashes = reviews.filter(of).map(({ hash }) => hash);
      const known = { reviewedHashes, overridden: overrides.some(of) };
      return { language, words, state: languageState(words, await wordsHash(words), known) };
    }),
  );
}

/** The piles of a survey, newest first: how many sheets, and never what is on them. */
export async function listPiles(ctx: Context, surveyId: string): Promise<Pile[]> {
  const rows = await ctx.db.run((tx) =>
    tx
      .select({
        id: paperBatches.id,
        surveyId: paperBatches.surveyId,
        declared: paperBatches.declared,
        typed: sql<number>`(select count(*)::integer from ${paperSheets} where ${paperSheets.batchId} = ${paperBatches.id})`,
        finishedAt: paperBatches.finishedAt,
        differing: paperBatches.differing,
      })
      .from(paperBatches)
      .where(eq(paperBatches.surveyId, surveyId))
      .orderBy(desc(paperBatches.startedAt)),
  );
  return rows.map(({ finishedAt, differing, ...pile }) => ({
    ...pile,
    finished: finishedAt ? { at: finishedAt, differing: differing ?? undefined } : undefined,
  }));
}

/** A pile being typed in: what comes next and how well the second typing agreed. No query gives a typed sheet back. */
type OpenPile = Pile & {
  next: PileStep;
  /** Of the answers typed twice so far. */
  agreement: { answers: number; differing: number };
};

/** The pile with its survey, for whoever runs the survey; for anybody else it is not there. */
export function findPile(
  ctx: Context,
  batchId: string,
): Promise<{ survey: HandedSurvey; pile: OpenPile } | undefined> {
  return ctx.db.run(async (tx) => {
    const batch = await selectBatch(tx, batchId);
    const survey = batch && (await selectHandedSurvey(tx, batch.surveyId));
    if (!batch || !survey || !mayRunSurvey(ctx.actor, survey)) return undefined;
    const sheets = await selectSheets(tx, batchId);
    const { answers, differing } = disagreement(survey.sheet, sheets);
    const { id, surveyId, declared, finishedAt } = batch;
    const pile = {
      ...{ id, surveyId, declared, typed: sheets.length },
      finished: finishedAt
        ? { at: finishedAt, differing: batch.differing ?? undefined }
        : undefined,
      next: nextStep(declared, sheets),
      agreement: { answers, differing },
    };
    return { survey, pile };
  });
}

/** Sheets of piles nobody has finished: they are no replies yet, and would not be counted. */
export async function countSheetsWaiting(ctx: Context, surveyId: string): Promise<number> {
  const [row] = await ctx.db.run((tx) =>
    tx
      .select({ n: sql<number>`count(*)::integer` })
      .from(paperSheets)
      .innerJoin(paperBatches, eq(paperBatches.id, paperSheets.batchId))
      .where(and(eq(paperSheets.surveyId, surveyId), isNull(paperBatches.finishedAt))),
  );
  return row?.n ?? 0;
}

/** For the commands of this module: the row of a pile, held until the transaction ends when it is going to change. */
export async function selectBatch(tx: Transaction, batchId: string, held = false) {
  const found = tx.select().from(paperBatches).where(eq(paperBatches.id, batchId));
  const [batch] = await (held ? found.for("update") : found);
  return batch;
}

/** For the commands of this module: every sheet of a pile. */
export async function selectSheets(tx: Transaction, batchId: string): Promise<PileSheet[]> {
  const rows = await tx
    .select({
      number: paperSheets.number,
      drawn: paperSheets.drawn,
      typed: paperSheets.typed,
      again: paperSheets.typedAgain,
    })
    .from(paperSheets)
    .where(eq(paperSheets.batchId, batchId))
    .orderBy(paperSheets.number);
  return rows.map(({ typed, again, ...row }) => ({
    ...row,
    typed: typedSheet.parse(typed),
    again: again ? typedSheet.parse(again) : undefined,
  }));
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

/** The survey's last opening, and whether it is open now. */
export async function selectOpening(tx: Transaction, surveyId: string) {
  const [last] = await tx
    .select({
      opening: surveyOpenings.opening,
      closesOn: surveyOpenings.closesOn,
      isOpen: sql<boolean>`${surveyClosings.opening} is null`,
    })
    .from(surveyOpenings)
    .leftJoin(
      surveyClosings,
      sql`${surveyClosings.surveyId} = ${surveyOpenings.surveyId} and ${surveyClosings.opening} = ${surveyOpenings.opening}`,
    )
    .where(eq(surveyOpenings.surveyId, surveyId))
    .orderBy(desc(surveyOpenings.opening))
    .limit(1);
  return last && { ...last, closesOn: last.closesOn ?? undefined };
}
