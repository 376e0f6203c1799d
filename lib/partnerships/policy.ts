import type { Actor } from "@/lib/access/model";
import { membershipOfSetting, writableSettingIds } from "@/lib/access/places";

/** Inviting, answering, taking back and sending bind the setting: its manager's to do. */
export function maySpeakFor(actor: Actor, settingId: string): boolean {
  return membershipOfSetting(actor, settingId)?.role === "setting_manager";
}

/** Whoever answers in its audits writes its side. */
export function mayWriteSide(actor: Actor, settingId: string): boolean {
  return writableSettingIds(actor).includes(settingId);
}
