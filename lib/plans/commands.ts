import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { memberships } from "@/db/schema/organisations";
import { actionMoves, actions, themeTargets } from "@/db/schema/plans";
import { selectAudit } from "@/lib/audits/queries";
import { editionOf, findItem } from "@/lib/instruments/editions";
import { newId } from "@/lib/kernel/ids";
import type { Context } from "@/lib/request/context";
import { recordInTrail } from "@/lib/trail/commands";
import type { TrailEvent } from "@/lib/trail/model";
import { changedFields } from "./changed-fields";
import { isClosed, mayMove } from "./lifecycle";
import type { Action, ActionContent, MoveKind, Target } from "./model";
import { mayPlan } from "./policy";
import { selectAction, selectTargets } from "./queries";

export type Refusal = { refused: "not_found" | "not_allowed" };
/** Somebody else changed it first: nothing is written, and the writer is shown both. */
export type Conflict = { conflict: Action };

/** Adds an action, born from one question of one audit (F34). Refuses an owner who does not belong to the setting. */
export async function addAction(
  ctx: Context,
  from: { auditId: string; code: string; id?: string },
  content: ActionContent,
): Promise<{ actionId: string; settingId: string } | Refusal | { refused: "no_such_owner" }> {
  return ctx.db.run(async (tx) => {
    const audit = await selectAudit(tx, from.auditId);
    if (!audit || !findItem(editionOf(audit.instrument, audit.edition), from.code)) {
      return { refused: "not_found" };
    }
    const { settingId } = audit;
    if (!mayPlan(ctx.actor, audit)) return { refused: "not_allowed" };
    if (!(await isOwnable(tx, settingId, content.ownerId))) return { refused: "no_such_owner" };
    const id = from.id ?? newId();
    const stamp = { addedBy: ctx.actor.userId, addedAt: ctx.now, dueSetAt: ctx.now };
    const changed = { version: 1, changedBy: ctx.actor.userId, changedAt: ctx.now };
    const { auditId, code } = from;
    await tx
      .insert(actions)
      .values({ id, settingId, auditId, code, ...content, ...stamp, ...changed });
    await record(ctx, tx, settingId, { action: "action added", actionId: id, auditId, code });
    return { actionId: id, settingId };
  });
}

/** Changes an open action, if nobody changed it since the writer looked (R-REL-07). Saving the same again is nothing. */
export async function changeAction(
  ctx: Context,
  actionId: string,
  version: number,
  content: ActionContent,
): Promise<{ changed: true } | Refusal | Conflict | { refused: "closed" | "no_such_owner" }> {
  return ctx.db.run(async (tx) => {
    const found = await lockedAction(ctx, tx, actionId);
    if ("refused" in found) return found;
    const { action } = found;
    const fields = changedFields(action, content);
    if (fields.length === 0) return { changed: true };
    if (action.version !== version) return { conflict: action };
    if (isClosed(action)) return { refused: "closed" };
    // Whoever has left may stay on record as the owner until somebody chooses another.
    const isNewOwner = content.ownerId !== action.owner?.userId;
    if (isNewOwner && !(await isOwnable(tx, action.settingId, content.ownerId))) {
      return { refused: "no_such_owner" };
    }
    await tx
      .update(actions)
      .set({
        ...cleared(content),
        ...(fields.includes("dueOn") ? { dueSetAt: ctx.now } : {}),
        version: version + 1,
        changedBy: ctx.actor.userId,
        changedAt: ctx.now,
      })
      .where(eq(actions.id, actionId));
    const event = { action: "action changed", actionId, version: version + 1, fields } as const;
    await record(ctx, tx, action.settingId, event);
    return { changed: true };
  });
}

type Moved = { moved: true } | Refusal | Conflict | { refused: "not_possible" };

export function startAction(ctx: Context, actionId: string, version: number): Promise<Moved> {
  return move(ctx, actionId, version, { kind: "started" });
}

/** Closes an action as done: never without a note or a link that shows it. */
export async function finishAction(
  ctx: Context,
  actionId: string,
  version: number,
  shown: { words?: string; url?: string },
): Promise<Moved | { refused: "no_evidence" }> {
  if (!shown.words && !shown.url) return { refused: "no_evidence" };
  return move(ctx, actionId, version, { kind: "done", ...shown });
}

/** Closes an action that is no longer needed, and says why. */
export function dropAction(
  ctx: Context,
  actionId: string,
  version: number,
  because: string,
): Promise<Moved> {
  return move(ctx, actionId, version, { kind: "no_longer_needed", words: because });
}

/** Takes a closed action up again; how it was closed stays on record. */
export function reopenAction(ctx: Context, actionId: string, version: number): Promise<Moved> {
  return move(ctx, actionId, version, { kind: "reopened" });
}

const eventOf = {
  started: "action started",
  done: "action done",
  no_longer_needed: "action no longer needed",
  reopened: "action reopened",
} as const;

