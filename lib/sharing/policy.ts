import type { Actor } from "@/lib/access/model";
import { membershipOfSetting } from "@/lib/access/places";

/** What the borough sees of a setting is its manager's to say, and nobody else's (F48). */
export function mayShare(actor: Actor, settingId: string): boolean {
  return membershipOfSetting(actor, settingId)?.role === "setting_manager";
}
