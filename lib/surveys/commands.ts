import "server-only";
import { and, asc, desc, eq, isNotNull, sql } from "drizzle-orm";
import { z } from "zod";
import { sweep } from "@/db/client";
import type { Transaction } from "@/db/engine";
import {
  receivedSheets,
  responseContexts,
  surveyCodes,
  surveyComments,
  surveyDrafts,
} from "@/db/schema/answering";
import {
  releasedResults,
  releases,
  responses,
  surveyClosings,
  surveyOpenings,
} from "@/db/schema/surveys";
import { mondayOf } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { asClosing, asRelease, type Context } from "@/lib/request/context";
import { recordInTrail } from "@/lib/trail/commands";
import { tenantOf } from "@/lib/trail/model";
import type { AskedSurvey, GivenResponse } from "./asked";
import { coverageOf } from "./coverage";
import { releasedCoverage } from "./coverage-on-read";
import {
  type FamilyContext,
  familyContexts,
  ownerOf,
  type ReleasedRow,
  surveyDesign,
} from "./model";
import { mayRunSurvey } from "./policy";
import { selectReleasedRows, selectSurvey } from "./queries";
import { releaseResults } from "./release";
import { surveySheet } from "./sheet";

export type ReleaseOutcome =
  | { released: "publish" | "keep_previous"; completed: number; waiting: number }
  | { refused: "not_found" | "not_allowed" | "open" | "released" };

/**
 * Releases a closed survey: parents' raw answers become frozen rows, once for each closing. Runs as the one role that
 * may read raw answers, in one transaction with the rows, who was heard, and their event in the trail. An input that is
 * not what it should be throws, and then nothing is released.
 */
export async function releaseSurvey(ctx: Context, surveyId: string): Promise<ReleaseOutcome> {
  const survey = await ctx.db.run((tx) => selectSurvey(tx, surveyId));
  if (!survey) return { refused: "not_found" };
  if (!mayRunSurvey(ctx.actor, survey)) return { refused: "not_allowed" };
  return asRelease(ctx, survey, async (tx) => {
    await lockSurvey(tx, surveyId);
    const closing = await selectClosing(tx, surveyId);
    if (!closing?.closed) return { refused: "open" };
    if (closing.released) return { refused: "released" };
    const { opening, roll } = closing;
    const release = releaseResults({
      survey: { ...surveyDesign.parse(survey.design), roll },
      replies: await selectReplies(tx, surveyId),
      earlier: await selectReleasedRows(tx, surveyId),
      ...{ opening, closed: true },
    });
    const { action, completed, waiting, rows } = release;
    if (action === "count_only") return { refused: "open" };
    const place = { surveyId, settingId: survey.settingId };
    const coverage = await workOutCoverage(tx, survey, closing, action);
    await tx.insert(releases).values({
      ...{ ...place, opening, action, completed, waiting, coverage },
      ...{ releasedBy: ctx.actor.userId, releasedAt: ctx.now },
    });
    await insertRows(tx, place, rows);
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: tenantOf(ownerOf(survey)),
      action: "survey released",
      ...{ surveyId, opening, outcome: action, rows: rows.length },
    });
    return { released: action, completed, waiting };
  });
}

export type ClosingOutcome =
  | { closed: number }
  | { refused: "not_found" | "not_allowed" | "not_open" };

/**
 * Closes a survey: from now on no reply is taken. In the same transaction every reply, comment and family context of
 * this opening is written again under a new id and in no order, and drafts and handed-in keys go, so that nothing in
 * the database joins a reply to a code, a sheet, a comment or a moment (R-AN-03). Codes not used yet stay for a
 * reopening, the addresses they went to do not. What the rewriting left behind is swept away afterwards.
 */
