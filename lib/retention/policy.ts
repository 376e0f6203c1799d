import type { Actor } from "@/lib/access/model";
import { hasRole, isCommissionerOf } from "@/lib/access/places";

/** Whoever answers for a borough decides which of its records have to stay; nobody else does. */
export function mayHold(actor: Actor, boroughId: string): boolean {
  return isCommissionerOf(actor, boroughId);
}

/** Everything on the platform that would go, by kind and place. */
export function maySeeEveryOutlook(actor: Actor): boolean {
  return hasRole(actor, "platform_administrator");
}
