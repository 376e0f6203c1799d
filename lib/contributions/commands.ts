import "server-only";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { answers } from "@/db/schema/audits";
import {
  contributionAnswers,
  contributionRounds,
  contributions,
  roundClosings,
  themeAssignments,
} from "@/db/schema/contributions";
import { invitations } from "@/db/schema/organisations";
import { contentOf, savingOver } from "@/lib/audits/answer-content";
import { lockedAudit, type SavedAnswer } from "@/lib/audits/commands";
import { isContributing, isOpen } from "@/lib/audits/lifecycle";
import type { AnswerInput, Audit, TeamMode } from "@/lib/audits/model";
import { selectAudit } from "@/lib/audits/queries";
import type { Context } from "@/lib/request/context";
import { recordInTrail } from "@/lib/trail/commands";
import type { TrailEvent } from "@/lib/trail/model";
import { practitionersIn, privateTeamMin } from "./model";
import { mayContribute, mayRunRound } from "./policy";
import { selectOwnAnswers, selectRound, selectTeam } from "./queries";

type Refusal = { refused: "not_found" | "not_allowed" | "signed" };
type NotRunning = { refused: "closed" };
/** A private team would be too small to hide anybody in. */
type TooFew = { refused: "too_few"; practitioners: number };

/**
 * Lets everybody answer an audit for themselves, in an open or a private team. Only before anything is agreed: whoever
 * answers afterwards would see it first. A private team counts those who are here and those who are invited.
 */
export async function openRound(
  ctx: Context,
  auditId: string,
  mode: TeamMode,
): Promise<{ opened: true } | Refusal | TooFew | { refused: "exists" | "answered" }> {
  return asManager(ctx, auditId, async (tx, audit) => {
    if (audit.team) return { refused: "exists" };
    const given = await tx.$count(answers, eq(answers.auditId, auditId));
    if (given > 0) return { refused: "answered" };
    const tooFew = await refusePrivateIfFew(ctx, tx, audit, mode);
    if (tooFew) return tooFew;
    const { settingId } = audit;
    await tx
      .insert(contributionRounds)
      .values({ auditId, settingId, mode, openedBy: ctx.actor.userId, openedAt: ctx.now });
    await record(ctx, tx, audit, { action: "round opened", auditId, mode });
    return { opened: true };
  });
}

/** Changes the promise while nobody has answered; afterwards it stands (F15). */
export async function changeMode(
  ctx: Context,
  auditId: string,
  mode: TeamMode,
): Promise<{ changed: true } | Refusal | NotRunning | TooFew | { refused: "begun" }> {
  return asManager(ctx, auditId, async (tx, audit) => {
    if (!isContributing(audit)) return { refused: "closed" };
    if (audit.team?.mode === mode) return { changed: true };
    if ((await selectRound(tx, audit))?.begun) return { refused: "begun" };
    const tooFew = await refusePrivateIfFew(ctx, tx, audit, mode);
    if (tooFew) return tooFew;
    await tx
      .update(contributionRounds)
      .set({ mode })
      .where(eq(contributionRounds.auditId, auditId));
    await record(ctx, tx, audit, { action: "round mode changed", auditId, mode });
    return { changed: true };
  });
}

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
 * "I have finished". When that was the last of them the round closes, unless a private team turned out too small to
 * show anything: then the manager decides.
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
    await record(ctx, tx, audit, { action: "contribution finished", auditId });
    const team = await selectTeam(tx, audit);
    const shows = audit.team?.mode === "open" || (await finishedIn(tx, auditId)) >= privateTeamMin;
    if (!shows || team.some(({ finished }) => !finished)) return { finished: true, closed: false };
    await tx.insert(roundClosings).values({ auditId, settingId, closedAt: ctx.now });
    await record(ctx, tx, audit, { action: "round closed", auditId });
    return { finished: true, closed: true };
  });
}

