import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { forums, settings } from "@/db/schema/organisations";
import { rolls, surveyOpenings, surveys } from "@/db/schema/surveys";
import {
  languageOverrides,
  languageReviews,
  recordings,
  surveyTranslations,
} from "@/db/schema/translations";
import { isoDayOf } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import type { Context } from "@/lib/request/context";
import { ownerOf } from "@/lib/surveys/model";
import { mayRunSurvey } from "@/lib/surveys/policy";
import { designOf, type SurveySheet } from "@/lib/surveys/sheet";
import { newSurveyCode } from "@/lib/surveys/survey-codes";
import { recordInTrail } from "@/lib/trail/commands";
import { type TrailEvent, tenantOf } from "@/lib/trail/model";
import { isDraft, mayReopen } from "./lifecycle";
import type { FamilyCounts, Survey, SurveyOwner } from "./model";
import { mayCountFamilies, mayMakeSurvey, maySeeSurvey } from "./policy";
import { selectSurveys, wasAskedBefore } from "./queries";
import {
  asksOtherwise,
  type QuestionWords,
  reworded,
  withMirrorsKept,
  withQuestionReplaced,
} from "./sheet-questions";
import { copiedSheet, emptySheet } from "./sheet-start";

export type Refusal = { refused: "not_found" | "not_allowed" };
/** Somebody else changed it first: nothing is written, and the writer is told what stands. */
export type Conflict = { conflict: Survey };

/**
 * Makes a survey of one setting's parents, empty or from one of the same owner that was asked before. A forum and a
 * borough ask at settings of their own borough; anywhere else there is nothing to be found.
 */
export async function makeSurvey(
  ctx: Context,
  owner: SurveyOwner,
  { title, year, copyOf }: { title: string; year: number; copyOf?: string },
): Promise<{ surveyId: string } | Refusal> {
  if (!mayMakeSurvey(ctx.actor, owner)) return { refused: "not_allowed" };
  return ctx.db.run(async (tx) => {
    if (!(await liesWithin(tx, owner))) return { refused: "not_found" };
    const copied = copyOf && (await selectSurveys(tx, eq(surveys.id, copyOf)))[0];
    if (copyOf && (!copied || !isSameOwner(copied, owner))) return { refused: "not_found" };
    const id = newId();
    const { settingId, forumId, boroughId } = owner;
    await tx.insert(surveys).values({
      ...{ id, settingId, forumId, boroughId, year, title, code: newSurveyCode() },
      sheet: copied ? copiedSheet(copied.sheet) : emptySheet(),
      ...{ madeBy: ctx.actor.userId, madeAt: ctx.now },
    });
    await record(ctx, tx, owner, { action: "survey made", surveyId: id, year });
    return { surveyId: id };
  });
}

/** Changes what a survey asks or says, while nobody has been asked. Saving the same again is nothing. */
export function changeSurvey(
  ctx: Context,
  surveyId: string,
  version: number,
  change: (survey: Survey) => { sheet: SurveySheet; title?: string } | undefined,
): Promise<{ changed: true } | Refusal | Conflict | { refused: "opened" | "too_many" }> {
  return withDraft(ctx, surveyId, async (tx, survey) => {
    const after = change(survey);
    if (!after) return { refused: "too_many" };
    return store(ctx, tx, survey, version, after);
  });
}

/**
 * Changes the words of one question. Where parents were asked it before, or it is one of the ready-made, the writer says
 * whether it still means the same (L-07); without that nothing is written.
 */
export function rewordQuestion(
  ctx: Context,
  { surveyId, version, code }: { surveyId: string; version: number; code: string },
  typed: QuestionWords,
  meaning: "same" | "new" | undefined,
): Promise<
  { changed: true } | Refusal | Conflict | { refused: "opened" | "meaning" | "other_answers" }
