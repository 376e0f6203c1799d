import type { Actor } from "@/lib/access/model";
import { membershipOfSetting } from "@/lib/access/places";
import type { Survey } from "@/lib/asking/model";

/** The page of the reader's own place that lists this survey. */
export function placeOf(actor: Actor, survey: Survey): { href: string; label: string } {
  const { forumId, boroughId, settingId } = survey;
  const holds = (id: string | undefined, of: "forumId" | "boroughId") =>
    id !== undefined && actor.memberships.some((each) => each[of] === id);
  if (holds(forumId, "forumId")) return { href: `/forums/${forumId}`, label: "Our surveys" };
  if (holds(boroughId, "boroughId"))
    return { href: `/boroughs/${boroughId}/surveys`, label: "The borough’s surveys" };
  if (membershipOfSetting(actor, settingId))
    return { href: `/settings/${settingId}/surveys`, label: "What parents say" };
  return { href: "/home", label: "Home" };
}
