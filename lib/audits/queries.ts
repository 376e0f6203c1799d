import "server-only";
import { and, asc, desc, eq, inArray, isNull, lt } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import { agreements } from "@/db/schema/agreements";
import {
  answers,
  audits,
  completedThemes,
  evidence,
  evidenceFiles,
  reopenings,
  signOffs,
} from "@/db/schema/audits";
import { contributionRounds, roundClosings } from "@/db/schema/contributions";
import { boroughs, settings } from "@/db/schema/organisations";
import type { Context } from "@/lib/request/context";
import type { Agreement, Answer, Audit, AuditWork, Evidence } from "./model";

const signer = alias(users, "signer");

/** One audit the actor may see, or nothing. */
export function findAudit(ctx: Context, auditId: string): Promise<Audit | undefined> {
  return ctx.db.run((tx) => selectAudit(tx, auditId));
}

/** Every audit of a setting, newest year first. */
export function listAudits(ctx: Context, settingId: string): Promise<Audit[]> {
  return ctx.db.run((tx) => selectAudits(tx, settingId));
}

/** Every audit of a setting with everything under it, newest year first. */
export function listAuditWork(ctx: Context, settingId: string): Promise<AuditWork[]> {
  return ctx.db.run(async (tx) => {
    const found = await selectAudits(tx, settingId);
    if (found.length === 0) return [];
    const workOf = await selectWorks(
      tx,
      found.map(({ id }) => id),
    );
    return found.map((audit) => ({ audit, ...workOf(audit.id) }));
  });
}

export async function selectAudit(tx: Transaction, auditId: string): Promise<Audit | undefined> {
  const [row] = await auditRows(tx).where(eq(audits.id, auditId));
  return row && auditFrom(row);
}

export function findAuditWork(ctx: Context, auditId: string): Promise<AuditWork | undefined> {
  return ctx.db.run(async (tx) => {
    const [audit, work] = await Promise.all([selectAudit(tx, auditId), selectWork(tx, auditId)]);
    return audit && { audit, ...work };
  });
}

/** The same framework's audit of the year before this one, with what was answered then (F8). */
export function findLastYear(ctx: Context, audit: Audit): Promise<AuditWork | undefined> {
  return ctx.db.run(async (tx) => {
    const [row] = await auditRows(tx)
      .where(
        and(
          eq(audits.settingId, audit.settingId),
          eq(audits.instrument, audit.instrument),
          lt(audits.year, audit.year),
        ),
      )
      .orderBy(desc(audits.year))
      .limit(1);
    return row && { audit: auditFrom(row), ...(await selectWork(tx, row.audit.id)) };
  });
}

export async function selectWork(tx: Transaction, auditId: string) {
  return (await selectWorks(tx, [auditId]))(auditId);
}

async function selectAudits(tx: Transaction, settingId: string): Promise<Audit[]> {
  const rows = await auditRows(tx)
    .where(eq(audits.settingId, settingId))
    .orderBy(desc(audits.year), asc(audits.instrument));
  return rows.map(auditFrom);
}

/** What lies under several audits, in as many statements as under one. */
async function selectWorks(tx: Transaction, auditIds: string[]) {
  const [given, shown, settled, done] = await Promise.all([
    tx
      .select({ answer: answers, name: users.name })
      .from(answers)
      .innerJoin(users, eq(users.id, answers.changedBy))
      .where(inArray(answers.auditId, auditIds))
      .orderBy(asc(answers.code)),
    tx
      .select()
      .from(evidence)
      .where(inArray(evidence.auditId, auditIds))
      .orderBy(asc(evidence.addedAt), asc(evidence.id)),
    agreementRows(tx).where(inArray(agreements.auditId, auditIds)).orderBy(asc(agreements.code)),
    tx
      .select({ auditId: completedThemes.auditId, theme: completedThemes.theme })
      .from(completedThemes)
      .where(inArray(completedThemes.auditId, auditIds)),
  ]);
  return (auditId: string) => {
    const here = (row: { auditId: string }) => row.auditId === auditId;
    return {
      answers: given
        .filter(({ answer }) => here(answer))
        .map(({ answer, name }) => answerFrom(answer, name)),
      evidence: shown.filter(here).map(evidenceFrom),
      agreements: settled
        .filter(({ agreement }) => here(agreement))
        .map(({ agreement, name }) => agreementFrom(agreement, name)),
      completed: new Set(done.filter(here).map(({ theme }) => theme)),
    };
  };
}

