import "server-only";
import { and, eq, gte, isNull } from "drizzle-orm";
import { isDatabaseAway, type Transaction } from "@/db/engine";
import { surveyDrafts } from "@/db/schema/answering";
import { surveyClosings, surveyOpenings, surveys } from "@/db/schema/surveys";
import { isoDayOf } from "@/lib/kernel/dates";
import { type VisitorContext, visitorContext } from "@/lib/request/context";
import { environment } from "@/lib/request/environment";
import { selectAskedSurvey, selectSpokenLanguages } from "@/lib/surveys/queries";
import { hashOfCode } from "@/lib/surveys/survey-codes";
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
  // A visitor sees one survey, so which one it is has to be known first.
  const surveyId = await visitorContext(now).db.run((tx) => selectIdOfOpen(tx, code));
  if (!surveyId) return undefined;
  return visitorContext(now, surveyId).db.run(async (tx) => {
    const survey = await selectAskedSurvey(tx, surveyId);
    if (!survey?.opening?.isOpen) return undefined;
    const { id, settingId, title, sheet, families, settingName, askerName, opening } = survey;
    const spoken = await selectSpokenLanguages(tx, survey);
    const languages = spoken.map(
      ({ language, ...rest }): OpenLanguage => ({ ...language, ...rest }),
    );
    return {
      ...{ id, settingId, code, title, sheet, families, setting: settingName, asker: askerName },
      ...{ opening: opening.opening, closesOn: opening.closesOn },
      askedBy: survey.forumId ? "forum" : survey.boroughId ? "borough" : "setting",
      languages: languages.filter(({ state }) => state !== "preview"),
    };
  });
}

async function selectIdOfOpen(tx: Transaction, code: string): Promise<string | undefined> {
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
    .where(and(eq(surveys.code, code), isNull(surveyClosings.opening)));
  return row?.id;
}
