import "server-only";
import { and, desc, eq, isNotNull, lt, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { boroughs, forums, settings } from "@/db/schema/organisations";
import { replyPublications } from "@/db/schema/replies";
import {
  releases,
  rolls,
  surveyClosings,
  surveyOpenings,
  surveyShares,
  surveys,
} from "@/db/schema/surveys";
import type { Language } from "@/lib/languages/model";
import type { Context } from "@/lib/request/context";
import { selectSpokenLanguages } from "@/lib/surveys/queries";
import type { LanguageState } from "@/lib/surveys/readings";
import { helpedQuestions, replyContent } from "@/lib/surveys/reply-content";
import { type SheetQuestion, surveySheet } from "@/lib/surveys/sheet";
import { stageOf } from "./lifecycle";
import { countsOnRead, type Roll, type Survey } from "./model";

/** A survey the actor may know of, or nothing. What parents answered is no part of it. */
export function findSurvey(ctx: Context, surveyId: string): Promise<Survey | undefined> {
  return ctx.db.run(async (tx) => (await selectSurveys(tx, eq(surveys.id, surveyId)))[0]);
}

/** A place's own surveys, the newest first. */
export function listSurveysOf(
  ctx: Context,
  { forumId, boroughId, settingId }: { forumId?: string; boroughId?: string; settingId?: string },
): Promise<Survey[]> {
  const whose = forumId
    ? eq(surveys.forumId, forumId)
    : boroughId
      ? eq(surveys.boroughId, boroughId)
      : sql`${surveys.settingId} = ${settingId} and ${surveys.forumId} is null and ${surveys.boroughId} is null`;
  return ctx.db.run((tx) => selectSurveys(tx, whose));
}

/**
 * What others ask a setting's parents, for the setting to know of: only what has opened, and of it no more than that.
 */
export function listSurveysByOthers(ctx: Context, settingId: string): Promise<Survey[]> {
  const others = sql`${surveys.settingId} = ${settingId}
    and (${surveys.forumId} is not null or ${surveys.boroughId} is not null)`;
  return ctx.db.run((tx) => selectSurveys(tx, and(others, isNotNull(surveyOpenings.opening))));
}

/** What parents of a setting said, as far as it was told, and have no answer to yet. The newest first. */
export async function listWaitingForReply(ctx: Context, settingId: string): Promise<Survey[]> {
  const told = and(eq(surveys.settingId, settingId), isNotNull(releases.releasedAt));
  const surveysTold = await ctx.db.run((tx) => selectSurveys(tx, told));
  return surveysTold.filter((survey) => {
    const stage = stageOf(survey);
    const isOwn = !survey.forumId && !survey.boroughId;
    return stage === "waiting_for_reply" || (isOwn && stage === "released");
  });
}

export type Progress = {
  /** At least so many have answered, in steps: 0 says fewer than five (R-AN-05). */
  atLeast: number;
  /** Codes not used yet, rounded down to tens. */
  codesLeft: number;
};

/** All that anybody learns of an open survey. */
export function findProgress(ctx: Context, surveyId: string): Promise<Progress> {
  return ctx.db.run(async (tx) => {
    const [row] = await tx
      .select({
        atLeast: sql<number>`replies_so_far(${surveyId})`,
        codesLeft: sql<number>`codes_left(${surveyId})`,
      })
      .from(sql`(select) as once`);
    return row ?? { atLeast: 0, codesLeft: 0 };
  });
}

/** The newest count of a setting's families. */
export function findRoll(ctx: Context, settingId: string): Promise<Roll | undefined> {
  return ctx.db.run(async (tx) => {
    const [row] = await tx
      .select({ countedOn: rolls.countedOn, families: rolls.families, contexts: rolls.contexts })
      .from(rolls)
      .where(eq(rolls.settingId, settingId))
      .orderBy(desc(rolls.toldAt))
      .limit(1);
    return (
      row && {
        countedOn: row.countedOn,
        families: row.families ?? undefined,
        contexts: countsOnRead.parse(row.contexts),
      }
    );
  });
}

/**
 * Questions whether last year's published reply has helped (F37): of the newest reply the setting gave its parents to
 * an earlier survey of the same owner.
 */
export function findHelpedQuestions(ctx: Context, surveyId: string): Promise<SheetQuestion[]> {
  return ctx.db.run(async (tx) => {
    const [survey] = await selectSurveys(tx, eq(surveys.id, surveyId));
    if (!survey) return [];
    const [row] = await tx
      .select({ content: replyPublications.content, year: surveys.year })
      .from(replyPublications)
      .innerJoin(surveys, eq(surveys.id, replyPublications.surveyId))
      .where(
        and(
          eq(surveys.settingId, survey.settingId),
          lt(surveys.year, survey.year),
          sql`${surveys.forumId} is not distinct from ${survey.forumId ?? null}::uuid`,
          sql`${surveys.boroughId} is not distinct from ${survey.boroughId ?? null}::uuid`,
        ),
      )
      .orderBy(desc(surveys.year), desc(replyPublications.publishedAt))
      .limit(1);
    if (!row) return [];
    const { settingName } = survey;
    return helpedQuestions({
      settingName,
      year: row.year,
      content: replyContent.parse(row.content),
    });
  });
}

export function findWasAskedBefore(ctx: Context, link: string): Promise<boolean> {
  return ctx.db.run((tx) => wasAskedBefore(tx, link));
}

export type OfferedState = { language: Language; state: LanguageState; missing: number };

/** How each language a survey is offered in stands: only what is not "preview" is shown to parents (L-05). */
export async function listLanguageStates(ctx: Context, survey: Survey): Promise<OfferedState[]> {
  const spoken = await ctx.db.run((tx) => selectSpokenLanguages(tx, survey));
  return spoken.map(({ words, ...rest }) => ({ ...rest, missing: words.missing.length }));
}

/** Tags of the languages parents can read now; none where there is no such survey. */
export async function findReadyLanguages(ctx: Context, surveyId: string): Promise<string[]> {
  const survey = await findSurvey(ctx, surveyId);
  const states = survey ? await listLanguageStates(ctx, survey) : [];
  return states.filter(({ state }) => state !== "preview").map(({ language }) => language.tag);
}

/** Whether parents have been asked a question with this link before: then its meaning matters to earlier years. */
export async function wasAskedBefore(tx: Transaction, link: string): Promise<boolean> {
  const asked = JSON.stringify({ questions: [{ link }] });
  const [found] = await tx
    .select({ id: surveys.id })
    .from(surveys)
    .innerJoin(surveyOpenings, eq(surveyOpenings.surveyId, surveys.id))
    .where(sql`${surveys.sheet} @> ${asked}::jsonb`)
    .limit(1);
  return found !== undefined;
}

/** Surveys with the last opening of each, and what has come of it. */
export async function selectSurveys(tx: Transaction, where: SQL | undefined): Promise<Survey[]> {
  const last = tx
    .select({ surveyId: surveyOpenings.surveyId, n: sql<number>`max(opening)`.as("n") })
    .from(surveyOpenings)
    .groupBy(surveyOpenings.surveyId)
    .as("last");
  const ofLast = (table: typeof surveyOpenings | typeof surveyClosings | typeof releases) =>
    and(eq(table.surveyId, surveys.id), eq(table.opening, last.n));
  const rows = await tx
    .select({
      survey: surveys,
      setting: { name: settings.name, boroughId: settings.boroughId },
      forumName: forums.name,
      borough: { name: boroughs.name, isExample: boroughs.isExample },
      opening: surveyOpenings,
      closing: surveyClosings,
      releasedAt: releases.releasedAt,
      sharedWith: sql<
        Survey["sharedWith"]
      >`array(select ${surveyShares.audience}::text from ${surveyShares}
        where ${surveyShares.surveyId} = ${surveys.id} and ${surveyShares.withdrawnAt} is null)`,
      repliedAt: sql<
        string | null
      >`(select max(${replyPublications.publishedAt}) from ${replyPublications}
        where ${replyPublications.surveyId} = ${surveys.id})`,
    })
    .from(surveys)
    .innerJoin(settings, eq(settings.id, surveys.settingId))
    .leftJoin(forums, eq(forums.id, surveys.forumId))
    .leftJoin(boroughs, eq(boroughs.id, settings.boroughId))
    .leftJoin(last, eq(last.surveyId, surveys.id))
    .leftJoin(surveyOpenings, ofLast(surveyOpenings))
    .leftJoin(surveyClosings, ofLast(surveyClosings))
    .leftJoin(releases, ofLast(releases))
    .where(where)
    .orderBy(desc(surveys.year), desc(surveys.madeAt), surveys.id);
  return rows.map(surveyFrom);
}

type Row = {
  survey: typeof surveys.$inferSelect;
  setting: { name: string; boroughId: string };
  forumName: string | null;
  borough: { name: string; isExample: boolean } | null;
  opening: typeof surveyOpenings.$inferSelect | null;
  closing: typeof surveyClosings.$inferSelect | null;
  releasedAt: Date | null;
  sharedWith: Survey["sharedWith"];
  repliedAt: string | null;
};

function surveyFrom({ survey, setting, forumName, borough, ...row }: Row): Survey {
  const { id, settingId, forumId, boroughId, year, title, code, sheet, version } = survey;
  const { opening, closing, releasedAt, sharedWith, repliedAt } = row;
  const ownerName = forumId ? forumName : boroughId ? borough?.name : setting.name;
  return {
    ...{ id, settingId, year, title, code, version, sharedWith },
    ...{ forumId: forumId ?? undefined, boroughId: boroughId ?? undefined },
    ...{ settingName: setting.name, homeBoroughId: setting.boroughId },
    ...{ ownerName: ownerName ?? "A parent forum", isExample: borough?.isExample ?? false },
    sheet: surveySheet.parse(sheet),
    opening: opening
      ? {
          number: opening.opening,
          openedAt: opening.openedAt,
          closesOn: opening.closesOn ?? undefined,
        }
      : undefined,
    closing: closing
      ? {
          closedAt: closing.closedAt,
          roll: closing.roll ?? undefined,
          contexts: countsOnRead.parse(closing.contexts),
        }
      : undefined,
    releasedAt: releasedAt ?? undefined,
    repliedAt: repliedAt ? new Date(repliedAt) : undefined,
  };
}
