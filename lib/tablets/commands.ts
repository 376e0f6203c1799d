import "server-only";
import { and, eq } from "drizzle-orm";
import { isDatabaseAway, type Transaction } from "@/db/engine";
import { receivedSheets } from "@/db/schema/answering";
import { collectors } from "@/db/schema/paper";
import { newId, newToken } from "@/lib/kernel/ids";
import { givenOnSheet, wordingIn } from "@/lib/paper/commands";
import { type Context, visitorContext } from "@/lib/request/context";
import { environment } from "@/lib/request/environment";
import { storeResponses } from "@/lib/surveys/commands";
import { ownerOf } from "@/lib/surveys/model";
import { mayRunSurvey } from "@/lib/surveys/policy";
import { selectAskedSurvey, selectSpokenLanguages } from "@/lib/surveys/queries";
import { hashOfCode, newResumeCode } from "@/lib/surveys/survey-codes";
import { recordInTrail } from "@/lib/trail/commands";
import { tenantOf } from "@/lib/trail/model";
import { leaveHashOf } from "./leave-code";
import { collectedSheet, fitsSurvey, type HandInOutcome, type SealedSheet } from "./model";
import { findTablet, selectTablet, tokenHashOf } from "./queries";
import { openSealed } from "./sealing";

type Refusal = { refused: "not_found" | "not_allowed" };

/**
 * Lends a tablet out. Its address and the code a volunteer leaves it with are told this once: only their hashes are
 * kept.
 */
export async function lendTablet(
  ctx: Context,
  surveyId: string,
  label: string,
): Promise<{ token: string; leaveCode: string } | Refusal | { refused: "not_open" }> {
  const [token, leaveCode] = [newToken(), newResumeCode()];
  return ctx.db.run(async (tx) => {
    const survey = await selectAskedSurvey(tx, surveyId);
    if (!survey) return { refused: "not_found" };
    if (!mayRunSurvey(ctx.actor, survey)) return { refused: "not_allowed" };
    if (!survey.opening?.isOpen) return { refused: "not_open" };
    const collectorId = newId();
    const hashes = { tokenHash: tokenHashOf(token), leaveHash: leaveHashOf(token, leaveCode) };
    const stamp = { madeBy: ctx.actor.userId, madeAt: ctx.now };
    const { settingId } = survey;
    await tx
      .insert(collectors)
      .values({ id: collectorId, surveyId, settingId, label, ...hashes, ...stamp });
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: tenantOf(ownerOf(survey)),
      action: "tablet lent",
      ...{ surveyId, collectorId },
    });
    return { token, leaveCode };
  });
}

/** Takes a tablet back, or lends it out once more: what still lies on it may then be sent. */
export async function setTabletLent(
  ctx: Context,
  collectorId: string,
  lent: boolean,
): Promise<{ surveyId: string } | Refusal> {
  return ctx.db.run(async (tx) => {
    const tablet = await selectTablet(tx, collectorId);
    const survey = tablet && (await selectAskedSurvey(tx, tablet.surveyId));
    if (!tablet || !survey) return { refused: "not_found" };
    if (!mayRunSurvey(ctx.actor, survey)) return { refused: "not_allowed" };
    const { surveyId } = tablet;
    if ((tablet.takenBackAt === null) === lent) return { surveyId };
    await tx
      .update(collectors)
      .set({ withdrawnAt: lent ? null : ctx.now })
      .where(eq(collectors.id, collectorId));
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: tenantOf(ownerOf(survey)),
      action: lent ? "tablet lent" : "tablet taken back",
      ...{ surveyId, collectorId },
    });
    return { surveyId };
  });
}

/**
 * Stores one sheet that a tablet hands in, however often it is sent (O-04): its key is kept as a hash in the same
 * transaction, until the survey closes. What was answered before a closing may still come in after a reopening, unless
 * the tablet had tried to send it: it may have been counted then, and is not counted twice.
 */
export async function handInSheet(
  token: string,
  key: string,
  sent: SealedSheet,
  now: Date,
): Promise<HandInOutcome> {
  try {
    return await takeIn(token, key, sent, now);
  } catch (error) {
    if (isDatabaseAway(error)) return "later";
    throw error;
  }
}

async function takeIn(
  token: string,
  key: string,
  sent: SealedSheet,
  now: Date,
): Promise<HandInOutcome> {
  const tablet = await findTablet(visitorContext(now), token);
  if (!tablet) return "unknown_tablet";
  if (tablet.takenBackAt) return "taken_back";
  const { surveyId } = tablet;
  const { secret } = environment();
  const opened = openSealed(secret, surveyId, key, sent);
  const read = collectedSheet.safeParse(opened && JSON.parse(opened));
  if (!read.success || read.data.typed.key !== key) return "unreadable";
  return visitorContext(now, surveyId).db.run(async (tx) => {
    const survey = await selectAskedSurvey(tx, surveyId);
    const opening = survey?.opening;
    if (!survey || !opening?.isOpen) return "closed";
    if (!fitsSurvey(survey.sheet, read.data)) return "unreadable";
    const keyHash = hashOfCode(secret, surveyId, key);
    if (await isReceived(tx, surveyId, keyHash)) return "stored_before";
    if (read.data.opening !== opening.opening && sent.tried) return "too_late";
    const received = await tx
      .insert(receivedSheets)
      .values({ surveyId, keyHash })
      .onConflictDoNothing()
      .returning({ keyHash: receivedSheets.keyHash });
    if (received.length === 0) return "stored_before";
    const { typed } = read.data;
    const spoken = await selectSpokenLanguages(tx, survey, typed.language);
    const wording = wordingIn(spoken, typed.language);
    const given = givenOnSheet(typed, { mode: "tablet", wording });
    await storeResponses(tx, now, survey, opening.opening, [given]);
    return "stored";
  });
}

async function isReceived(tx: Transaction, surveyId: string, keyHash: string): Promise<boolean> {
  const [row] = await tx
    .select({ keyHash: receivedSheets.keyHash })
    .from(receivedSheets)
    .where(and(eq(receivedSheets.surveyId, surveyId), eq(receivedSheets.keyHash, keyHash)));
  return row !== undefined;
}
