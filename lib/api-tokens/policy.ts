import type { Actor } from "@/lib/access/model";
import { isCommissionerOf, membershipOfSetting } from "@/lib/access/places";
import type { TokenPlace } from "./model";

/** A setting's manager and a borough's commissioner decide which programs read what they may read. */
export function mayGiveTokens(actor: Actor, place: TokenPlace): boolean {
  return "settingId" in place
    ? membershipOfSetting(actor, place.settingId)?.role === "setting_manager"
    : isCommissionerOf(actor, place.boroughId);
}
