import type { Actor } from "@/lib/access/model";
import { membershipOfSetting } from "@/lib/access/places";

/** Releasing freezes what everybody will read, so it is the manager's, as signing off is. */
export function mayReleaseSurvey(actor: Actor, { settingId }: { settingId: string }): boolean {
  return membershipOfSetting(actor, settingId)?.role === "setting_manager";
}
