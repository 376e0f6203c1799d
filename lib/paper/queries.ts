import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { paperBatches, paperSheets } from "@/db/schema/paper";
import type { Context } from "@/lib/request/context";
import { environment } from "@/lib/request/environment";
import type { AskedSurvey, SpokenLanguage } from "@/lib/surveys/asked";
import { mayRunSurvey } from "@/lib/surveys/policy";
import { selectAskedSurvey, selectSpokenLanguages } from "@/lib/surveys/queries";
import { disagreement, nextStep, type PileStep } from "./double-entry";
import { type Pile, type PileSheet, typedSheet } from "./model";

/** Where a survey is answered in a language: what a QR code leads to. */
export function surveyAddress({ code }: { code: string }, tag: string): string {
  return new URL(`/s/${code}/${tag}`, environment().APP_ORIGIN).href;
}

/** The survey with everything it asks, for whoever may see that it exists. */
export function findAskedSurvey(ctx: Context, surveyId: string) {
  return ctx.db.run((tx) => selectAskedSurvey(tx, surveyId));
}

/** Every language of a survey, with its words. */
export function listSpokenLanguages(ctx: Context, survey: AskedSurvey): Promise<SpokenLanguage[]> {
  return ctx.db.run((tx) => selectSpokenLanguages(tx, survey));
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

/** The pile with its survey, for whoever runs the survey; for anybody else, and under another survey, it is not there. */
export function findPile(
  ctx: Context,
  { surveyId, batchId }: { surveyId: string; batchId: string },
): Promise<{ survey: AskedSurvey; pile: OpenPile } | undefined> {
  return ctx.db.run(async (tx) => {
    const batch = await selectBatch(tx, batchId);
    const survey = batch?.surveyId === surveyId ? await selectAskedSurvey(tx, surveyId) : undefined;
    if (!batch || !survey || !mayRunSurvey(ctx.actor, survey)) return undefined;
    const sheets = await selectSheets(tx, batchId);
    const { answers, differing } = disagreement(survey.sheet, sheets);
    const { id, declared, finishedAt } = batch;
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
