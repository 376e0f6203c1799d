import "server-only";
import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { users } from "@/db/schema/accounts";
import { trail } from "@/db/schema/trail";
import type { Context } from "@/lib/request/context";
import type { ReadEvent, Tenant } from "./model";

/** What happened in a place to one audit, action or report, oldest first; nothing in a place that is not the actor's. */
export function listEvents(
  ctx: Context,
  tenant: Tenant,
  of: { auditId: string } | { actionId: string } | { reportId: string },
): Promise<ReadEvent[]> {
  const [key = "", id = ""] = Object.entries(of)[0] ?? [];
  return ctx.db.run(async (tx) => {
    const wanted: SQL = sql`${trail.payload} ->> ${key} = ${id}`;
    const rows = await tx
      .select({
        n: trail.n,
        at: trail.at,
        action: trail.action,
        payload: trail.payload,
        byName: users.name,
      })
      .from(trail)
      // The actor is text, because some events are nobody's.
      .leftJoin(users, sql`${users.id}::text = ${trail.actor}`)
      .where(and(eq(trail.tenant, tenant), wanted))
      .orderBy(asc(trail.n));
    return rows.map(({ payload, byName, ...event }) => ({
      ...event,
      byName: byName ?? undefined,
      payload: payload as Record<string, unknown>,
    }));
  });
}
