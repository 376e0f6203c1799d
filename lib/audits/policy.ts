import type { Actor } from "@/lib/access/model";
import { membershipOfSetting } from "@/lib/access/places";

type InSetting = { settingId: string };

export function mayOpenAudit(actor: Actor, { settingId }: InSetting): boolean {
  return membershipOfSetting(actor, settingId)?.role === "setting_manager";
}

/** Managers and practitioners answer; a reader reads (F20). */
export function mayAnswer(actor: Actor, { settingId }: InSetting): boolean {
  const role = membershipOfSetting(actor, settingId)?.role;
  return role === "setting_manager" || role === "practitioner";
}

export function maySignOff(actor: Actor, audit: InSetting): boolean {
  return mayOpenAudit(actor, audit);
}

export function mayReopen(actor: Actor, audit: InSetting): boolean {
  return mayOpenAudit(actor, audit);
}
