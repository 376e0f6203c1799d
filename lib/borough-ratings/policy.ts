import type { Actor } from "@/lib/access/model";
import { membershipOfSetting } from "@/lib/access/places";
import type { Rater } from "./model";

/** Whether somebody belongs to the setting or forum that rates. */
export function belongsTo(actor: Actor, rater: Rater): boolean {
  if ("settingId" in rater) return membershipOfSetting(actor, rater.settingId) !== undefined;
  return actor.memberships.some(({ forumId }) => forumId === rater.forumId);
}

/** A setting's manager rates for it, a forum's organiser for the forum. */
export function mayRate(actor: Actor, rater: Rater): boolean {
  if ("settingId" in rater)
    return membershipOfSetting(actor, rater.settingId)?.role === "setting_manager";
  return belongsTo(actor, rater);
}
