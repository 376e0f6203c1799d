import { type Actor, type Role, settingRoles } from "@/lib/access/model";
import { hasRole, isCommissionerOf, membershipOfSetting } from "@/lib/access/places";

type Place = { settingId?: string; boroughId?: string; forumId?: string };

/**
 * A setting's manager invites its team; a platform administrator invites anybody (and the first manager). So does the
 * commissioner of the borough a setting lies in; the database sees to it that nobody is there before (F82).
 */
export function mayInvite(
  actor: Actor,
  place: Place & { homeBoroughId?: string },
  role: Role,
): boolean {
  if (hasRole(actor, "platform_administrator")) return true;
  const intoTeam = settingRoles.some((each) => each === role);
  if (!place.settingId || place.boroughId || place.forumId || !intoTeam) return false;
  const { homeBoroughId } = place;
  if (homeBoroughId && role === "setting_manager" && isCommissionerOf(actor, homeBoroughId))
    return true;
  return membershipOfSetting(actor, place.settingId)?.role === "setting_manager";
}

/** Whoever removes, and everybody for themselves in a setting they belong to. */
export function mayEndMembership(actor: Actor, membership: Place & { userId: string }): boolean {
  const { userId, ...place } = membership;
  const isOwn = userId === actor.userId && place.settingId !== undefined;
  return isOwn || mayRemove(actor, place);
}

/** What somebody does in a setting is its manager's to say, and nobody else's: not even a platform administrator's. */
export function mayChangeRole(actor: Actor, { settingId }: { settingId: string }): boolean {
  return membershipOfSetting(actor, settingId)?.role === "setting_manager";
}

/** A manager sees where a colleague is signed in and signs them out there (R-AUTH-14). */
export function mayEndSessions(actor: Actor, place: { settingId: string }): boolean {
  return mayChangeRole(actor, place);
}

export function mayAddPlaces(actor: Actor): boolean {
  return hasRole(actor, "platform_administrator");
}

function mayRemove(actor: Actor, place: Place): boolean {
  return mayInvite(actor, place, "practitioner");
}
