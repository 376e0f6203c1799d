import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { fileTypeFromBuffer } from "file-type";
import type { Transaction } from "@/db/engine";
import { surveys } from "@/db/schema/surveys";
import {
  languageOverrides,
  languageReviews,
  recordings,
  surveyTranslations,
} from "@/db/schema/translations";
import type { Survey } from "@/lib/asking/model";
import { maySeeSurvey } from "@/lib/asking/policy";
import { selectSurveys } from "@/lib/asking/queries";
import { newId } from "@/lib/kernel/ids";
import { sourceTag } from "@/lib/languages/languages";
import type { Context } from "@/lib/request/context";
import { easyReadObstacles } from "@/lib/surveys/easy-read";
import { ownerOf } from "@/lib/surveys/model";
import { mayRunSurvey } from "@/lib/surveys/policy";
import { readTextsOf } from "@/lib/surveys/readings";
import { recordInTrail } from "@/lib/trail/commands";
import { type TrailEvent, tenantOf } from "@/lib/trail/model";
import { changedTexts } from "./changed-texts";
import { howManyTexts, storedHash, wordsToRead } from "./language-work";
import { type LanguageWork, largestRecordingBytes, type Refused } from "./model";
import { translatorOf, withTranslator, wroteThem } from "./people";
import { findReviewByLink, recordedKeys, selectLanguageWork } from "./queries";
import { recordingType } from "./recording-type";

export type Refusal = { refused: "not_found" | "not_allowed" };
/** Somebody else wrote first: nothing is written, and the writer is told what stands. */
export type Conflict = { conflict: LanguageWork };
type Place = { surveyId: string; tag: string };
type Change = { version: number; translator: string; typed: Readonly<Record<string, string>> };

/**
 * Keeps what somebody translated. Texts that cannot be kept are named with a reason and the others are kept all the same.
 * Changed words want reading again by a second person before parents see them (L-05); the same words again are nothing.
 */
export function saveWords(
  ctx: Context,
  place: Place,
  { version, translator, typed }: Change,
): Promise<{ changed: string[]; refusedTexts: Refused[] } | Refusal | Conflict> {
  return withLanguage(ctx, place, async (tx, survey, work) => {
    const { own } = work;
    const { texts, changed, refused } = changedTexts(survey, place.tag, own.texts, typed);
    if (changed.length === 0) return { changed, refusedTexts: refused };
    if (own.version !== version) return { conflict: work };
    const row = {
      ...{ texts, version: version + 1, translator: withTranslator(own.translator, translator) },
      ...{ changedBy: ctx.actor.userId, changedAt: ctx.now },
    };
    const { id: surveyId, settingId } = survey;
    await tx
      .insert(surveyTranslations)
      .values({ surveyId, settingId, language: place.tag, ...row })
      .onConflictDoUpdate({
        target: [surveyTranslations.surveyId, surveyTranslations.language],
        set: row,
      });
    await record(ctx, tx, survey, {
      action: "translation saved",
      ...{ surveyId, language: place.tag, version: row.version },
    });
    return { changed, refusedTexts: refused };
  });
}

type Read = { hash: string; reviewer: string; notes: string; agrees: boolean };
type ReadRefusal = Refusal | { refused: "changed" | "incomplete" | "same_person" };

/**
 * A second person's reading of all words of a language, or of those that have come since somebody read it. With `agrees`
 * they put their name to exactly the words they were shown; without it only what they would change is kept, and nothing opens.
 */
export function signWords(
  ctx: Context,
  place: Place,
  read: Read,
): Promise<{ read: true } | ReadRefusal> {
  return withLanguage(ctx, place, (tx, survey, work) => sign(ctx, tx, survey, work, read, true));
}

/** The same for somebody who came by a link and has no account; whoever gave it out stands in the trail. */
export async function signWordsByLink(
  now: Date,
  token: string,
  read: Read,
): Promise<{ read: true } | ReadRefusal> {
  const here = await findReviewByLink(token, now);
  if (!here) return { refused: "not_found" };
  const place = { surveyId: here.survey.id, tag: here.work.language.tag };
  return withLanguage(here.ctx, place, (tx, survey, work) =>
    sign(here.ctx, tx, survey, work, read, false),
  );
}

