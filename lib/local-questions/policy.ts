import type { Actor } from "@/lib/access/model";
import { membershipOfSetting } from "@/lib/access/places";

/** What a setting asks itself is its manager's to write down, to change and to retire. */
export function mayWriteQuestions(actor: Actor, settingId: string): boolean {
  return membershipOfSetting(actor, settingId)?.role === "setting_manager";
}
