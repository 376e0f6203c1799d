import type { Actor } from "@/lib/access/model";
import { isCommissionerOf } from "@/lib/access/places";

/** Publishes the counts of an issued report, and ends that: the borough's commissioners. */
export function mayPublish(actor: Actor, { boroughId }: { boroughId: string }): boolean {
  return isCommissionerOf(actor, boroughId);
}
