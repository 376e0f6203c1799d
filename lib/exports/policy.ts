import type { Actor } from "@/lib/access/model";
import { membershipOfSetting } from "@/lib/access/places";

/** A setting's whole record leaves with whoever manages it, and with nobody else. */
export function mayExport(actor: Actor, settingId: string): boolean {
  return membershipOfSetting(actor, settingId)?.role === "setting_manager";
}
