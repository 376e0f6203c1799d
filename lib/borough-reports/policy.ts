import type { Actor } from "@/lib/access/model";
import { isCommissionerOf } from "@/lib/access/places";

/** Makes, writes and issues a report: the borough's commissioners. Its analysts read it. */
export function mayReport(actor: Actor, { boroughId }: { boroughId: string }): boolean {
  return isCommissionerOf(actor, boroughId);
}
