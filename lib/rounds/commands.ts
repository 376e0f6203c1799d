import "server-only";
import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import { answers } from "@/db/schema/audits";
import { contributionRounds, roundClosings, themeAssignments } from "@/db/schema/contributions";
import { invitations } from "@/db/schema/organisations";
import { lockedAudit } from "@/lib/audits/commands";
import { isContributing, isOpen } from "@/lib/audits/lifecycle";
import type { Audit, TeamMode } from "@/lib/audits/model";
import { practitionersIn, privateTeamMin } from "@/lib/contributions/model";
import { mayRunRound } from "@/lib/contributions/policy";
import { selectRound, selectTeam } from "@/lib/contributions/queries";
import { post } from "@/lib/notifications/commands";
import { asSignIn, type Context } from "@/lib/request/context";
import { environment } from "@/lib/request/environment";
import { recordInTrail } from "@/lib/trail/commands";
import type { TrailEvent } from "@/lib/trail/model";
import { reminderLetter } from "./reminder-letter";

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

/**
 * Writes to those who have not finished, and to nobody else (F50). The letters and their event are written together,
 * by the role that may read addresses. @returns how many letters there are.
 */
export async function remindUnfinished(
  ctx: Context,
  auditId: string,
): Promise<{ reminded: number } | Refusal | NotRunning> {
  type Waiting = { audit: Audit; userIds: string[] };
  const waiting = await asManager(
    ctx,
    auditId,
    async (tx, audit): Promise<Waiting | NotRunning> => {
      if (!isContributing(audit)) return { refused: "closed" };
      const team = await selectTeam(tx, audit);
      const unfinished = team.filter(
        ({ finished, userId }) => !finished && userId !== ctx.actor.userId,
      );
      return { audit, userIds: unfinished.map(({ userId }) => userId) };
    },
  );
  if ("refused" in waiting) return waiting;
  const { audit, userIds } = waiting;
  if (userIds.length === 0) return { reminded: 0 };
  const { settingId, settingName, year } = audit;
  const link = `${environment().APP_ORIGIN}/audits/${auditId}/team`;
  await asSignIn(
    async (tx) => {
      const people = await tx
        .select({ recipient: users.email, name: users.name })
        .from(users)
        .where(inArray(users.id, userIds));
      const about = { from: ctx.actor.name, placeName: settingName, year, link };
      for (const person of people) await post(tx, reminderLetter({ ...person, ...about }), ctx.now);
      await record(ctx, tx, audit, { action: "reminders sent", auditId, people: people.length });
    },
    { settingId },
  );
  return { reminded: userIds.length };
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

type Untenanted<Event> = Event extends unknown ? Omit<Event, "tenant"> : never;

function record(ctx: Context, tx: Transaction, audit: Audit, event: Untenanted<TrailEvent>) {
  const tenant = `setting:${audit.settingId}`;
  return recordInTrail(tx, ctx.actor.userId, ctx.now, { tenant, ...event } as TrailEvent);
}
