import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { boroughRatings } from "@/db/schema/borough-ratings";
import { forums, settings } from "@/db/schema/organisations";
import { yearOf } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import type { Context } from "@/lib/request/context";
import { recordInTrail } from "@/lib/trail/commands";
import { tenantOf } from "@/lib/trail/model";
import type { Rater, Said } from "./model";
import { belongsTo, mayRate } from "./policy";
import { isBy } from "./queries";

/**
 * Rates the borough of a setting or forum for this year, in place of what it said before; points left out are taken back.
 * When the year is over nothing of it changes any more.
 */
export async function rateBorough(
  ctx: Context,
  rater: Rater,
  said: ReadonlyMap<string, Said>,
): Promise<{ rated: number } | { refused: "not_found" | "not_allowed" }> {
  if (!belongsTo(ctx.actor, rater)) return { refused: "not_found" };
  if (!mayRate(ctx.actor, rater)) return { refused: "not_allowed" };
  const year = yearOf(ctx.now);
  return ctx.db.run(async (tx) => {
    const boroughId = await boroughOf(tx, rater);
    if (!boroughId) return { refused: "not_found" };
    // Of two who press at once the second waits, and takes the place of what the first said.
    const place = "settingId" in rater ? rater.settingId : rater.forumId;
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`borough rated ${place}`}, 0))`,
    );
    await tx.delete(boroughRatings).where(and(isBy(rater), eq(boroughRatings.year, year)));
    const by = { ratedBy: ctx.actor.userId, ratedAt: ctx.now };
    const rows = [...said].map(([code, each]) => {
      const dontKnow = each === "dont_know";
      const level = dontKnow ? null : each;
      return { id: newId(), boroughId, ...rater, year, code, level, dontKnow, ...by };
    });
    if (rows.length > 0) await tx.insert(boroughRatings).values(rows);
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      ...{ tenant: tenantOf(rater), action: "borough rated", year, points: rows.length },
    });
    return { rated: rows.length };
  });
}

async function boroughOf(tx: Transaction, rater: Rater): Promise<string | undefined> {
  const [found] =
    "settingId" in rater
      ? await tx
          .select({ boroughId: settings.boroughId })
          .from(settings)
          .where(eq(settings.id, rater.settingId))
      : await tx
          .select({ boroughId: forums.boroughId })
          .from(forums)
          .where(eq(forums.id, rater.forumId));
  return found?.boroughId;
}