/** The bytes of one piece of evidence, with what a browser must be told about them. */
export function findEvidenceFile(ctx: Context, auditId: string, evidenceId: string) {
  return ctx.db.run(async (tx) => {
    const [row] = await tx
      .select({
        title: evidence.title,
        mediaType: evidence.mediaType,
        content: evidenceFiles.content,
      })
      .from(evidence)
      .innerJoin(evidenceFiles, eq(evidenceFiles.evidenceId, evidence.id))
      .where(and(eq(evidence.id, evidenceId), eq(evidence.auditId, auditId)));
    return row;
  });
}

/** The newest answer to one question: what the second of two writers is shown. */
export async function selectAnswer(tx: Transaction, auditId: string, code: string) {
  const [row] = await tx
    .select({ answer: answers, name: users.name })
    .from(answers)
    .innerJoin(users, eq(users.id, answers.changedBy))
    .where(and(eq(answers.auditId, auditId), eq(answers.code, code)));
  return row && answerFrom(row.answer, row.name);
}

/** What was last recorded about one question at a meeting. */
export async function selectAgreement(tx: Transaction, auditId: string, code: string) {
  const [row] = await agreementRows(tx).where(
    and(eq(agreements.auditId, auditId), eq(agreements.code, code)),
  );
  return row && agreementFrom(row.agreement, row.name);
}

function agreementRows(tx: Transaction) {
  return tx
    .select({ agreement: agreements, name: users.name })
    .from(agreements)
    .innerJoin(users, eq(users.id, agreements.recordedBy))
    .$dynamic();
}

function auditRows(tx: Transaction) {
  // A sign-off stands until it is reopened; at most one of an audit's sign-offs does.
  const standing = tx
    .select({
      id: signOffs.id,
      auditId: signOffs.auditId,
      at: signOffs.signedAt,
      by: signOffs.signedBy,
    })
    .from(signOffs)
    .leftJoin(reopenings, eq(reopenings.signOffId, signOffs.id))
    .where(isNull(reopenings.signOffId))
    .as("standing");
  return tx
    .select({
      audit: audits,
      settingName: settings.name,
      isExample: boroughs.isExample,
      openedByName: users.name,
      signOffId: standing.id,
      signedAt: standing.at,
      signedByName: signer.name,
      mode: contributionRounds.mode,
      closedAt: roundClosings.closedAt,
    })
    .from(audits)
    .innerJoin(settings, eq(settings.id, audits.settingId))
    .innerJoin(boroughs, eq(boroughs.id, settings.boroughId))
    .innerJoin(users, eq(users.id, audits.openedBy))
    .leftJoin(standing, eq(standing.auditId, audits.id))
    .leftJoin(signer, eq(signer.id, standing.by))
    .leftJoin(contributionRounds, eq(contributionRounds.auditId, audits.id))
    .leftJoin(roundClosings, eq(roundClosings.auditId, audits.id))
    .$dynamic();
}

type AuditRow = Awaited<ReturnType<typeof auditRows>>[number];

function auditFrom({ audit, ...row }: AuditRow): Audit {
  const { signOffId, signedAt, signedByName, mode, closedAt, ...names } = row;
  const { id, settingId, instrument, edition, year, openedAt } = audit;
  return {
    id,
    settingId,
    instrument,
    edition,
    year,
    openedAt,
    ...names,
    team: mode ? { mode, closed: closedAt !== null } : undefined,
    signedOff:
      signOffId && signedAt
        ? { id: signOffId, at: signedAt, byName: signedByName ?? "" }
        : undefined,
  };
}

function answerFrom(row: typeof answers.$inferSelect, changedByName: string): Answer {
  return {
    code: row.code,
    level: row.level ?? undefined,
    blank: row.blank ?? undefined,
    reflection: row.reflection ?? undefined,
    note: row.note ?? undefined,
    countedYes: row.countedYes ?? undefined,
    countedOf: row.countedOf ?? undefined,
    version: row.version,
    changedByName,
    changedAt: row.changedAt,
  };
}

function agreementFrom(
  { reason, minorityView, ...row }: typeof agreements.$inferSelect,
  recordedByName: string,
): Agreement {
  const { code, outcome, present, version, recordedAt } = row;
  return {
    ...{ code, outcome, present, version, recordedByName, recordedAt },
    reason: reason ?? undefined,
    minorityView: minorityView ?? undefined,
  };
}

function evidenceFrom(row: typeof evidence.$inferSelect): Evidence {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    title: row.title,
    url: row.url ?? undefined,
    datedOn: row.datedOn ?? undefined,
    mediaType: row.mediaType ?? undefined,
    sizeBytes: row.sizeBytes ?? undefined,
  };
}
