import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { openReports } from "@/db/schema/open-data";
import { findReport } from "@/lib/borough-reports/queries";
import { newId } from "@/lib/kernel/ids";
import type { Context } from "@/lib/request/context";
import { recordInTrail } from "@/lib/trail/commands";
import type { Licence } from "./model";
import { mayPublish } from "./policy";
import { findPublication } from "./queries";

type Which = { boroughId: string; reportId: string };
type Refusal = { refused: "not_found" | "not_allowed" };

/**
 * Publishes the frozen counts of an issued report for everybody. Refused while somebody is among those it may count who shared
 * before they were told that this may happen. Pressing twice publishes once.
 */
export async function publishReport(
  ctx: Context,
  { boroughId, reportId, licence }: Which & { licence: Licence },
): Promise<{ published: true } | Refusal | { refused: "not_issued" | "untold" }> {
  if (!mayPublish(ctx.actor, { boroughId })) return { refused: "not_allowed" };
  const report = await findReport(ctx, { boroughId, reportId });
  if (!report) return { refused: "not_found" };
  if (!report.issued) return { refused: "not_issued" };
  const { untold, standing } = await findPublication(ctx, { boroughId, reportId });
  if (standing) return { published: true };
  if (untold > 0) return { refused: "untold" };
  const act = { publishedBy: ctx.actor.userId, publishedAt: ctx.now };
  return ctx.db.run(async (tx) => {
    const made = await tx
      .insert(openReports)
      .values({ id: newId(), boroughId, reportId, licence, ...act })
      .onConflictDoNothing()
      .returning({ id: openReports.id });
    if (made.length === 0) return { published: true };
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: `borough:${boroughId}`,
      action: "report published",
      ...{ reportId, licence },
    });
    return { published: true };
  });
}

/** Ends it: from this moment its addresses are absent. What somebody took before stays with them. Twice is once. */
export async function endPublishing(
  ctx: Context,
  { boroughId, reportId }: Which,
): Promise<{ ended: true } | Refusal> {
  if (!mayPublish(ctx.actor, { boroughId })) return { refused: "not_allowed" };
  if (!(await findReport(ctx, { boroughId, reportId }))) return { refused: "not_found" };
  return ctx.db.run(async (tx) => {
    const ended = await tx
      .update(openReports)
      .set({ endedBy: ctx.actor.userId, endedAt: ctx.now })
      .where(
        and(
          eq(openReports.boroughId, boroughId),
          eq(openReports.reportId, reportId),
          isNull(openReports.endedAt),
        ),
      )
      .returning({ id: openReports.id });
    if (ended.length > 0) {
      await recordInTrail(tx, ctx.actor.userId, ctx.now, {
        tenant: `borough:${boroughId}`,
        action: "report no longer published",
        reportId,
      });
    }
    return { ended: true };
  });
}
