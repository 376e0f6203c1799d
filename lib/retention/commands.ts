import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { settings } from "@/db/schema/organisations";
import { retentionHolds } from "@/db/schema/retention";
import { newId } from "@/lib/kernel/ids";
import { asClock, type Context } from "@/lib/request/context";
import { recordInTrail } from "@/lib/trail/commands";
import { tenantOf } from "@/lib/trail/model";
import type { RecordKind } from "./model";
import { mayHold } from "./policy";

/** Audits and surveys bring many rows along; of the others a transaction takes some hundreds. */
const atMost = (kind: RecordKind) => (kind === "audits" || kind === "surveys" ? 1 : 500);

/**
 * Removes what is due today by the database's own clock and is not held: in small transactions, each with its event on
 * the trail of everybody the records belonged to. Stopped at any point it goes on the next time, and run twice or by two
 * processes it removes nothing twice (F75, R-GDPR-01).
 * @param now the time of the events; what is due does not go by it
 * @returns how many records went, by kind
 */
export async function removeDueRecords(now: Date): Promise<Partial<Record<RecordKind, number>>> {
  const removed: Partial<Record<RecordKind, number>> = {};
  for (const { kind, ...place } of await asClock(selectWaiting)) {
    let count = await removeSome(kind, place, now);
    while (count > 0) {
      removed[kind] = (removed[kind] ?? 0) + count;
      count = await removeSome(kind, place, now);
    }
  }
  return removed;
}

/** Whose the records are; of a partnership, the setting that invited and the other. */
type Place = { settingId?: string; partnerId?: string; forumId?: string; boroughId?: string };

async function selectWaiting(tx: Transaction): Promise<(Place & { kind: RecordKind })[]> {
  const rows = await tx
    .select({
      kind: sql<RecordKind>`kind`,
      settingId: sql<string | null>`setting_id`,
      partnerId: sql<string | null>`partner_id`,
      forumId: sql<string | null>`forum_id`,
      boroughId: sql<string | null>`borough_id`,
    })
    .from(sql`retention_waiting()`);
  return rows.map(({ kind, settingId, partnerId, forumId, boroughId }) => ({
    kind,
    settingId: settingId ?? undefined,
    partnerId: partnerId ?? undefined,
    forumId: forumId ?? undefined,
    boroughId: boroughId ?? undefined,
  }));
}

function removeSome(kind: RecordKind, place: Place, now: Date): Promise<number> {
  const { settingId = null, partnerId = null, forumId = null, boroughId = null } = place;
  const tenant = tenantOf(place);
  const tenants = partnerId ? [tenant, tenantOf({ settingId: partnerId })] : [tenant];
  return asClock(
    async (tx) => {
      const [row] = await tx
        .select({ count: sql<number>`n` })
        .from(
          sql`remove_due(${kind}, ${settingId}::uuid, ${partnerId}::uuid, ${forumId}::uuid, ${boroughId}::uuid, ${atMost(kind)}::integer) n`,
        );
      const count = row?.count ?? 0;
      if (count > 0)
        for (const each of tenants)
          await recordInTrail(tx, "calendar", now, {
            ...{ tenant: each, action: "records removed", kind, count },
          });
      return count;
    },
    { ...place, platform: tenant === "platform" },
  );
}

/** Keeps the records of one setting, or of all of a borough, from being removed until the hold is lifted. */
export async function placeHold(
  ctx: Context,
  { boroughId, settingId, reason }: { boroughId: string; settingId?: string; reason: string },
): Promise<{ holdId: string } | { refused: "not_allowed" | "not_found" }> {
  if (!mayHold(ctx.actor, boroughId)) return { refused: "not_allowed" };
  return ctx.db.run(async (tx) => {
    if (settingId && !(await liesIn(tx, boroughId, settingId))) return { refused: "not_found" };
    const holdId = newId();
    const placed = { placedBy: ctx.actor.userId, placedAt: ctx.now };
    await tx.insert(retentionHolds).values({ id: holdId, boroughId, settingId, reason, ...placed });
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: `borough:${boroughId}`,
      action: "hold placed",
      holdId,
      settingId,
    });
    return { holdId };
  });
}

/**
 * Ends a hold: from the next day on terms count again. That it stood stays on record, on the trail of the borough in which
 * it holds: somebody may answer for several, and the form was one of them.
 */
export async function liftHold(
  ctx: Context,
  { boroughId, holdId }: { boroughId: string; holdId: string },
): Promise<{ lifted: true } | { refused: "not_allowed" | "not_found" }> {
  if (!mayHold(ctx.actor, boroughId)) return { refused: "not_allowed" };
  return ctx.db.run(async (tx) => {
    const [lifted] = await tx
      .update(retentionHolds)
      .set({ liftedBy: ctx.actor.userId, liftedAt: ctx.now })
      .where(and(eq(retentionHolds.id, holdId), isNull(retentionHolds.liftedAt)))
      .returning({ boroughId: retentionHolds.boroughId, settingId: retentionHolds.settingId });
    if (!lifted) return { refused: "not_found" };
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: `borough:${await homeOf(tx, lifted)}`,
      action: "hold lifted",
      holdId,
    });
    return { lifted: true };
  });
}

/** A setting takes its hold along when it moves to another borough. */
async function homeOf(
  tx: Transaction,
  { boroughId, settingId }: { boroughId: string; settingId: string | null },
): Promise<string> {
  if (!settingId) return boroughId;
  const [setting] = await tx
    .select({ boroughId: settings.boroughId })
    .from(settings)
    .where(eq(settings.id, settingId));
  return setting?.boroughId ?? boroughId;
}

async function liesIn(tx: Transaction, boroughId: string, settingId: string): Promise<boolean> {
  const found = await tx
    .select({ id: settings.id })
    .from(settings)
    .where(and(eq(settings.id, settingId), eq(settings.boroughId, boroughId)));
  return found.length > 0;
}
