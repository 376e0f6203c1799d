import "server-only";
import { and, eq, exists, gte, isNull, or } from "drizzle-orm";
import { isDatabaseAway, type Transaction } from "@/db/engine";
import { surveyDrafts } from "@/db/schema/answering";
import { surveyClosings, surveyOpenings, surveyShares, surveys } from "@/db/schema/surveys";
import { recordings } from "@/db/schema/translations";
import { isoDayOf } from "@/lib/kernel/dates";
import { type VisitorContext, visitorContext } from "@/lib/request/context";
import { environment } from "@/lib/request/environment";
import { leftOutOf } from "@/lib/surveys/easy-read";
import { selectAskedSurvey, selectSpokenLanguages } from "@/lib/surveys/queries";
import { hashOfCode } from "@/lib/surveys/survey-codes";
import {
  type DraftSheet,
  draftSheet,
  type FoundSurvey,
  type OpenLanguage,
  type OpenSurvey,
} from "./model";

/** How long a page may go by what was read before: a survey is fixed while it is open, but for its languages. */
const freshMilliseconds = 5_000;
const mostKept = 300;

type Kept = { survey: FoundSurvey | undefined; readAt: number };
const keptSurveys = new Map<string, Kept>();

/** The survey that a code names, while it takes replies. */
export async function findOpenSurvey(now: Date, code: string): Promise<OpenSurvey | undefined> {
  const survey = await findVisitedSurvey(now, code);
  return survey?.isOpen ? survey : undefined;
}

/**
 * The survey that a code names, with its words in every language that parents may read: one that is open, or one whose
 * results were given back to families (F64). Nothing for a code that never was and for any other survey that has closed:
 * both are found out by one statement and told apart by nothing. While the database is away, what was read last
 * still serves, so that a page can say so with the answers in it.
 */
export async function findVisitedSurvey(now: Date, code: string): Promise<FoundSurvey | undefined> {
  const kept = keptSurveys.get(code);
  if (kept && now.getTime() - kept.readAt < freshMilliseconds) return kept.survey;
  try {
    const survey = await readSurvey(now, code);
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

export type CheckedRecording = { type: string; content: Uint8Array };

/** A text of a survey read aloud, once a second person has listened to it (P-08): the database shows visitors no other. */
export async function findCheckedRecording(
  ctx: VisitorContext,
  { surveyId, tag, key }: { surveyId: string; tag: string; key: string },
): Promise<CheckedRecording | undefined> {
  const [row] = await ctx.db.run((tx) =>
    tx
      .select({ type: recordings.type, content: recordings.content })
      .from(recordings)
      .where(
        and(
          eq(recordings.surveyId, surveyId),
          eq(recordings.language, tag),
          eq(recordings.key, key),
        ),
      ),
  );
  return row;
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

async function readSurvey(now: Date, code: string): Promise<FoundSurvey | undefined> {
  // A visitor sees one survey, so which one it is has to be known first.
  const surveyId = await visitorContext(now).db.run((tx) => selectIdOfVisited(tx, code));
  if (!surveyId) return undefined;
  return visitorContext(now, surveyId).db.run(async (tx) => {
    const survey = await selectAskedSurvey(tx, surveyId);
    if (!survey?.opening) return undefined;
    const { id, settingId, title, sheet, families, settingName, askerName, opening } = survey;
    const { isExample } = survey;
    const worded = await selectSpokenLanguages(tx, survey);
    const heard = await selectRecorded(tx, surveyId);
    const languages = worded.map(
      ({ language, ...rest }): OpenLanguage => ({
        ...{ ...language, ...rest, leftOut: leftOutOf(rest.words) },
        spoken: heard.flatMap(({ tag, key }) => (tag === language.tag ? [key] : [])),
      }),
    );
    return {
      ...{ id, settingId, code, title, sheet, families, setting: settingName, asker: askerName },
      ...{ opening: opening.opening, closesOn: opening.closesOn, isOpen: opening.isOpen },
      isExample,
      askedBy: survey.forumId ? "forum" : survey.boroughId ? "borough" : "setting",
      languages: languages.filter(({ state }) => state !== "preview"),
    };
  });
}

async function selectIdOfVisited(tx: Transaction, code: string): Promise<string | undefined> {
  const { surveyId, audience, withdrawnAt } = surveyShares;
  const givenBack = tx
    .select({ surveyId })
    .from(surveyShares)
    .where(and(eq(surveyId, surveys.id), eq(audience, "families"), isNull(withdrawnAt)));
  const [row] = await tx
    .select({ id: surveys.id })
    .from(surveys)
    .innerJoin(surveyOpenings, eq(surveyOpenings.surveyId, surveys.id))
    .leftJoin(
      surveyClosings,
      and(
        eq(surveyClosings.surveyId, surveys.id),
        eq(surveyClosings.opening, surveyOpenings.opening),
      ),
    )
    .where(and(eq(surveys.code, code), or(isNull(surveyClosings.opening), exists(givenBack))))
    .limit(1);
  return row?.id;
}

/** Which texts can be heard, in which language. */
function selectRecorded(tx: Transaction, surveyId: string) {
  return tx
    .select({ tag: recordings.language, key: recordings.key })
    .from(recordings)
    .where(eq(recordings.surveyId, surveyId));
}