> {
  return withDraft(ctx, surveyId, async (tx, survey) => {
    const question = survey.sheet.questions.find((each) => each.code === code);
    if (!question) return { refused: "not_found" };
    const words = withMirrorsKept(question, typed);
    const known = question.origin !== "own" || (await wasAskedBefore(tx, question.link));
    const matters = known && asksOtherwise(question, words);
    if (matters && !meaning) return { refused: "meaning" };
    if (matters && meaning === "same" && words.scale !== question.scale)
      return { refused: "other_answers" };
    const fresh = { code: newQuestionCode(), edition: editionOf(survey) };
    const next = matters
      ? reworded(question, words, meaning ?? "new", fresh)
      : { ...question, ...words };
    const sheet = withQuestionReplaced(survey.sheet, code, next);
    return store(ctx, tx, survey, version, { sheet });
  });
}

/** Permanent from the moment it is written, and tells nothing of the question. */
export function newQuestionCode(): string {
  return `own.${newId().slice(0, 8)}`;
}

/** Drops a survey that nobody has been asked yet, and with it what was translated and recorded for it. */
export function dropSurvey(
  ctx: Context,
  surveyId: string,
): Promise<{ dropped: Survey } | Refusal | { refused: "opened" }> {
  return withDraft(ctx, surveyId, async (tx, survey) => {
    for (const words of [recordings, languageReviews, languageOverrides, surveyTranslations]) {
      await tx.delete(words).where(eq(words.surveyId, surveyId));
    }
    await tx.delete(surveys).where(eq(surveys.id, surveyId));
    await record(ctx, tx, survey, { action: "survey dropped", surveyId });
    return { dropped: survey };
  });
}

/**
 * Opens a survey for the first time: from now on neither what it asks nor what it promises changes (F73), and what the
 * release will count is worked out and kept in the same transaction. Refuses a survey that asks nothing.
 */
export function openSurvey(
  ctx: Context,
  surveyId: string,
  { version, closesOn, languages }: { version: number; closesOn?: string; languages: string[] },
): Promise<
  { opened: number } | Refusal | Conflict | { refused: "opened" | "nothing_asked" | "day_past" }
> {
  return withDraft(ctx, surveyId, async (tx, survey) => {
    const { sheet } = survey;
    if (survey.version !== version) return { conflict: survey };
    if (sheet.questions.length === 0) return { refused: "nothing_asked" };
    if (isPast(ctx, closesOn)) return { refused: "day_past" };
    await tx
      .update(surveys)
      .set({ design: designOf(sheet) })
      .where(eq(surveys.id, surveyId));
    return { opened: await insertOpening(ctx, tx, survey, 1, { closesOn, languages }) };
  });
}

/** Lets a closed survey take replies again; what is out stands until a block of new ones has come (honest-numbers 3.2). */
export function reopenSurvey(
  ctx: Context,
  surveyId: string,
  { closesOn, languages }: { closesOn?: string; languages: string[] },
): Promise<{ opened: number } | Refusal | { refused: "not_closed" | "day_past" }> {
  return ctx.db.run(async (tx) => {
    const found = await runnableSurvey(ctx, tx, surveyId);
    if ("refused" in found) return found;
    const { survey } = found;
    if (!mayReopen(survey) || !survey.opening) return { refused: "not_closed" };
    if (isPast(ctx, closesOn)) return { refused: "day_past" };
    const next = survey.opening.number + 1;
    return { opened: await insertOpening(ctx, tx, survey, next, { closesOn, languages }) };
  });
}

/** Says how many families use a setting now; nothing said means not known. Every count stays on record. */
export async function countFamilies(
  ctx: Context,
  settingId: string,
  { families, contexts }: { families?: number; contexts: FamilyCounts },
): Promise<{ counted: true } | Refusal> {
  if (!mayCountFamilies(ctx.actor, { settingId })) return { refused: "not_allowed" };
  return ctx.db.run(async (tx) => {
    await tx.insert(rolls).values({
      ...{ id: newId(), settingId, countedOn: isoDayOf(ctx.now), families, contexts },
      ...{ toldBy: ctx.actor.userId, toldAt: ctx.now },
    });
    await record(ctx, tx, { settingId }, { action: "families counted", settingId });
    return { counted: true };
  });
}