/** Ends the round for good: whoever has not finished is not counted. */
export async function closeRound(
  ctx: Context,
  auditId: string,
): Promise<{ closed: true } | Refusal | NotRunning> {
  return asManager(ctx, auditId, async (tx, audit) => {
    if (!isContributing(audit)) return { refused: "closed" };
    await tx.insert(roundClosings).values({
      auditId,
      settingId: audit.settingId,
      closedBy: ctx.actor.userId,
      closedAt: ctx.now,
    });
    await record(ctx, tx, audit, { action: "round closed", auditId });
    return { closed: true };
  });
}

/**
 * Asks a theme of these people alone, or of everybody when nobody is named (F19). In a private team it is asked of
 * everybody or of enough to hide in.
 */
export async function assignTheme(
  ctx: Context,
  auditId: string,
  theme: number,
  userIds: readonly string[],
): Promise<{ assigned: true } | Refusal | NotRunning | TooFew> {
  return asManager(ctx, auditId, async (tx, audit) => {
    if (!isContributing(audit)) return { refused: "closed" };
    const chosen = (await selectTeam(tx, audit)).filter(({ userId }) => userIds.includes(userId));
    const practitioners = practitionersIn(chosen).length;
    if (audit.team?.mode === "private" && chosen.length > 0 && practitioners < privateTeamMin) {
      return { refused: "too_few", practitioners };
    }
    const here = and(eq(themeAssignments.auditId, auditId), eq(themeAssignments.theme, theme));
    await tx.delete(themeAssignments).where(here);
    const { settingId } = audit;
    const stamp = { assignedBy: ctx.actor.userId, assignedAt: ctx.now };
    const rows = chosen.map(({ userId }) => ({ auditId, settingId, theme, userId, ...stamp }));
    if (rows.length > 0) await tx.insert(themeAssignments).values(rows);
    await record(ctx, tx, audit, { action: "theme assigned", auditId, theme });
    return { assigned: true };
  });
}

async function refusePrivateIfFew(
  ctx: Context,
  tx: Transaction,
  audit: Audit,
  mode: TeamMode,
): Promise<TooFew | undefined> {
  if (mode === "open") return undefined;
  const here = practitionersIn(await selectTeam(tx, audit)).length;
  const invited = await tx.$count(
    invitations,
    and(
      eq(invitations.settingId, audit.settingId),
      eq(invitations.role, "practitioner"),
      isNull(invitations.usedAt),
      gt(invitations.expiresAt, ctx.now),
    ),
  );
  const practitioners = here + invited;
  return practitioners < privateTeamMin ? { refused: "too_few", practitioners } : undefined;
}

function finishedIn(tx: Transaction, auditId: string): Promise<number> {
  const here = and(eq(contributions.auditId, auditId), eq(contributions.role, "practitioner"));
  return tx.$count(contributions, here);
}

type Work<Outcome> = (tx: Transaction, audit: Audit) => Promise<Outcome>;

/** One at a time: whoever answers meanwhile waits, so that nothing is decided on what is no longer so. */
function asManager<Outcome>(
  ctx: Context,
  auditId: string,
  work: Work<Outcome>,
): Promise<Outcome | Refusal> {
  return ctx.db.run(async (tx): Promise<Outcome | Refusal> => {
    const audit = await lockedAudit(tx, auditId);
    if (!audit) return { refused: "not_found" };
    if (!mayRunRound(ctx.actor, audit)) return { refused: "not_allowed" };
    return isOpen(audit) ? work(tx, audit) : { refused: "signed" };
  });
}

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

type Untenanted<Event> = Event extends unknown ? Omit<Event, "tenant"> : never;

function record(ctx: Context, tx: Transaction, audit: Audit, event: Untenanted<TrailEvent>) {
  const tenant = `setting:${audit.settingId}`;
  return recordInTrail(tx, ctx.actor.userId, ctx.now, { tenant, ...event } as TrailEvent);
}
