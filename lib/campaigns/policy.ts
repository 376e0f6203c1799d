import type { Actor } from "@/lib/access/model";
import { isCommissionerOf, membershipOfSetting } from "@/lib/access/places";

/** Makes and ends a campaign and answers who asks for help: the borough's commissioners, never its analysts (F49). */
export function mayRunCampaign(actor: Actor, { boroughId }: { boroughId: string }): boolean {
  return isCommissionerOf(actor, boroughId);
}

/** Whether a setting takes part is its manager's to say. */
export function mayAnswerCampaign(actor: Actor, { settingId }: { settingId: string }): boolean {
  return membershipOfSetting(actor, settingId)?.role === "setting_manager";
}

/** Whoever works on the audit may ask for help with it. */
export function mayAskForHelp(actor: Actor, { settingId }: { settingId: string }): boolean {
  const role = membershipOfSetting(actor, settingId)?.role;
  return role === "setting_manager" || role === "practitioner";
}
