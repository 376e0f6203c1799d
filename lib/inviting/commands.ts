import "server-only";
import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { surveyCodes } from "@/db/schema/answering";
import { isOpen } from "@/lib/asking/lifecycle";
import type { Survey } from "@/lib/asking/model";
import { maySeeSurvey } from "@/lib/asking/policy";
import { findSurvey } from "@/lib/asking/queries";
import { post } from "@/lib/notifications/commands";
import { asInviting, type Context } from "@/lib/request/context";
import { environment } from "@/lib/request/environment";
import { ownerOf } from "@/lib/surveys/model";
import { mayRunSurvey } from "@/lib/surveys/policy";
import { hashOfCode, newSingleCode } from "@/lib/surveys/survey-codes";
import { recordInTrail } from "@/lib/trail/commands";
import { tenantOf } from "@/lib/trail/model";
import { codeLetter } from "./code-letter";
import { addressWithCode } from "./survey-address";

export type InvitingRefusal = { refused: "not_found" | "not_allowed" | "not_open" | "no_codes" };

/**
 * Makes single-use codes for slips. They are given back this once and can never be read again: only a keyed hash is
 * stored, and not by whom or in what order they are used.
 */
export async function makeCodes(
  ctx: Context,
  surveyId: string,
  count: number,
): Promise<{ codes: string[] } | InvitingRefusal> {
  return withCodes(ctx, surveyId, async (tx, survey) => {
    const codes = Array.from({ length: count }, newSingleCode);
    const codesOnly = codes.map((code) => rowOf(survey, code));
    await tx.insert(surveyCodes).values(codesOnly);
    await recordMade(ctx, tx, survey, count, false);
    return { codes };
  });
}

/**
 * Sends each address a code of its own. Whoever holds an unused one keeps it and gets no second letter; that somebody
 * has answered already cannot be known, because a code that was used is gone.
 */
export async function sendCodes(
  ctx: Context,
  surveyId: string,
  addresses: readonly string[],
): Promise<{ asked: number } | InvitingRefusal> {
  return withCodes(ctx, surveyId, async (tx, survey) => {
    // Of two who press at once the second waits here, and finds the addresses of the first.
    const lock = `codes ${surveyId}`;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`);
    const holding = await tx
      .select({ email: surveyCodes.email })
      .from(surveyCodes)
      .where(and(eq(surveyCodes.surveyId, surveyId), inArray(surveyCodes.email, [...addresses])));
    const held = new Set(holding.map(({ email }) => email));
    const fresh = addresses.filter((address) => !held.has(address));
    await sendEach(ctx, tx, survey, fresh, false);
    await recordMade(ctx, tx, survey, addresses.length, true);
    return { asked: addresses.length };
  });
}

/**
 * Reminds whoever has not used the code they were sent, once: a new code takes the old one's place and forgets where
 * it went, so that there is nobody left to remind again (F57). How many and who is told to nobody.
 */
export async function remindUnused(
  ctx: Context,
  surveyId: string,
): Promise<{ reminded: true } | InvitingRefusal> {
  return withCodes(ctx, surveyId, async (tx, survey) => {
    const unused = await tx
      .delete(surveyCodes)
      .where(and(eq(surveyCodes.surveyId, surveyId), isNotNull(surveyCodes.email)))
      .returning({ email: surveyCodes.email });
    const addresses = unused.flatMap(({ email }) => email ?? []);
    await sendEach(ctx, tx, survey, addresses, true);
    const tenant = tenantOf(ownerOf(survey));
    const event = { tenant, action: "survey reminders sent", surveyId } as const;
    await recordInTrail(tx, ctx.actor.userId, ctx.now, event);
    return { reminded: true };
  });
}

/** A code of its own for each address, and the letter it goes out in; a reminder's code forgets where it went. */
async function sendEach(
  ctx: Context,
  tx: Transaction,
  survey: Survey,
  addresses: readonly string[],
  reminder: boolean,
) {
  if (addresses.length === 0) return;
  const sent = addresses.map((recipient) => ({ recipient, code: newSingleCode() }));
  await tx
    .insert(surveyCodes)
    .values(
      sent.map(({ recipient, code }) => rowOf(survey, code, reminder ? undefined : recipient)),
    );
  const { title, ownerName, settingName } = survey;
  const letters = sent.map(({ recipient, code }) => {
    const link = addressWithCode(environment().APP_ORIGIN, survey.code, code);
    return codeLetter({ recipient, title, ownerName, settingName, link, reminder });
  });
  await post(tx, letters, ctx.now);
}

function rowOf({ id }: Survey, code: string, email?: string) {
  return { surveyId: id, codeHash: hashOfCode(environment().secret, id, code), email };
}

function recordMade(
  ctx: Context,
  tx: Transaction,
  survey: Survey,
  count: number,
  byMail: boolean,
): Promise<void> {
  const tenant = tenantOf(ownerOf(survey));
  const made = { tenant, action: "survey codes made", surveyId: survey.id, count, byMail } as const;
  return recordInTrail(tx, ctx.actor.userId, ctx.now, made);
}

/** Codes belong to an open survey that asks for them; only those who run it make any. */
async function withCodes<Outcome>(
  ctx: Context,
  surveyId: string,
  work: (tx: Transaction, survey: Survey) => Promise<Outcome>,
): Promise<Outcome | InvitingRefusal> {
  const survey = await findSurvey(ctx, surveyId);
  if (!survey || !maySeeSurvey(ctx.actor, survey)) return { refused: "not_found" };
  if (!mayRunSurvey(ctx.actor, survey)) return { refused: "not_allowed" };
  if (!isOpen(survey)) return { refused: "not_open" };
  if (survey.sheet.access !== "codes") return { refused: "no_codes" };
  return asInviting(ctx, survey, (tx) => work(tx, survey));
}
