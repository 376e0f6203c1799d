import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { reopenings, signedThemes, signOffs } from "@/db/schema/audits";
import { contributions } from "@/db/schema/contributions";
import { localQuestions } from "@/db/schema/local-questions";
import { lockedAudit, type Refusal } from "@/lib/audits/commands";
import { canBeReopened, isContributing, isOpen } from "@/lib/audits/lifecycle";
import type { Audit } from "@/lib/audits/model";
import { mayReopen, maySignOff } from "@/lib/audits/policy";
import { selectWork } from "@/lib/audits/queries";
import { type Beside, freeze } from "@/lib/audits/snapshot";
import { selectComments } from "@/lib/comments/queries";
import { toldIn } from "@/lib/hopes/hopes-before";
import { selectHopes } from "@/lib/hopes/queries";
import { editionOf } from "@/lib/instruments/editions";
import { newId } from "@/lib/kernel/ids";
import { selectLocalWork } from "@/lib/local-questions/queries";
import type { Context } from "@/lib/request/context";
import { recordInTrail } from "@/lib/trail/commands";

/**
 * Signs an audit off: freezes questions, answers, evidence and scores under one hash, and writes each theme's
 * result as a row that later pages read. Pressing the button again finds it signed (R-REL-08).
 */
export async function signOff(
  ctx: Context,
  auditId: string,
  statement: string,
): Promise<{ signedOff: true } | Refusal> {
  return ctx.db.run(async (tx) => {
    const found = await lockedAudit(tx, auditId);
    if (!found) return { refused: "not_found" };
    if (!maySignOff(ctx.actor, found)) return { refused: "not_allowed" };
    if (!isOpen(found)) return { refused: "signed" };
    if (isContributing(found)) return { refused: "contributing" };
    const work = await selectWork(tx, auditId);
    const edition = editionOf(found.instrument, found.edition);
    const { snapshot, results, contentHash } = await freeze(
      edition,
      work,
      await teamOf(tx, found),
      await besideOf(tx, found),
    );
    const signOffId = newId();
    const { settingId } = found;
    await tx.insert(signOffs).values({
      id: signOffId,
      auditId,
      settingId,
      statement,
      signedBy: ctx.actor.userId,
      signedAt: ctx.now,
      snapshot,
      contentHash,
    });
    const rows = results.flatMap((result, index) =>
      result ? [{ signOffId, settingId, theme: index + 1, result }] : [],
    );
    await tx.insert(signedThemes).values(rows);
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: `setting:${settingId}`,
      action: "audit signed off",
      auditId,
      signOffId,
      contentHash,
    });
    return { signedOff: true };
  });
}

/** Opens a signed audit again within its fourteen days, with a reason. What was signed stays on record. */
export async function reopenAudit(
  ctx: Context,
  auditId: string,
  reason: string,
): Promise<
  { reopened: true } | { refused: "not_found" | "not_allowed" | "not_signed" | "too_late" }
> {
  return ctx.db.run(async (tx) => {
    const audit = await lockedAudit(tx, auditId);
    if (!audit) return { refused: "not_found" };
    if (!mayReopen(ctx.actor, audit)) return { refused: "not_allowed" };
    if (!audit.signedOff) return { refused: "not_signed" };
    if (!canBeReopened(audit, ctx.now)) return { refused: "too_late" };
    const { settingId, signedOff } = audit;
    await tx.insert(reopenings).values({
      signOffId: signedOff.id,
      auditId,
      settingId,
      reason,
      reopenedBy: ctx.actor.userId,
      reopenedAt: ctx.now,
    });
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: `setting:${settingId}`,
      action: "audit reopened",
      auditId,
      signOffId: signedOff.id,
    });
    return { reopened: true };
  });
}

/** How many people had finished their own part, for an audit that began that way. */
async function teamOf(tx: Transaction, { id, team }: Audit) {
  if (!team) return undefined;
  return { mode: team.mode, people: await tx.$count(contributions, eq(contributions.auditId, id)) };
}

/** What is frozen with the answers though it stands beside them. */
async function besideOf(tx: Transaction, audit: Audit): Promise<Beside> {
  const { id, settingId, instrument } = audit;
  // Held as they are worded until this transaction ends: a change of words waits, and then finds them signed.
  await tx.execute(
    sql`select from ${localQuestions} where ${and(
      eq(localQuestions.settingId, settingId),
      eq(localQuestions.instrument, instrument),
    )} order by id for share`,
  );
  const [{ questions, answers }, comments, ledger] = await Promise.all([
    selectLocalWork(tx, audit),
    selectComments(tx, id),
    selectHopes(tx, settingId),
  ]);
  const hopes = ledger.find((each) => toldIn(each, id));
  const told = hopes && toldIn(hopes, id);
  return {
    comments,
    local: {
      answers,
      questions: questions.map(({ id: questionId, kind, wording, anchors }) => {
        return { id: questionId, kind, wording, anchors };
      }),
    },
    hopes: hopes &&
      told && {
        ...{ hopedIn: hopes.auditId, year: hopes.year, text: hopes.text },
        ...{ whatHappened: told.whatHappened, byName: told.byName, at: told.at },
      },
  };
}
