import "server-only";
import { and, asc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/engine";
import { boroughs, settings } from "@/db/schema/organisations";
import { settingClosings, settingMoves } from "@/db/schema/register";
import { byName, compareNames } from "@/lib/kernel/by-name";
import { withName } from "@/lib/organisations/name-filter";
import type { Context } from "@/lib/request/context";
import type { Entry, Move, RegisterFilter } from "./model";

/** The settings of a borough by name: open or closed ones, all or of one type or ward, or with a part of their name. */
export async function listRegister(
  ctx: Context,
  boroughId: string,
  { name, type, ward, state }: RegisterFilter,
): Promise<Entry[]> {
  const entries = await ctx.db.run((tx) =>
    selectEntries(
      tx,
      and(
        eq(settings.boroughId, boroughId),
        state === "open" ? isNull(settingClosings.id) : isNotNull(settingClosings.id),
        type && eq(settings.type, type),
        ward ? eq(settings.ward, ward) : undefined,
      ),
    ),
  );
  return [...withName(entries, name, (entry) => entry.name)];
}

export async function findEntry(
  ctx: Context,
  { boroughId, settingId }: { boroughId: string; settingId: string },
): Promise<Entry | undefined> {
  const [entry] = await ctx.db.run((tx) =>
    selectEntries(tx, and(eq(settings.id, settingId), eq(settings.boroughId, boroughId))),
  );
  return entry;
}

/** The wards that a borough's settings name, by name. */
export function listWards(ctx: Context, boroughId: string): Promise<string[]> {
  return ctx.db.run(async (tx) => {
    const rows = await tx
      .selectDistinct({ ward: settings.ward })
      .from(settings)
      .where(and(eq(settings.boroughId, boroughId), isNotNull(settings.ward)));
    return rows.flatMap(({ ward }) => ward ?? []).toSorted(compareNames);
  });
}

/** Moves that wait for an answer: those the actor may see, or those of one setting. */
export function listWaitingMoves(ctx: Context, settingId?: string): Promise<Move[]> {
  return ctx.db.run((tx) =>
    selectMoves(tx, settingId ? eq(settingMoves.settingId, settingId) : undefined),
  );
}

export async function findWaitingMove(ctx: Context, moveId: string): Promise<Move | undefined> {
  const [move] = await ctx.db.run((tx) => selectMoves(tx, eq(settingMoves.id, moveId)));
  return move;
}

/** Entries with the closing that stands, if any, by name. */
export async function selectEntries(tx: Transaction, where: SQL | undefined): Promise<Entry[]> {
  const into = alias(settings, "into_setting");
  const rows = await tx
    .select({ setting: settings, closedAt: settingClosings.closedAt, mergedInto: into.name })
    .from(settings)
    .leftJoin(
      settingClosings,
      and(eq(settingClosings.settingId, settings.id), isNull(settingClosings.openedAgainAt)),
    )
    .leftJoin(into, eq(into.id, settingClosings.mergedInto))
    .where(where)
    .orderBy(asc(settings.id));
  const entries = rows.map(({ setting, closedAt, mergedInto }) => {
    const { id, boroughId, name, type, places, urn, ward } = setting;
    const known = { places: places ?? undefined, urn: urn ?? undefined, ward: ward ?? undefined };
    const closed = closedAt ? { at: closedAt, mergedInto: mergedInto ?? undefined } : undefined;
    return { id, boroughId, name, type, ...known, closed };
  });
  return byName(entries);
}

/** Those of a borough's settings to which nobody belongs yet: their first manager can still be invited. */
export async function selectWithoutPeople(
  tx: Transaction,
  boroughId: string,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ id: settings.id })
    .from(settings)
    .where(and(eq(settings.boroughId, boroughId), sql`not setting_has_people(${settings.id})`));
  return new Set(rows.map(({ id }) => id));
}

function selectMoves(tx: Transaction, where: SQL | undefined): Promise<Move[]> {
  return tx
    .select({
      id: settingMoves.id,
      setting: { id: settings.id, name: settings.name },
      fromBoroughId: settingMoves.fromBoroughId,
      fromName: boroughs.name,
      toName: settingMoves.toName,
      askedAt: settingMoves.askedAt,
    })
    .from(settingMoves)
    .innerJoin(settings, eq(settings.id, settingMoves.settingId))
    .innerJoin(boroughs, eq(boroughs.id, settingMoves.fromBoroughId))
    .where(and(isNull(settingMoves.answeredAt), where))
    .orderBy(asc(settingMoves.askedAt));
}
