import "server-only";
import type { Transaction } from "@/db/engine";
import { agreements, meetings } from "@/db/schema/agreements";
import { openForAnswers, type Refusal, saveAnswer } from "@/lib/audits/commands";
import type { Agreement, Answer, Audit } from "@/lib/audits/model";
import { mayAnswer } from "@/lib/audits/policy";
import { selectAgreement, selectAnswer, selectAudit } from "@/lib/audits/queries";
import { editionOf, findItem } from "@/lib/instruments/editions";
import type { Context } from "@/lib/request/context";
import { recordInTrail } from "@/lib/trail/commands";
import type { AgreementInput } from "./model";
import { mayRecord } from "./policy";

/** What somebody else recorded first: nothing is written, and whoever was second sees both. */
type Overtaken = { overtaken: Latest };
type Latest = { agreement?: Agreement; answer?: Answer };

/**
 * Records what the team settled on: the level becomes the audit's answer and keeps what is known about it; when
 * people do not agree the answer has no level. Both happen, or neither. What each person gave stays as it was (F17).
 */
export async function recordAgreement(
  ctx: Context,
  auditId: string,
  input: AgreementInput,
): Promise<{ recorded: true; version: number } | Refusal | Overtaken | { refused: "no_team" }> {
  return ctx.db.run(async (tx) => {
    const found = await openForAnswers(ctx, tx, auditId, "update");
    if ("refused" in found) return found;
    const { audit } = found;
    if (!audit.team) return { refused: "no_team" };
    if (!mayRecord(ctx.actor, audit)) return { refused: "not_allowed" };
    const latest = {
      agreement: await selectAgreement(tx, auditId, input.code),
      answer: await selectAnswer(tx, auditId, input.code),
    };
    if (!sawLatest(input, latest)) return { overtaken: latest };
    const version = input.version + 1;
    await writeAgreement(ctx, tx, audit, input, version);
    await saveAnswer(ctx, tx, audit, settledAnswer(input, latest.answer));
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: `setting:${audit.settingId}`,
      action: "agreement recorded",
      ...{ auditId, code: input.code, version },
    });
    return { recorded: true, version };
  });
}

/**
 * Turns the meeting to a question: every screen that follows shows it. Which question people looked at is no part of
 * the record, so the trail does not tell.
 */
export async function showQuestion(
  ctx: Context,
  auditId: string,
  code: string,
): Promise<{ shown: true } | { refused: "not_found" | "not_allowed" }> {
  return ctx.db.run(async (tx) => {
    const audit = await selectAudit(tx, auditId);
    const item = audit && findItem(editionOf(audit.instrument, audit.edition), code);
    if (!audit || !item) return { refused: "not_found" };
    if (!mayAnswer(ctx.actor, audit)) return { refused: "not_allowed" };
    const moved = { code, shownBy: ctx.actor.userId, shownAt: ctx.now };
    await tx
      .insert(meetings)
      .values({ auditId, settingId: audit.settingId, ...moved })
      .onConflictDoUpdate({ target: meetings.auditId, set: moved });
    return { shown: true };
  });
}

function sawLatest(input: AgreementInput, { agreement, answer }: Latest): boolean {
  return (
    (agreement?.version ?? 0) === input.version && (answer?.version ?? 0) === input.answerVersion
  );
}

/** The agreed level, with what is already written and counted beside the answer. */
function settledAnswer({ code, outcome, choice, answerVersion }: AgreementInput, before?: Answer) {
  return {
    ...{ code, version: answerVersion },
    choice: outcome === "agreed" ? choice : undefined,
    note: before?.note,
    countedYes: before?.countedYes,
    countedOf: before?.countedOf,
  };
}

function writeAgreement(
  ctx: Context,
  tx: Transaction,
  audit: Audit,
  { code, outcome, reason, present, minorityView }: AgreementInput,
  version: number,
) {
  const stamp = { recordedBy: ctx.actor.userId, recordedAt: ctx.now };
  const words = { reason: reason ?? null, minorityView: minorityView ?? null };
  const content = { outcome, present, version, ...words, ...stamp };
  return tx
    .insert(agreements)
    .values({ auditId: audit.id, settingId: audit.settingId, code, ...content })
    .onConflictDoUpdate({ target: [agreements.auditId, agreements.code], set: content });
}