/** Takes a reading back: it stays on record and counts for nothing any more. Twice is the same. */
export function takeReadingBack(
  ctx: Context,
  place: Place,
  readingId: string,
): Promise<{ takenBack: true } | Refusal> {
  return withLanguage<{ takenBack: true } | Refusal>(
    ctx,
    place,
    async (tx, survey, { readings }) => {
      const reading = readings.find(({ id }) => id === readingId);
      if (!reading) return { refused: "not_found" };
      if (reading.withdrawnAt) return { takenBack: true };
      await tx
        .update(languageReviews)
        .set({ withdrawnBy: ctx.actor.userId, withdrawnAt: ctx.now })
        .where(eq(languageReviews.id, readingId));
      await record(ctx, tx, survey, {
        action: "reading taken back",
        ...{ surveyId: survey.id, language: place.tag, readingId },
      });
      return { takenBack: true };
    },
  );
}

/**
 * Opens a language that nobody has reviewed. Only a forum may decide that for its own survey; every page then says, in
 * that language and in English, that no one has checked it (L-06). Where nothing at all is translated there is nothing to open, and Easy Read
 * opens to nobody without its pictures.
 */
export function openUnreviewed(
  ctx: Context,
  place: Place,
): Promise<
  { opened: true } | Refusal | { refused: "not_a_forum" | "nothing_translated" | "in_the_way" }
> {
  return withLanguage<
    { opened: true } | Refusal | { refused: "not_a_forum" | "nothing_translated" | "in_the_way" }
  >(ctx, place, async (tx, survey, work) => {
    if (!survey.forumId) return { refused: "not_a_forum" };
    if (howManyTexts(work).there === 0) return { refused: "nothing_translated" };
    if (easyReadObstacles(work.words)) return { refused: "in_the_way" };
    if (work.overridden) return { opened: true };
    const { id: surveyId, settingId } = survey;
    await tx.insert(languageOverrides).values({
      ...{ surveyId, settingId, language: place.tag },
      ...{ decidedBy: ctx.actor.userId, decidedAt: ctx.now },
    });
    await record(ctx, tx, survey, {
      action: "unreviewed language opened",
      ...{ surveyId, language: place.tag },
    });
    return { opened: true };
  });
}

/**
 * Keeps one question read aloud, in place of an earlier recording. It is heard by nobody outside before a second person
 * has checked it. What it is, is read from its first bytes.
 */
export async function addRecording(
  ctx: Context,
  place: Place & { key: string },
  content: Uint8Array,
): Promise<{ recordingId: string } | Refusal | { refused: "too_large" | "wrong_type" }> {
  if (content.byteLength > largestRecordingBytes) return { refused: "too_large" };
  const type = recordingType((await fileTypeFromBuffer(content))?.mime);
  if (!type) return { refused: "wrong_type" };
  return withSurvey(ctx, place, async (tx, survey): Promise<{ recordingId: string } | Refusal> => {
    const { tag: language, key } = place;
    const offered = survey.sheet.languages.some(({ tag }) => tag === language);
    if (!offered || !recordedKeys(survey).includes(key)) return { refused: "not_found" };
    const { id: surveyId, settingId } = survey;
    const row = {
      ...{ id: newId(), type, content, checkedBy: null },
      ...{ recordedBy: ctx.actor.userId, recordedAt: ctx.now },
    };
    await tx
      .insert(recordings)
      .values({ surveyId, settingId, language, key, ...row })
      .onConflictDoUpdate({
        target: [recordings.surveyId, recordings.language, recordings.key],
        set: row,
      });
    await record(ctx, tx, survey, { action: "recording added", surveyId, language, key });
    return { recordingId: row.id };
  });
}

/**
 * A second person has listened to exactly this recording, and parents may hear it from now on (P-08). Not whoever spoke
 * it; a recording made meanwhile is another one.
 */
