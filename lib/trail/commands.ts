import "server-only";
import type { Transaction } from "@/db/engine";
import { trail } from "@/db/schema/trail";
import type { TrailEvent } from "./model";

/**
 * Writes what happened into the trail, inside the transaction that made it happen: neither exists without the
 * other. The database numbers and chains the rows of one tenant.
 */
export async function recordInTrail(
  tx: Transaction,
  actorId: string,
  at: Date,
  event: TrailEvent,
): Promise<void> {
  const { tenant, action, ...payload } = event;
  await tx.insert(trail).values({ tenant, at, actor: actorId, action, payload });
}
