import "server-only";
import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import { audits } from "@/db/schema/audits";
import { memberships } from "@/db/schema/organisations";
import { actionMoves, actions, themeTargets } from "@/db/schema/plans";
import type { Instrument } from "@/lib/instruments/model";
import type { Context } from "@/lib/request/context";
import { statusOf } from "./lifecycle";
import type { Action, Move, Target } from "./model";

const owner = alias(users, "owner");
const adder = alias(users, "adder");
const changer = alias(users, "changer");
const mover = alias(users, "mover");

/** Every action of a setting, the earliest due day first. */
export function listActions(ctx: Context, settingId: string): Promise<Action[]> {
  return ctx.db.run((tx) => selectActions(tx, eq(actions.settingId, settingId)));
}

/** The actions of one framework, by the code of the question they were for. */
export async function actionsByCode(
  ctx: Context,
  { settingId, instrument }: { settingId: string; instrument: Instrument },
): Promise<Map<string, Action[]>> {
  const found = await ctx.db.run((tx) =>
    selectActions(tx, and(eq(actions.settingId, settingId), eq(audits.instrument, instrument))),
  );
  const byCode = new Map<string, Action[]>();
  for (const action of found) {
    byCode.set(action.code, [...(byCode.get(action.code) ?? []), action]);
  }
  return byCode;
}

/** One action the actor may see, or nothing. */
export function findAction(ctx: Context, actionId: string): Promise<Action | undefined> {
  return ctx.db.run((tx) => selectAction(tx, actionId));
}

/** Everything that became of one action, oldest first. */
export function listMoves(ctx: Context, actionId: string): Promise<(Move & { version: number })[]> {
  return ctx.db.run(async (tx) => {
    const rows = await tx
      .select({ move: actionMoves, byName: mover.name })
      .from(actionMoves)
      .innerJoin(mover, eq(mover.id, actionMoves.movedBy))
      .where(eq(actionMoves.actionId, actionId))
      .orderBy(asc(actionMoves.version));
    return rows.map(({ move, byName }) => ({ version: move.version, ...moveFrom(move, byName) }));
  });
}

type TargetYear = { settingId: string; instrument: Instrument; year: number };

/** The targets a setting set itself for a year, by theme; cleared ones keep their version for the next writer. */
export function listTargets(ctx: Context, of: TargetYear): Promise<Target[]> {
  return ctx.db.run((tx) => selectTargets(tx, of));
}

export async function selectTargets(
  tx: Transaction,
  { settingId, instrument, year }: TargetYear,
): Promise<Target[]> {
  const rows = await tx
    .select()
    .from(themeTargets)
    .where(
      and(
        eq(themeTargets.settingId, settingId),
        eq(themeTargets.instrument, instrument),
        eq(themeTargets.year, year),
      ),
    )
    .orderBy(asc(themeTargets.theme));
  return rows.map(({ theme, level, words, version }) => {
    return { theme, level: level ?? undefined, words: words ?? undefined, version };
  });
}

export async function selectAction(tx: Transaction, actionId: string): Promise<Action | undefined> {
  return (await selectActions(tx, eq(actions.id, actionId)))[0];
}

async function selectActions(tx: Transaction, wanted: SQL | undefined): Promise<Action[]> {
  const newest = tx
    .selectDistinctOn([actionMoves.actionId])
    .from(actionMoves)
    .orderBy(actionMoves.actionId, desc(actionMoves.version))
    .as("newest");
  const rows = await tx
    .select({
      action: actions,
      audit: { instrument: audits.instrument, edition: audits.edition, year: audits.year },
      ownerName: owner.name,
      ownerMembership: sql<string | null>`(${tx
        .select({ id: memberships.id })
        .from(memberships)
        .where(
          and(
            eq(memberships.userId, actions.ownerId),
            eq(memberships.settingId, actions.settingId),
            isNull(memberships.removedAt),
          ),
        )
        .limit(1)})`,
      addedByName: adder.name,
      changedByName: changer.name,
      moveKind: newest.kind,
      moveWords: newest.words,
      moveUrl: newest.url,
      movedAt: newest.movedAt,
      movedByName: mover.name,
    })
    .from(actions)
    .innerJoin(audits, eq(audits.id, actions.auditId))
    .innerJoin(adder, eq(adder.id, actions.addedBy))
    .innerJoin(changer, eq(changer.id, actions.changedBy))
    .leftJoin(owner, eq(owner.id, actions.ownerId))
    .leftJoin(newest, eq(newest.actionId, actions.id))
    .leftJoin(mover, eq(mover.id, newest.movedBy))
    .where(wanted)
    .orderBy(asc(actions.dueOn), asc(actions.addedAt), asc(actions.id));
  return rows.map((row) => {
    const { action, audit, addedByName, changedByName, moveKind: kind } = row;
    const move = { words: row.moveWords, url: row.moveUrl, movedAt: row.movedAt ?? action.addedAt };
    return {
      ...wordsOf(action),
      ...audit,
      owner: ownerFrom(action, row.ownerName, row.ownerMembership !== null),
      addedByName,
      changedByName,
      status: statusOf(kind ?? undefined),
      lastMove: kind ? moveFrom({ kind, ...move }, row.movedByName ?? "") : undefined,
    };
  });
}

type Row = typeof actions.$inferSelect;

function wordsOf(row: Row) {
  const { id, settingId, auditId, code, what, dueOn, version, addedAt, changedAt } = row;
  return {
    ...{ id, settingId, auditId, code, what, dueOn, version, addedAt, changedAt },
    howWeWillKnow: row.howWeWillKnow ?? undefined,
    helps: row.helps ?? undefined,
    hinders: row.hinders ?? undefined,
    benefit: row.benefit ?? undefined,
    condition: row.condition ?? undefined,
    domain: row.domain ?? undefined,
  };
}

function ownerFrom(row: Row, memberName: string | null, isMember: boolean): Action["owner"] {
  if (row.ownerId) return { userId: row.ownerId, name: memberName ?? "", hasLeft: !isMember };
  return row.ownerName ? { name: row.ownerName, hasLeft: false } : undefined;
}

type MoveRow = Pick<typeof actionMoves.$inferSelect, "kind" | "words" | "url" | "movedAt">;

function moveFrom({ kind, words, url, movedAt }: MoveRow, byName: string): Move {
  return { kind, words: words ?? undefined, url: url ?? undefined, byName, at: movedAt };
}