export async function closeSurvey(
  ctx: Context,
  surveyId: string,
  known: { roll?: number; contexts?: Partial<Record<FamilyContext, number>> },
): Promise<ClosingOutcome> {
  const survey = await ctx.db.run((tx) => selectSurvey(tx, surveyId));
  if (!survey) return { refused: "not_found" };
  if (!mayRunSurvey(ctx.actor, survey)) return { refused: "not_allowed" };
  const outcome = await asClosing(ctx, survey, async (tx): Promise<ClosingOutcome> => {
    await lockSurvey(tx, surveyId);
    const last = await selectClosing(tx, surveyId);
    if (!last || last.closed) return { refused: "not_open" };
    await unlinkReplies(tx, surveyId, last.opening);
    await tx.insert(surveyClosings).values({
      ...{ surveyId, settingId: survey.settingId, opening: last.opening },
      ...{ roll: known.roll, contexts: known.contexts ?? {} },
      ...{ closedBy: ctx.actor.userId, closedAt: ctx.now },
    });
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: tenantOf(ownerOf(survey)),
      action: "survey closed",
      ...{ surveyId, opening: last.opening },
    });
    return { closed: last.opening };
  });
  if ("closed" in outcome) await sweep(["responses", "survey_codes", "survey_drafts"]);
  return outcome;
}

