import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { answers, audits, completedThemes } from "@/db/schema/audits";
import { currentEdition } from "@/lib/instruments/editions";
import type { Instrument } from "@/lib/instruments/model";
import { newId } from "@/lib/kernel/ids";
import type { Context } from "@/lib/request/context";
import { recordInTrail } from "@/lib/trail/commands";
import { contentOf, savingOver } from "./answer-content";
import { isContributing, isOpen } from "./lifecycle";
import type { Answer, AnswerInput, Audit } from "./model";
import { mayAnswer, mayOpenAudit } from "./policy";
import { selectAnswer, selectAudit } from "./queries";

export type Refusal = { refused: "not_found" | "not_allowed" | "signed" | "contributing" };

type Opening = {
  settingId: string;
  instrument: Instrument;
  year: number;
  edition?: string;
  id?: string;
};
type Opened =
  | { auditId: string }
  | { refused: "not_allowed" }
  | { refused: "exists"; auditId: string };

/** Opens this setting's audit of a year with the newest edition; a year holds one audit of each framework. */
export async function openAudit(ctx: Context, input: Opening): Promise<Opened> {
  return ctx.db.run((tx) => openAuditWithin(ctx, tx, input));
}

/** The same as a part of something larger. */
export async function openAuditWithin(
  ctx: Context,
  tx: Transaction,
  input: Opening,
): Promise<Opened> {
  if (!mayOpenAudit(ctx.actor, input)) return { refused: "not_allowed" };
  const { settingId, instrument, year } = input;
  const edition = input.edition ?? currentEdition(instrument).edition;
  const id = input.id ?? newId();
  const opening = { id, settingId, instrument, edition, year };
  const opened = await tx
    .insert(audits)
    .values({ ...opening, openedBy: ctx.actor.userId, openedAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: audits.id });
  if (opened.length === 0) {
    const [before] = await tx
      .select({ id: audits.id })
      .from(audits)
      .where(
        and(
          eq(audits.settingId, settingId),
          eq(audits.instrument, instrument),
          eq(audits.year, year),
        ),
      );
    return { refused: "exists", auditId: before?.id ?? "" };
  }
  await recordInTrail(tx, ctx.actor.userId, ctx.now, {
    tenant: `setting:${settingId}`,
    action: "audit opened",
    auditId: id,
    instrument,
    edition,
    year,
  });
  return { auditId: id };
}

export type SavedAnswer =
  | { code: string; saved: true; version: number; at: Date }
  /** Somebody else changed it first: nothing is written, and the writer is shown both. */
  | { code: string; saved: false; theirs: Answer | undefined };

/**
 * Saves answers of one audit, each only if nobody changed it since the writer looked (R-REL-07). Repeating a save
 * that is already there changes nothing.
 */
export async function saveAnswers(
  ctx: Context,
  auditId: string,
  inputs: readonly AnswerInput[],
): Promise<{ saved: SavedAnswer[] } | Refusal> {
  return ctx.db.run(async (tx) => {
    const found = await openForAnswers(ctx, tx, auditId);
    if ("refused" in found) return found;
    const saved: SavedAnswer[] = [];
    for (const input of inputs) saved.push(await saveAnswer(ctx, tx, found.audit, input));
    return { saved };
  });
}

/** Saves one answer of an audit that is held open. */
export async function saveAnswer(
  ctx: Context,
  tx: Transaction,
  audit: Audit,
  input: AnswerInput,
): Promise<SavedAnswer> {
  const { code } = input;
  const content = contentOf(audit, input);
  const before = await selectAnswer(tx, audit.id, code);
  const saving = savingOver(before, content, input.version);
  if (saving === "gone") return { code, saved: false, theirs: undefined };
  if (saving === "nothing") {
    return { code, saved: true, version: before?.version ?? 0, at: before?.changedAt ?? ctx.now };
  }
  const version = input.version + 1;
  const stamp = { changedBy: ctx.actor.userId, changedAt: ctx.now, version };
  const written = await tx
    .insert(answers)
    .values({ auditId: audit.id, settingId: audit.settingId, code, ...content, ...stamp })
    .onConflictDoUpdate({
      target: [answers.auditId, answers.code],
      set: { ...content, ...stamp },
      setWhere: eq(answers.version, input.version),
    })
    .returning({ version: answers.version });
  if (written.length === 0) {
    return { code, saved: false, theirs: await selectAnswer(tx, audit.id, code) };
  }
  await recordInTrail(tx, ctx.actor.userId, ctx.now, {
    tenant: `setting:${audit.settingId}`,
    action: "answer saved",
    auditId: audit.id,
    code,
    version,
  });
  return { code, saved: true, version, at: ctx.now };
}

/** "Have you completed this section?": a mark people make, which may be taken back. */
export async function markTheme(
  ctx: Context,
  auditId: string,
  theme: number,
  completed: boolean,
): Promise<{ marked: true } | Refusal> {
  return ctx.db.run(async (tx) => {
    const found = await openForAnswers(ctx, tx, auditId);
    if ("refused" in found) return found;
    const { settingId } = found.audit;
    const here = and(eq(completedThemes.auditId, auditId), eq(completedThemes.theme, theme));
    const changed = completed
      ? await tx
          .insert(completedThemes)
          .values({
            auditId,
            settingId,
            theme,
            completedBy: ctx.actor.userId,
            completedAt: ctx.now,
          })
          .onConflictDoNothing()
          .returning()
      : await tx.delete(completedThemes).where(here).returning();
    if (changed.length > 0) {
      const action = completed ? "theme completed" : "theme returned to";
      await recordInTrail(tx, ctx.actor.userId, ctx.now, {
        tenant: `setting:${settingId}`,
        action,
        auditId,
        theme,
      });
    }
    return { marked: true };
  });
}

/**
 * The audit, held open until this transaction ends: a sign-off waits for it. Other writers wait too when the lock is
 * for update.
 */
export async function openForAnswers(
  ctx: Context,
  tx: Transaction,
  auditId: string,
  lock: "share" | "update" = "share",
): Promise<{ audit: Audit } | Refusal> {
  await tx.execute(sql`select from audits where id = ${auditId} for ${sql.raw(lock)}`);
  const audit = await selectAudit(tx, auditId);
  if (!audit) return { refused: "not_found" };
  if (!mayAnswer(ctx.actor, audit)) return { refused: "not_allowed" };
  if (isContributing(audit)) return { refused: "contributing" };
  return isOpen(audit) ? { audit } : { refused: "signed" };
}

/** The audit, locked against every other writer until this transaction ends. */
export async function lockedAudit(tx: Transaction, auditId: string): Promise<Audit | undefined> {
  await tx.execute(sql`select from audits where id = ${auditId} for update`);
  return selectAudit(tx, auditId);
}
