import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { boroughRatings } from "@/db/schema/borough-ratings";
import { yearOf } from "@/lib/kernel/dates";
import type { Context } from "@/lib/request/context";
import type { Rater, Said, SeenYear } from "./model";
import { mayRate } from "./policy";
import { seenFrom } from "./seen";

/** Everything on the page where a setting or forum rates its borough this year; nothing for whoever belongs to neither. */
export async function findRatingPage(ctx: Context, rater: Rater) {
  const membership = ctx.actor.memberships.find(({ settingId, forumId }) =>
    "settingId" in rater ? settingId === rater.settingId : forumId === rater.forumId,
  );
  if (!membership?.homeBoroughId) return undefined;
  const year = yearOf(ctx.now);
  const [ours, years] = await Promise.all([
    listOurRatings(ctx, rater, year),
    listSeenYears(ctx, membership.homeBoroughId),
  ]);
  const { placeName } = membership;
  return { placeName, year, ours, years, mayRate: mayRate(ctx.actor, rater) };
}

/** What a setting or forum has said of its borough in a year, point by point; for itself alone. */
export function listOurRatings(
  ctx: Context,
  rater: Rater,
  year: number,
): Promise<Map<string, Said>> {
  return ctx.db.run(async (tx) => {
    const { code, level, dontKnow } = boroughRatings;
    const rows = await tx
      .select({ code, level, dontKnow })
      .from(boroughRatings)
      .where(and(isBy(rater), eq(boroughRatings.year, year)));
    return new Map(
      rows.flatMap((row): [string, Said][] => {
        if (row.dontKnow) return [[row.code, "dont_know"]];
        return row.level === null ? [] : [[row.code, row.level]];
      }),
    );
  });
}

/** How settings and forums together saw a borough in years that are over; counts of ten or more, and whose they are of nobody. */
export function listSeenYears(ctx: Context, boroughId: string): Promise<SeenYear[]> {
  return ctx.db.run(async (tx) => {
    const rows = await tx
      .select({
        ...{ year: sql<number>`year`, code: sql<string>`code` },
        // As JSON, because the two drivers read arrays in two ways.
        counts: sql<number[]>`to_json(counts)`,
      })
      .from(sql`borough_seen(${boroughId}::uuid)`);
    return seenFrom(rows);
  });
}

export function isBy(rater: Rater) {
  return "settingId" in rater
    ? eq(boroughRatings.settingId, rater.settingId)
    : eq(boroughRatings.forumId, rater.forumId);
}