async function move(
  ctx: Context,
  actionId: string,
  version: number,
  { kind, words, url }: { kind: MoveKind; words?: string; url?: string },
): Promise<Moved> {
  return ctx.db.run(async (tx) => {
    const found = await lockedAction(ctx, tx, actionId);
    if ("refused" in found) return found;
    const { action } = found;
    if (action.version !== version) return { conflict: action };
    if (!mayMove(action, kind)) return { refused: "not_possible" };
    const { settingId } = action;
    const next = version + 1;
    const stamp = { movedBy: ctx.actor.userId, movedAt: ctx.now };
    await tx
      .insert(actionMoves)
      .values({ actionId, settingId, version: next, kind, words, url, ...stamp });
    await tx.update(actions).set({ version: next }).where(eq(actions.id, actionId));
    await record(ctx, tx, settingId, { action: eventOf[kind], actionId, version: next });
    return { moved: true };
  });
}

/**
 * Sets, changes or clears the targets of several themes for the year after an audit (F25), all or none. The first
 * one that somebody changed meanwhile is told, and nothing is written.
 */
export async function setTargets(
  ctx: Context,
  auditId: string,
  inputs: readonly Target[],
): Promise<{ set: true } | Refusal | { overtakenBy: Target }> {
  return ctx.db.run(async (tx) => {
    const audit = await selectAudit(tx, auditId);
    if (!audit) return { refused: "not_found" };
    if (!mayPlan(ctx.actor, audit)) return { refused: "not_allowed" };
    await tx.execute(sql`select from audits where id = ${auditId} for update`);
    const { themes } = editionOf(audit.instrument, audit.edition);
    if (inputs.some(({ theme }) => !themes[theme - 1])) return { refused: "not_found" };
    const year = { ...audit, year: audit.year + 1 };
    const before = new Map((await selectTargets(tx, year)).map((each) => [each.theme, each]));
    const changes = inputs.filter(({ theme, level, words }) => {
      const there = before.get(theme);
      return there?.level !== level || there?.words !== words;
    });
    const overtaken = changes.find(
      ({ theme, version }) => (before.get(theme)?.version ?? 0) !== version,
    );
    if (overtaken) {
      const { theme } = overtaken;
      return { overtakenBy: before.get(theme) ?? { theme, version: 0 } };
    }
    for (const target of changes) await setTarget(ctx, tx, year, target);
    return { set: true };
  });
}

async function setTarget(
  ctx: Context,
  tx: Transaction,
  { settingId, instrument, year }: Pick<Action, "settingId" | "instrument" | "year">,
  { theme, level, words, version: before }: Target,
) {
  const version = before + 1;
  const set = {
    level: level ?? null,
    words: words ?? null,
    version,
    setBy: ctx.actor.userId,
    setAt: ctx.now,
  };
  const { settingId: s, instrument: i, year: y, theme: t } = themeTargets;
  await tx
    .insert(themeTargets)
    .values({ settingId, instrument, year, theme, ...set })
    .onConflictDoUpdate({ target: [s, i, y, t], set });
  const event = { action: "target set", instrument, year, theme, version } as const;
  await record(ctx, tx, settingId, event);
}

/** The action, held until this transaction ends: two writers come one after the other. */
async function lockedAction(
  ctx: Context,
  tx: Transaction,
  actionId: string,
): Promise<{ action: Action } | Refusal> {
  // A reader may not lock a row and needs no lock to be refused.
  const seen = await selectAction(tx, actionId);
  if (!seen) return { refused: "not_found" };
  if (!mayPlan(ctx.actor, seen)) return { refused: "not_allowed" };
  await tx.execute(sql`select from actions where id = ${actionId} for update`);
  const action = await selectAction(tx, actionId);
  return action ? { action } : { refused: "not_found" };
}

async function isOwnable(
  tx: Transaction,
  settingId: string,
  userId: string | undefined,
): Promise<boolean> {
  if (userId === undefined) return true;
  const found = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.userId, userId),
        eq(memberships.settingId, settingId),
        isNull(memberships.removedAt),
      ),
    );
  return found.length > 0;
}

/** What is absent is cleared, not left as it was. */
function cleared(content: ActionContent) {
  const { what, dueOn } = content;
  const { ownerId = null, ownerName = null, howWeWillKnow = null } = content;
  const { helps = null, hinders = null, benefit = null } = content;
  const { condition = null, domain = null } = content;
  const words = { what, dueOn, howWeWillKnow, helps, hinders, benefit };
  return { ...words, ownerId, ownerName, condition, domain };
}

type Event<T> = T extends unknown ? Omit<T, "tenant"> : never;

function record(ctx: Context, tx: Transaction, settingId: string, event: Event<TrailEvent>) {
  const tenant = `setting:${settingId}` as const;
  return recordInTrail(tx, ctx.actor.userId, ctx.now, { tenant, ...event } as TrailEvent);
}
