import "server-only";
import { and, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { surveyCodes, surveyDrafts } from "@/db/schema/answering";
import { addDays, isoDayOf } from "@/lib/kernel/dates";
import { asClock, type VisitorContext } from "@/lib/request/context";
import type { GivenResponse } from "@/lib/surveys/asked";
import { storeResponses } from "@/lib/surveys/commands";
import { newDraftToken, newResumeCode } from "@/lib/surveys/survey-codes";
import {
  type DraftAnswer,
  type DraftSheet,
  draftDays,
  draftSheet,
  emptyDraft,
  type LastAnswers,
  type OpenLanguage,
  type OpenSurvey,
} from "./model";
import { hashed, keptUnder } from "./queries";

/** Begins an answer sheet. @returns the token of its address: whoever has it has the sheet, and it is not stored */
export async function startDraft(ctx: VisitorContext, surveyId: string): Promise<string> {
  const token = newDraftToken();
  const tokenHash = hashed(surveyId, token);
  const expiresOn = lastDay(ctx.now);
  await ctx.db.run((tx) =>
    tx.insert(surveyDrafts).values({ surveyId, tokenHash, content: emptyDraft, expiresOn }),
  );
  return token;
}

/** Takes away for good what nobody sent in its time, of every survey. */
export function dropExpiredDrafts(now: Date): Promise<unknown> {
  return asClock((tx) => tx.delete(surveyDrafts).where(lt(surveyDrafts.expiresOn, isoDayOf(now))));
}

/** Keeps one answer, or that there is none any more, in one statement. @returns false when the sheet is not here */
export function saveAnswer(
  ctx: VisitorContext,
  place: { surveyId: string; token: string },
  { code, answer, number }: { code: string; answer: DraftAnswer | undefined; number: number },
): Promise<boolean> {
  const before = sql`${surveyDrafts.content} -> 'answers'`;
  const answers =
    answer === undefined
      ? sql`(${before}) - ${code}::text`
      : sql`(${before}) || ${JSON.stringify({ [code]: answer })}::jsonb`;
  const reached = sql`greatest((${surveyDrafts.content} ->> 'reached')::int, ${number}::int)`;
  const now = sql`jsonb_build_object('answers', ${answers}, 'reached', ${reached})`;
  return change(ctx, place, sql`${surveyDrafts.content} || ${now}`);
}

export function saveMatters(
  ctx: VisitorContext,
  place: { surveyId: string; token: string },
  matters: readonly string[],
): Promise<boolean> {
  return change(ctx, place, sql`${surveyDrafts.content} || ${JSON.stringify({ matters })}::jsonb`);
}

export function saveComment(
  ctx: VisitorContext,
  place: { surveyId: string; token: string },
  comment: string,
): Promise<boolean> {
  return change(ctx, place, sql`${surveyDrafts.content} || ${JSON.stringify({ comment })}::jsonb`);
}

/** Gives a code to go on with later, in place of any before (O-01). @returns nothing when the sheet is not here */
export async function giveResumeCode(
  ctx: VisitorContext,
  { surveyId, token }: { surveyId: string; token: string },
): Promise<string | undefined> {
  const code = newResumeCode();
  const changed = await ctx.db.run((tx) =>
    tx
      .update(surveyDrafts)
      .set({ resumeHash: hashed(surveyId, code), expiresOn: lastDay(ctx.now) })
      .where(keptUnder(ctx, surveyId, token))
      .returning({ surveyId: surveyDrafts.surveyId }),
  );
  return changed.length > 0 ? code : undefined;
}

/**
 * Goes on by the code that was given: the sheet gets another token, since the first is not stored and was perhaps left
 * open on somebody else's phone. @returns the token and the answers; nothing for a code that no sheet has
 */
export async function goOnByCode(
  ctx: VisitorContext,
  surveyId: string,
  code: string,
): Promise<{ token: string; draft: DraftSheet } | undefined> {
  const token = newDraftToken();
  const [row] = await ctx.db.run((tx) =>
    tx
      .update(surveyDrafts)
      .set({ tokenHash: hashed(surveyId, token), expiresOn: lastDay(ctx.now) })
      .where(
        and(
          eq(surveyDrafts.resumeHash, hashed(surveyId, code)),
          eq(surveyDrafts.surveyId, surveyId),
          gte(surveyDrafts.expiresOn, isoDayOf(ctx.now)),
        ),
      )
      .returning({ content: surveyDrafts.content }),
  );
  return row && { token, draft: draftSheet.parse(row.content) };
}

export type SendOutcome = "sent" | "receipt" | "closed";
type Sending = { token: string; single?: string; language: OpenLanguage; last: LastAnswers };

/**
 * Sends the answers: the draft goes, the code is spent by deleting it, and reply, family and words are stored apart, all
 * in one transaction or not at all. What has been sent before, or by a code that is used up, gives the same receipt as
 * the first time and stores nothing: of fifty at once one is stored, and nobody learns whose code was used (R-AN-04,
 * R-AN-09).
 */
export async function sendReply(
  ctx: VisitorContext,
  survey: OpenSurvey,
  { token, single, language, last }: Sending,
): Promise<SendOutcome> {
  try {
    return await ctx.db.run(async (tx) => {
      const [gone] = await tx
        .delete(surveyDrafts)
        .where(keptUnder(ctx, survey.id, token))
        .returning({ content: surveyDrafts.content });
      if (!gone) return "receipt";
      if (survey.sheet.access === "codes" && !(await spend(tx, survey.id, single))) {
        return "receipt";
      }
      const draft = draftSheet.parse(gone.content);
      const given = givenOn(survey, { draft, language, last });
      await storeResponses(tx, ctx.now, survey, survey.opening, [given]);
      return "sent";
    });
  } catch (error) {
    if (isNotOpen(error)) return "closed";
    throw error;
  }
}

async function change(
  ctx: VisitorContext,
  { surveyId, token }: { surveyId: string; token: string },
  content: SQL,
): Promise<boolean> {
  const changed = await ctx.db.run((tx) =>
    tx
      .update(surveyDrafts)
      .set({ content, expiresOn: lastDay(ctx.now) })
      .where(keptUnder(ctx, surveyId, token))
      .returning({ surveyId: surveyDrafts.surveyId }),
  );
  return changed.length > 0;
}

async function spend(tx: Transaction, surveyId: string, single = ""): Promise<boolean> {
  const spent = await tx
    .delete(surveyCodes)
    .where(
      and(eq(surveyCodes.codeHash, hashed(surveyId, single)), eq(surveyCodes.surveyId, surveyId)),
    )
    .returning({ surveyId: surveyCodes.surveyId });
  return spent.length > 0;
}

/** The sheet as it is stored: of what is asked, and of nothing else. */
function givenOn(
  { sheet }: OpenSurvey,
  { draft, language, last }: { draft: DraftSheet; language: OpenLanguage; last: LastAnswers },
): GivenResponse {
  const { answers, matters, comment } = draft;
  const asked = new Set(sheet.questions.map(({ code }) => code));
  return {
    mode: last.helped === "yes" ? "helped" : "online",
    ...{ language: language.tag, wording: language.state === "reviewed" ? "reviewed" : "draft" },
    answers: Object.fromEntries(Object.entries(answers).filter(([code]) => asked.has(code))),
    matters: matters.filter((code) => asked.has(code)),
    ...{ contexts: last.contexts, attendsForum: last.forum === "yes", comment },
  };
}

/** The database keeps replies out of a survey that has closed, whatever a page believed a moment ago. */
function isNotOpen(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: unknown; message?: unknown } };
  return cause?.code === "23001" && String(cause.message).includes("not open");
}

function lastDay(now: Date): string {
  return isoDayOf(addDays(now, draftDays));
}
