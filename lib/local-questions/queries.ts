import "server-only";
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import { reopenings, signOffs } from "@/db/schema/audits";
import { localAnswers, localQuestions, localRetirements } from "@/db/schema/local-questions";
import type { Answer, Audit } from "@/lib/audits/model";
import { signedLocalOnRead } from "@/lib/audits/snapshot";
import type { Context } from "@/lib/request/context";
import { askedIn, type LocalQuestion, type LocalWork } from "./model";

/** Every question a setting has written, retired ones among them, in the order they were written. */
export function listLocalQuestions(ctx: Context, settingId: string): Promise<LocalQuestion[]> {
  return ctx.db.run((tx) => selectQuestions(tx, eq(localQuestions.settingId, settingId)));
}

/** One question the actor may see, or nothing. */
export function findLocalQuestion(
  ctx: Context,
  questionId: string,
): Promise<LocalQuestion | undefined> {
  return ctx.db.run((tx) => selectLocalQuestion(tx, questionId));
}

/** Our own questions in one audit: as they stand while it is open, as they were once it is signed. */
export function findLocalWork(ctx: Context, audit: Audit): Promise<LocalWork> {
  return ctx.db.run((tx) => selectLocalWork(tx, audit));
}

/** The same for several audits, one after the other in one transaction. */
export function listLocalWork(ctx: Context, audits: readonly Audit[]): Promise<LocalWork[]> {
  return ctx.db.run((tx) => Promise.all(audits.map((audit) => selectLocalWork(tx, audit))));
}

export async function selectLocalWork(tx: Transaction, audit: Audit): Promise<LocalWork> {
  if (audit.signedOff) return selectSigned(tx, audit.signedOff.id);
  const { id, settingId, instrument } = audit;
  const ofFramework = and(
    eq(localQuestions.settingId, settingId),
    eq(localQuestions.instrument, instrument),
  );
  const [questions, given] = await Promise.all([
    selectQuestions(tx, ofFramework),
    selectAnswers(tx, eq(localAnswers.auditId, id)),
  ]);
  return { questions: askedIn(questions, given), answers: given };
}

export async function selectLocalQuestion(
  tx: Transaction,
  questionId: string,
): Promise<LocalQuestion | undefined> {
  return (await selectQuestions(tx, eq(localQuestions.id, questionId)))[0];
}

/** The newest answer to one of our own questions: what the second of two writers is shown. */
export async function selectLocalAnswer(
  tx: Transaction,
  auditId: string,
  questionId: string,
): Promise<Answer | undefined> {
  const here = and(eq(localAnswers.auditId, auditId), eq(localAnswers.questionId, questionId));
  return (await selectAnswers(tx, here))[0];
}

async function selectQuestions(tx: Transaction, wanted: SQL | undefined) {
  const holding = sql<boolean>`exists (select from ${signOffs}
    where ${signOffs.settingId} = ${localQuestions.settingId}
    and ${signOffs.snapshot} -> 'local' -> 'questions'
      @> jsonb_build_array(jsonb_build_object('id', ${localQuestions.id})))`;
  const rows = await tx
    .select({
      question: localQuestions,
      changedByName: users.name,
      retiredAt: localRetirements.retiredAt,
      fixed: holding,
    })
    .from(localQuestions)
    .innerJoin(users, eq(users.id, localQuestions.changedBy))
    .leftJoin(localRetirements, eq(localRetirements.questionId, localQuestions.id))
    .where(wanted)
    .orderBy(asc(localQuestions.writtenAt), asc(localQuestions.id));
  return rows.map(({ question, changedByName, retiredAt, fixed }): LocalQuestion => {
    const { id, settingId, instrument, kind, wording, version, writtenAt } = question;
    return {
      ...{ id, settingId, instrument, kind, wording, version, writtenAt, changedByName, fixed },
      anchors: question.anchors ?? undefined,
      retiredAt: retiredAt ?? undefined,
    };
  });
}

async function selectAnswers(tx: Transaction, wanted: SQL | undefined): Promise<Answer[]> {
  const rows = await tx
    .select({ answer: localAnswers, changedByName: users.name })
    .from(localAnswers)
    .innerJoin(users, eq(users.id, localAnswers.changedBy))
    .where(wanted)
    .orderBy(asc(localAnswers.questionId));
  return rows.map(({ answer, changedByName }) => ({
    code: answer.questionId,
    level: answer.level ?? undefined,
    blank: answer.blank ?? undefined,
    reflection: answer.reflection ?? undefined,
    note: answer.note ?? undefined,
    version: answer.version,
    changedByName,
    changedAt: answer.changedAt,
  }));
}

async function selectSigned(tx: Transaction, signOffId: string): Promise<LocalWork> {
  const [row] = await tx
    .select({ local: sql<unknown>`${signOffs.snapshot} -> 'local'` })
    .from(signOffs)
    .leftJoin(reopenings, eq(reopenings.signOffId, signOffs.id))
    .where(and(eq(signOffs.id, signOffId), isNull(reopenings.signOffId)));
  return row?.local ? signedLocalOnRead.parse(row.local) : { questions: [], answers: [] };
}