export function checkRecording(
  ctx: Context,
  { surveyId, recordingId }: { surveyId: string; recordingId: string },
): Promise<{ checked: true } | Refusal | { refused: "same_person" }> {
  type Outcome = { checked: true } | Refusal | { refused: "same_person" };
  return withSurvey(ctx, { surveyId }, async (tx, survey): Promise<Outcome> => {
    const here = and(eq(recordings.id, recordingId), eq(recordings.surveyId, surveyId));
    const [found] = await tx
      .select({
        ...{ language: recordings.language, key: recordings.key },
        ...{ recordedBy: recordings.recordedBy, checkedBy: recordings.checkedBy },
      })
      .from(recordings)
      .where(here);
    if (!found) return { refused: "not_found" };
    if (found.recordedBy === ctx.actor.userId) return { refused: "same_person" };
    if (found.checkedBy) return { checked: true };
    await tx.update(recordings).set({ checkedBy: ctx.actor.userId }).where(here);
    const { language, key } = found;
    await record(ctx, tx, survey, { action: "recording checked", surveyId, language, key });
    return { checked: true };
  });
}

async function sign(
  ctx: Context,
  tx: Transaction,
  survey: Survey,
  work: LanguageWork,
  { hash, reviewer, notes, agrees }: Read,
  signedIn: boolean,
): Promise<{ read: true } | ReadRefusal> {
  const { own, hash: now, language } = work;
  const words = wordsToRead(work);
  if (hash !== now) return { refused: "changed" };
  if (wroteThem(own, reviewer, signedIn ? ctx.actor : undefined)) return { refused: "same_person" };
  const isWhole = words.missing.length === 0 && !easyReadObstacles(work.words);
  if (agrees && !isWhole) return { refused: "incomplete" };
  const { id: surveyId, settingId } = survey;
  await tx.insert(languageReviews).values({
    ...{ id: newId(), surveyId, settingId, language: language.tag },
    ...{ wordsHash: storedHash(now, agrees), translator: translatorOf(own), reviewer, notes },
    readTexts: agrees ? readTextsOf(words, own.texts) : null,
    ...{ recordedBy: signedIn ? ctx.actor.userId : null, reviewedAt: ctx.now },
  });
  if (agrees)
    await record(ctx, tx, survey, {
      action: "translation reviewed",
      ...{ surveyId, language: language.tag, wordsHash: now },
    });
  return { read: true };
}

function withLanguage<Outcome>(
  ctx: Context,
  place: Place,
  work: (tx: Transaction, survey: Survey, language: LanguageWork) => Promise<Outcome>,
): Promise<Outcome | Refusal> {
  return withSurvey<Outcome | Refusal>(ctx, place, async (tx, survey) => {
    const found =
      place.tag === sourceTag ? undefined : await selectLanguageWork(tx, survey, place.tag);
    return found ? work(tx, survey, found) : { refused: "not_found" };
  });
}

/** The survey, for whoever runs it, held until this transaction ends: of two who press at once the second waits. */
async function withSurvey<Outcome>(
  ctx: Context,
  { surveyId }: { surveyId: string },
  work: (tx: Transaction, survey: Survey) => Promise<Outcome>,
): Promise<Outcome | Refusal> {
  return ctx.db.run(async (tx): Promise<Outcome | Refusal> => {
    const [seen] = await selectSurveys(tx, eq(surveys.id, surveyId));
    if (!seen || !maySeeSurvey(ctx.actor, seen)) return { refused: "not_found" };
    if (!mayRunSurvey(ctx.actor, seen)) return { refused: "not_allowed" };
    await tx.execute(sql`select from surveys where id = ${surveyId} for update`);
    const [survey] = await selectSurveys(tx, eq(surveys.id, surveyId));
    return survey ? work(tx, survey) : { refused: "not_found" };
  });
}

type Event<T> = T extends unknown ? Omit<T, "tenant"> : never;

function record(ctx: Context, tx: Transaction, survey: Survey, event: Event<TrailEvent>) {
  const tenant = tenantOf(ownerOf(survey));
  return recordInTrail(tx, ctx.actor.userId, ctx.now, { tenant, ...event } as TrailEvent);
}
