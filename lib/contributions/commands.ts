import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { contributionAnswers, contributions, roundClosings } from "@/db/schema/contributions";
import { contentOf, savingOver } from "@/lib/audits/answer-content";
import type { SavedAnswer } from "@/lib/audits/commands";
import { isContributing, isOpen } from "@/lib/audits/lifecycle";
import type { AnswerInput, Audit } from "@/lib/audits/model";
import { selectAudit } from "@/lib/audits/queries";
import type { Context } from "@/lib/request/context";
import { recordInTrail } from "@/lib/trail/commands";
import { privateTeamMin } from "./model";
import { mayContribute } from "./policy";
import { isOver, selectOwnAnswers } from "./queries";

type Refusal = { refused: "not_found" | "not_allowed" | "signed" };
type NotRunning = { refused: "closed" };

/**
 * Saves the actor's own answers, each only if it did not change since they looked (on another device). The trail
 * says who has finished and never who answered what, so it could not be told from it in a private team either.
 */
export async function saveContribution(
  ctx: Context,
  auditId: string,
  inputs: readonly AnswerInput[],
): Promise<{ saved: SavedAnswer[] } | Refusal | NotRunning> {
  return asContributor(ctx, auditId, "share", async (tx, audit) => {
    const own = await selectOwnAnswers(tx, auditId, ctx.actor);
    const saved: SavedAnswer[] = [];
    for (const input of inputs) {
      const before = own.find(({ code }) => code === input.code);
      saved.push(await saveOwnAnswer(ctx, tx, audit, { input, before }));
    }
    return { saved };
  });
}

type Saving = { input: AnswerInput; before: Parameters<typeof savingOver>[0] };

async function saveOwnAnswer(
  ctx: Context,
  tx: Transaction,
  audit: Audit,
  { input, before }: Saving,
): Promise<SavedAnswer> {
  const { code } = input;
  const content = contentOf(audit, input);
  const saving = savingOver(before, content, input.version);
  if (saving === "gone") return { code, saved: false, theirs: undefined };
  if (saving === "nothing") {
    return { code, saved: true, version: before?.version ?? 0, at: before?.changedAt ?? ctx.now };
  }
  const version = input.version + 1;
  const stamp = { changedAt: ctx.now, version };
  const key = { auditId: audit.id, settingId: audit.settingId, userId: ctx.actor.userId, code };
  const written = await tx
    .insert(contributionAnswers)
    .values({ ...key, ...content, ...stamp })
    .onConflictDoUpdate({
      target: [contributionAnswers.auditId, contributionAnswers.userId, contributionAnswers.code],
      set: { ...content, ...stamp },
      setWhere: eq(contributionAnswers.version, input.version),
    })
    .returning({ version: contributionAnswers.version });
  if (written.length > 0) return { code, saved: true, version, at: ctx.now };
  const newest = await selectOwnAnswers(tx, audit.id, ctx.actor);
  return { code, saved: false, theirs: newest.find((each) => each.code === code) };
}

/**
 * "I have finished". When that was the last of them, and nobody is still on the way by an invitation or a code, the
 * round closes; not when a private team turned out too small to show anything: then the manager decides.
 */
export async function finishContribution(
  ctx: Context,
  auditId: string,
): Promise<{ finished: true; closed: boolean } | Refusal | NotRunning> {
  return asContributor(ctx, auditId, "update", async (tx, audit) => {
    const { userId, memberships } = ctx.actor;
    const manages = memberships.some(
      (each) => each.settingId === audit.settingId && each.role === "setting_manager",
    );
    const role = manages ? ("setting_manager" as const) : ("practitioner" as const);
    const { settingId } = audit;
    const written = await tx
      .insert(contributions)
      .values({ auditId, settingId, userId, role, submittedAt: ctx.now })
      .onConflictDoNothing()
      .returning();
    if (written.length === 0) return { finished: true, closed: false };
    const tenant = `setting:${settingId}` as const;
    await recordInTrail(tx, userId, ctx.now, { tenant, action: "contribution finished", auditId });
    const shows = audit.team?.mode === "open" || (await finishedIn(tx, auditId)) >= privateTeamMin;
    if (!shows || !(await isOver(tx, auditId))) return { finished: true, closed: false };
    await tx.insert(roundClosings).values({ auditId, settingId, closedAt: ctx.now });
    await recordInTrail(tx, userId, ctx.now, { tenant, action: "round closed", auditId });
    return { finished: true, closed: true };
  });
}

function finishedIn(tx: Transaction, auditId: string): Promise<number> {
  const here = and(eq(contributions.auditId, auditId), eq(contributions.role, "practitioner"));
  return tx.$count(contributions, here);
}

type Work<Outcome> = (tx: Transaction, audit: Audit) => Promise<Outcome>;

/** Many may answer at once, and none while the round is being closed. */
function asContributor<Outcome>(
  ctx: Context,
  auditId: string,
  lock: "share" | "update",
  work: Work<Outcome>,
): Promise<Outcome | Refusal | NotRunning> {
  return ctx.db.run(async (tx): Promise<Outcome | Refusal | NotRunning> => {
    await tx.execute(sql`select from audits where id = ${auditId} for ${sql.raw(lock)}`);
    const audit = await selectAudit(tx, auditId);
    if (!audit) return { refused: "not_found" };
    if (!mayContribute(ctx.actor, audit)) return { refused: "not_allowed" };
    if (!isOpen(audit)) return { refused: "signed" };
    return isContributing(audit) ? work(tx, audit) : { refused: "closed" };
  });
}
