import type { Actor } from "@/lib/access/model";
import { membershipOfSetting } from "@/lib/access/places";

/** A critical friend comments; those who answer have their own place for words. */
export function mayComment(actor: Actor, { settingId }: { settingId: string }): boolean {
  return membershipOfSetting(actor, settingId)?.role === "reader";
}