async function store(
  ctx: Context,
  tx: Transaction,
  survey: Survey,
  version: number,
  { sheet, title = survey.title }: { sheet: SurveySheet; title?: string },
): Promise<{ changed: true } | Conflict> {
  const same = JSON.stringify([sheet, title]) === JSON.stringify([survey.sheet, survey.title]);
  if (same) return { changed: true };
  if (survey.version !== version) return { conflict: survey };
  const next = version + 1;
  const surveyId = survey.id;
  await tx.update(surveys).set({ sheet, title, version: next }).where(eq(surveys.id, surveyId));
  await record(ctx, tx, survey, { action: "survey changed", surveyId, version: next });
  return { changed: true };
}

async function insertOpening(
  ctx: Context,
  tx: Transaction,
  survey: Survey,
  opening: number,
  { closesOn, languages }: { closesOn?: string; languages: string[] },
): Promise<number> {
  const { id: surveyId, settingId, sheet } = survey;
  await tx.insert(surveyOpenings).values({
    ...{ surveyId, settingId, opening, closesOn },
    ...{ openedBy: ctx.actor.userId, openedAt: ctx.now },
  });
  await record(ctx, tx, survey, {
    action: "survey opened",
    ...{ surveyId, opening, questions: sheet.questions.length, languages },
  });
  return opening;
}

/** The survey, for whoever runs it, held until this transaction ends: of two who press at once the second waits. */
async function runnableSurvey(
  ctx: Context,
  tx: Transaction,
  surveyId: string,
): Promise<{ survey: Survey } | Refusal> {
  // Whoever only looks on may not lock a row and needs no lock to be refused.
  const [seen] = await selectSurveys(tx, eq(surveys.id, surveyId));
  if (!seen || !maySeeSurvey(ctx.actor, seen)) return { refused: "not_found" };
  if (!mayRunSurvey(ctx.actor, seen)) return { refused: "not_allowed" };
  await tx.execute(sql`select from surveys where id = ${surveyId} for update`);
  const [survey] = await selectSurveys(tx, eq(surveys.id, surveyId));
  return survey ? { survey } : { refused: "not_found" };
}

async function withDraft<Outcome>(
  ctx: Context,
  surveyId: string,
  work: (tx: Transaction, survey: Survey) => Promise<Outcome>,
): Promise<Outcome | Refusal | { refused: "opened" }> {
  return ctx.db.run(async (tx): Promise<Outcome | Refusal | { refused: "opened" }> => {
    const found = await runnableSurvey(ctx, tx, surveyId);
    if ("refused" in found) return found;
    return isDraft(found.survey) ? work(tx, found.survey) : { refused: "opened" };
  });
}

/** A setting its owner may ask about: its own, or one of the forum's or the borough's own borough. */
async function liesWithin(
  tx: Transaction,
  { settingId, forumId, boroughId }: SurveyOwner,
): Promise<boolean> {
  const [setting] = await tx
    .select({ boroughId: settings.boroughId })
    .from(settings)
    .where(eq(settings.id, settingId));
  if (!setting) return false;
  if (boroughId) return setting.boroughId === boroughId;
  if (!forumId) return true;
  const [forum] = await tx
    .select({ boroughId: forums.boroughId })
    .from(forums)
    .where(eq(forums.id, forumId));
  return forum?.boroughId === setting.boroughId;
}

function isSameOwner(survey: Survey, owner: SurveyOwner): boolean {
  return (
    survey.settingId === owner.settingId &&
    survey.forumId === owner.forumId &&
    survey.boroughId === owner.boroughId
  );
}

function isPast(ctx: Context, day: string | undefined): boolean {
  return day !== undefined && day <= isoDayOf(ctx.now);
}

/** What a new link ends in: this survey and no other, so that two surveys never share a meaning by accident. */
function editionOf({ year, code }: Survey): string {
  return `${year}-${code.toLowerCase()}`;
}

type Event<T> = T extends unknown ? Omit<T, "tenant"> : never;

function record(ctx: Context, tx: Transaction, owner: SurveyOwner, event: Event<TrailEvent>) {
  const tenant = tenantOf(ownerOf(owner));
  return recordInTrail(tx, ctx.actor.userId, ctx.now, { tenant, ...event } as TrailEvent);
}
