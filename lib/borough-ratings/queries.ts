import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { boroughRatings } from "@/db/schema/borough-ratings";
import type { Context } from "@/lib/request/context";
import type { Rater, Said, SeenYear } from "./model";
import { seenFrom } from "./seen";

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
