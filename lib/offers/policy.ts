import type { Actor } from "@/lib/access/model";
import { isCommissionerOf, membershipOfSetting } from "@/lib/access/places";

/** Makes offers and calls them off: the borough's commissioners, never its analysts. */
export function mayOffer(actor: Actor, boroughId: string): boolean {
  return isCommissionerOf(actor, boroughId);
}

/** Whether a setting comes is its manager's to say. */
export function mayTakePlace(actor: Actor, settingId: string): boolean {
  return membershipOfSetting(actor, settingId)?.role === "setting_manager";
}
