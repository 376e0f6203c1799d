import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import {
  languageOverrides,
  languageReviews,
  recordings,
  surveyTranslations,
} from "@/db/schema/translations";
import type { Survey } from "@/lib/asking/model";
import { findSurvey } from "@/lib/asking/queries";
import { addDays, isoDayOf } from "@/lib/kernel/dates";
import { sourceTag } from "@/lib/languages/languages";
import { asSignIn, type Context, contextOf } from "@/lib/request/context";
import { environment } from "@/lib/request/environment";
import { listMemberships } from "@/lib/request/session";
import { mayRunSurvey } from "@/lib/surveys/policy";
import { storedReading } from "@/lib/surveys/readings";
import { questionKey, textsOnRead } from "@/lib/surveys/words";
import { languageWork, noOwnWords } from "./language-work";
import type { LanguageWork } from "./model";
import { linkDays, readReviewToken, reviewToken } from "./review-link";

/** Every language a survey is offered in, English first as the one they are translated from. */
export async function listLanguageWork(ctx: Context, survey: Survey): Promise<LanguageWork[]> {
  const rows = await ctx.db.run((tx) => selectLanguageRows(tx, survey.id));
  return Promise.all(
    survey.sheet.languages.map((language) =>
      languageWork(survey, language, rowsOf(rows, language.tag)),
    ),
  );
}

/** One language that can be translated and read; English is neither. */
export async function findLanguageWork(
  ctx: Context,
  survey: Survey,
  tag: string,
): Promise<LanguageWork | undefined> {
  return ctx.db.run((tx) => selectLanguageWork(tx, survey, tag));
}

export async function selectLanguageWork(
  tx: Transaction,
  survey: Survey,
  tag: string,
): Promise<LanguageWork | undefined> {
  const language = survey.sheet.languages.find((each) => each.tag === tag);
  if (!language || tag === sourceTag) return undefined;
  return languageWork(survey, language, rowsOf(await selectLanguageRows(tx, survey.id), tag));
}

export type Recording = {
  id: string;
  recordedBy: string;
  recordedByName: string;
  recordedAt: Date;
  checked: boolean;
};

/** What has been recorded in a language, by the text that is read aloud. */
export async function listRecordings(
  ctx: Context,
  surveyId: string,
  tag: string,
): Promise<Map<string, Recording>> {
  const rows = await ctx.db.run((tx) =>
    tx
      .select({
        ...{ id: recordings.id, key: recordings.key, recordedBy: recordings.recordedBy },
        ...{ recordedAt: recordings.recordedAt, checkedBy: recordings.checkedBy },
        recordedByName: users.name,
      })
      .from(recordings)
      .leftJoin(users, eq(users.id, recordings.recordedBy))
      .where(and(eq(recordings.surveyId, surveyId), eq(recordings.language, tag))),
  );
  return new Map(
    rows.map(({ key, checkedBy, recordedByName, ...row }) => [
      key,
      { ...row, recordedByName: recordedByName ?? "Somebody", checked: checkedBy !== null },
    ]),
  );
}

/** One recording, checked or not, for those who run its survey. */
export async function findRecording(ctx: Context, surveyId: string, recordingId: string) {
  const survey = await findSurvey(ctx, surveyId);
  if (!survey || !mayRunSurvey(ctx.actor, survey)) return undefined;
  const [row] = await ctx.db.run((tx) =>
    tx
      .select({ type: recordings.type, content: recordings.content })
      .from(recordings)
      .where(and(eq(recordings.id, recordingId), eq(recordings.surveyId, surveyId))),
  );
  return row;
}

/** The texts of a survey that are read aloud: each question, and with it its answers. */
export function recordedKeys({ sheet }: Survey): string[] {
  return sheet.questions.map(({ code }) => questionKey(code, "text"));
}

/** An address for a second person who needs no account: one language of one survey, for thirty days. */
export function reviewAddressOf(ctx: Context, survey: Survey, tag: string): string {
  const { APP_ORIGIN, secret } = environment();
  const lastDay = isoDayOf(addDays(ctx.now, linkDays));
  const token = reviewToken(secret, {
    ...{ surveyId: survey.id, tag, givenBy: ctx.actor.userId, lastDay },
  });
  return `${APP_ORIGIN}/review/${token}`;
}

export type ReviewHere = { ctx: Context; survey: Survey; work: LanguageWork };

/**
 * What a reviewer's link opens now. It reads as whoever gave it out and only while they still run the survey, so that it
 * ends with their role; and of what they may see it is given nothing but these words.
 */
export async function findReviewByLink(token: string, now: Date): Promise<ReviewHere | undefined> {
  const link = readReviewToken(environment().secret, token, isoDayOf(now));
  if (!link) return undefined;
  const { givenBy: userId, surveyId, tag } = link;
  const memberships = await asSignIn((tx) => listMemberships(tx, userId));
  const ctx = contextOf({ userId, name: "A reviewer", email: "", memberships }, now);
  const survey = await findSurvey(ctx, surveyId);
  if (!survey || !mayRunSurvey(ctx.actor, survey)) return undefined;
  const work = await findLanguageWork(ctx, survey, tag);
  return work && { ctx, survey, work };
}

async function selectLanguageRows(tx: Transaction, surveyId: string) {
  const [own, reviews, overrides] = await Promise.all([
    tx.select().from(surveyTranslations).where(eq(surveyTranslations.surveyId, surveyId)),
    tx
      .select()
      .from(languageReviews)
      .where(eq(languageReviews.surveyId, surveyId))
      .orderBy(desc(languageReviews.reviewedAt), languageReviews.id),
    tx
      .select({ language: languageOverrides.language })
      .from(languageOverrides)
      .where(eq(languageOverrides.surveyId, surveyId)),
  ]);
  return { own, reviews, overrides };
}

function rowsOf(
  { own, reviews, overrides }: Awaited<ReturnType<typeof selectLanguageRows>>,
  tag: string,
) {
  const row = own.find(({ language }) => language === tag);
  return {
    own: row
      ? {
          texts: textsOnRead.parse(row.texts),
          ...{ version: row.version, translator: row.translator, changedBy: row.changedBy },
        }
      : noOwnWords,
    reviews: reviews
      .filter(({ language }) => language === tag)
      .map(({ id, reviewer, reviewedAt, notes, withdrawnAt, wordsHash, readTexts: texts }) => ({
        ...{ id, reviewer, reviewedAt, notes, withdrawnAt: withdrawnAt ?? undefined },
        ...storedReading({ wordsHash, texts }),
      })),
    overridden: overrides.some(({ language }) => language === tag),
  };
}