/** Of two who press at once the second waits here; a reply that is being stored is waited for. */
async function lockSurvey(tx: Transaction, surveyId: string) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`survey ${surveyId}`}, 0))`);
}

/** Everything of one opening written again in no order. Numbers drawn here are no part of any row. */
async function unlinkReplies(tx: Transaction, surveyId: string, opening: number) {
  const rewrite = (table: string, columns: string) =>
    tx.execute(
      sql.raw(`with gone as (
          delete from ${table} where survey_id = '${surveyId}' and opening = ${opening} returning ${columns})
        insert into ${table} (id, ${columns}) select gen_random_uuid(), ${columns} from gone order by random()`),
    );
  await rewrite(
    "responses",
    "survey_id, setting_id, opening, week, mode, language, wording, groups, answers, matters",
  );
  await rewrite("response_contexts", "survey_id, setting_id, opening, contexts");
  await rewrite("survey_comments", "survey_id, setting_id, opening, promise, language, words");
  await tx.delete(surveyDrafts).where(eq(surveyDrafts.surveyId, surveyId));
  await tx.delete(receivedSheets).where(eq(receivedSheets.surveyId, surveyId));
  await tx
    .update(surveyCodes)
    .set({ email: null })
    .where(and(eq(surveyCodes.surveyId, surveyId), isNotNull(surveyCodes.email)));
}

/** All rows as one value: thirteen parameters for each would cost more than working the rows out. */
async function insertRows(
  tx: Transaction,
  { surveyId, settingId }: { surveyId: string; settingId: string },
  rows: readonly ReleasedRow[],
) {
  const content = rows.map(({ group, ...row }) => ({
    ...row,
    ...{ group_name: group, survey_id: surveyId, setting_id: settingId },
  }));
  await tx.execute(sql`
    insert into ${releasedResults}
    select * from jsonb_populate_recordset(null::${releasedResults}, ${JSON.stringify(content)}::jsonb)`);
}

/** The survey's last opening: whether it has closed, with how many families, and whether that was released. */
async function selectClosing(tx: Transaction, surveyId: string) {
  const [last] = await tx
    .select({
      opening: surveyOpenings.opening,
      closed: sql<boolean>`${surveyClosings.opening} is not null`,
      roll: surveyClosings.roll,
      contexts: sql<unknown>`coalesce(${surveyClosings.contexts}, '{}')`,
      released: sql<boolean>`${releases.opening} is not null`,
    })
    .from(surveyOpenings)
    .leftJoin(
      surveyClosings,
      sql`${surveyClosings.surveyId} = ${surveyOpenings.surveyId} and ${surveyClosings.opening} = ${surveyOpenings.opening}`,
    )
    .leftJoin(
      releases,
      sql`${releases.surveyId} = ${surveyOpenings.surveyId} and ${releases.opening} = ${surveyOpenings.opening}`,
    )
    .where(eq(surveyOpenings.surveyId, surveyId))
    .orderBy(desc(surveyOpenings.opening))
    .limit(1);
  return last;
}

/** Who was heard, and what matters most; what was out stands when the ratings that are out stand. */
async function workOutCoverage(
  tx: Transaction,
  { id, sheet, design }: { id: string; sheet: unknown; design: unknown },
  { opening, roll, contexts }: { opening: number; roll: number | null; contexts: unknown },
  action: "publish" | "keep_previous",
) {
  const earlier = await selectCoverage(tx, id);
  const standing = earlier.at(-1);
  if (action === "keep_previous" && standing) return standing;
  const { asksAboutFamily, asksImportance } = asked.parse(sheet);
  const { floors, questions } = surveyDesign.parse(design);
  const codes = questions.map(({ code }) => code);
  const how = {
    opening: responses.opening,
    mode: responses.mode,
    language: responses.language,
    wording: responses.wording,
    matters: responses.matters,
  };
  const told = { opening: responseContexts.opening, contexts: responseContexts.contexts };
  return coverageOf({
    ...{ opening, roll, floors, earlier },
    replies: await tx.select(how).from(responses).where(eq(responses.surveyId, id)),
    contexts: await tx.select(told).from(responseContexts).where(eq(responseContexts.surveyId, id)),
    known: z.partialRecord(z.enum(familyContexts), z.number().int().min(0)).parse(contexts),
    asks: { contexts: asksAboutFamily, matters: asksImportance ? codes : [] },
  });
}

/** What of the sheet decides whether there is anything to count. */
const asked = surveySheet.pick({ asksAboutFamily: true, asksImportance: true }).loose();

async function selectCoverage(tx: Transaction, surveyId: string) {
  const rows = await tx
    .select({ coverage: releases.coverage })
    .from(releases)
    .where(eq(releases.surveyId, surveyId))
    .orderBy(asc(releases.opening));
  return rows.map(({ coverage }) => releasedCoverage.parse(coverage));
}

/** No more of each reply than the release counts: not its week, nor how it came. */
function selectReplies(tx: Transaction, surveyId: string) {
  return tx
    .select({ opening: responses.opening, groups: responses.groups, answers: responses.answers })
    .from(responses)
    .where(eq(responses.surveyId, surveyId));
}

/**
 * Stores what families gave, however it came. Ratings, what a family tells about itself and its own words lie apart,
 * under ids of chance that join them to nothing and to nobody; with the week, and no moment (R-AN-01). The database keeps
 * it out of a survey that has closed.
 */
export async function storeResponses(
  tx: Transaction,
  now: Date,
  { id: surveyId, settingId, sheet }: Pick<AskedSurvey, "id" | "settingId" | "sheet">,
  opening: number,
  given: readonly GivenResponse[],
): Promise<void> {
  const place = { surveyId, settingId, opening };
  const week = mondayOf(now);
  if (given.length === 0) return;
  await tx.insert(responses).values(
    given.map(({ mode, language, wording, answers, matters, attendsForum }) => ({
      ...{ ...place, id: newId(), week, mode, language, wording, answers, matters },
      // Who did not say belongs to everybody else, so that no leftovers can be worked out (honest-numbers 3.2).
      groups: sheet.asksForum ? { forum: attendsForum ? "attends" : "everyone_else" } : {},
    })),
  );
  if (sheet.asksAboutFamily) {
    const told = given.map(({ contexts }) => ({ ...place, id: newId(), contexts }));
    await tx.insert(responseContexts).values(told);
  }
  const promise = sheet.comment;
  const said = given.filter(({ comment }) => promise && comment.trim());
  if (!promise || said.length === 0) return;
  await tx.insert(surveyComments).values(
    said.map(({ language, comment }) => {
      return { ...place, id: newId(), promise, language, words: comment.trim() };
    }),
  );
}
