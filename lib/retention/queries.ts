import "server-only";
import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import { boroughs, forums, settings } from "@/db/schema/organisations";
import { retentionHolds } from "@/db/schema/retention";
import { asClock, type Context } from "@/lib/request/context";
import type { Hold, Outlook, RecordKind } from "./model";

/**
 * What would go today and within a year, counted by kind and place, and what is held back; nothing is removed. An
 * administrator sees every place, a commissioner the borough and all that lies in it, somebody of a setting that setting.
 */
export function listOutlook(
  ctx: Context,
  of: { boroughId?: string; settingId?: string } = {},
): Promise<Outlook[]> {
  return ctx.db.run(async (tx) => {
    const placeId = sql<string | null>`coalesce(o.setting_id, o.forum_id, o.borough_id)`;
    const rows = await tx
      .select({
        kind: sql<RecordKind>`o.kind`,
        placeName: sql<string | null>`coalesce(${settings.name}, ${forums.name}, ${boroughs.name})`,
        now: sql<number>`o.now`,
        withinAYear: sql<number>`o.within_a_year`,
        held: sql<number>`o.held`,
        nextAt: sql<string | Date | null>`o.next_at`,
      })
      .from(sql`retention_outlook() o`)
      .leftJoin(settings, eq(settings.id, placeId))
      .leftJoin(forums, eq(forums.id, placeId))
      .leftJoin(boroughs, eq(boroughs.id, placeId))
      .where(
        and(
          of.boroughId ? sql`o.home = ${of.boroughId}::uuid` : undefined,
          of.settingId ? sql`o.setting_id = ${of.settingId}::uuid` : undefined,
        ),
      )
      .orderBy(sql`2 nulls first`, sql`1`);
    return rows.map(({ placeName, nextAt, ...row }) => ({
      ...row,
      placeName: placeName ?? undefined,
      nextAt: nextAt ? new Date(nextAt) : undefined,
    }));
  });
}

/** How many records of each kind are due now and not held, everywhere: for whoever runs the service. */
export async function countDueRecords(): Promise<Partial<Record<RecordKind, number>>> {
  const rows = await asClock((tx) =>
    tx
      .select({ kind: sql<RecordKind>`kind`, count: sql<number>`sum(records)::integer` })
      .from(sql`retention_waiting()`)
      .groupBy(sql`kind`),
  );
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

/** The holds that stand in a borough: on all of it, or on a setting that lies in it now. */
export function listHolds(ctx: Context, boroughId: string): Promise<Hold[]> {
  return selectHolds(
    ctx,
    or(
      and(isNull(retentionHolds.settingId), eq(retentionHolds.boroughId, boroughId)),
      eq(settings.boroughId, boroughId),
    ),
  );
}

/** The holds under which a setting's records stay: its own, and its borough's. */
export function listHoldsOn(
  ctx: Context,
  { settingId, boroughId }: { settingId: string; boroughId: string },
): Promise<Hold[]> {
  return selectHolds(
    ctx,
    or(
      and(isNull(retentionHolds.settingId), eq(retentionHolds.boroughId, boroughId)),
      eq(retentionHolds.settingId, settingId),
    ),
  );
}

function selectHolds(ctx: Context, where: ReturnType<typeof or>): Promise<Hold[]> {
  return ctx.db.run(async (tx) => {
    const rows = await tx
      .select({ hold: retentionHolds, settingName: settings.name, boroughName: boroughs.name })
      .from(retentionHolds)
      .innerJoin(boroughs, eq(boroughs.id, retentionHolds.boroughId))
      .leftJoin(settings, eq(settings.id, retentionHolds.settingId))
      .where(and(isNull(retentionHolds.liftedAt), where))
      .orderBy(asc(retentionHolds.placedAt));
    return rows.map(({ hold, settingName, boroughName }) => ({
      id: hold.id,
      placeName: settingName ?? `All of ${boroughName}`,
      reason: hold.reason,
      placedAt: hold.placedAt,
    }));
  });
}
