import type { Actor, Membership, Role } from "./model";

/** The actor's membership of a setting, if any: the door to everything that belongs to it. */
export function membershipOfSetting(actor: Actor, settingId: string): Membership | undefined {
  return actor.memberships.find((membership) => membership.settingId === settingId);
}

/** The same of a borough: its commissioner's or an analyst's. */
export function membershipOfBorough(actor: Actor, boroughId: string): Membership | undefined {
  return actor.memberships.find((membership) => membership.boroughId === boroughId);
}

export function hasRole(actor: Actor, role: Role): boolean {
  return actor.memberships.some((membership) => membership.role === role);
}

/** Whether the actor decides for a borough: its analysts look at the same and decide nothing. */
export function isCommissionerOf(actor: Actor, boroughId: string): boolean {
  return actor.memberships.some(
    (membership) => membership.boroughId === boroughId && membership.role === "commissioner",
  );
}

/** Settings whose audits the actor may write in, as opposed to read. */
export function writableSettingIds(actor: Actor): string[] {
  return actor.memberships
    .filter(({ role }) => role === "setting_manager" || role === "practitioner")
    .flatMap(({ settingId }) => settingId ?? []);
}
