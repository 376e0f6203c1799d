import "server-only";
import { and, asc, desc, eq, isNull, lt } from "drizzle-orm";
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
  return ctx.db.run(async (tx) => {
    const rows = await auditRows(tx)
      .where(eq(audits.settingId, settingId))
      .orderBy(desc(audits.year), asc(audits.instrument));
    return rows.map(auditFrom);
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
  const [given, shown, settled, done] = await Promise.all([
    tx
      .select({ answer: answers, name: users.name })
      .from(answers)
      .innerJoin(users, eq(users.id, answers.changedBy))
      .where(eq(answers.auditId, auditId))
      .orderBy(asc(answers.code)),
    tx
      .select()
      .from(evidence)
      .where(eq(evidence.auditId, auditId))
      .orderBy(asc(evidence.addedAt), asc(evidence.id)),
    agreementRows(tx).where(eq(agreements.auditId, auditId)).orderBy(asc(agreements.code)),
    tx
      .select({ theme: completedThemes.theme })
      .from(completedThemes)
      .where(eq(completedThemes.auditId, auditId)),
  ]);
  return {
    answers: given.map(({ answer, name }) => answerFrom(answer, name)),
    evidence: shown.map(evidenceFrom),
    agreements: settled.map(({ agreement, name }) => agreementFrom(agreement, name)),
    completed: new Set(done.map(({ theme }) => theme)),
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
