import type { Actor } from "@/lib/access/model";
import { StaffBar } from "./staff-bar";

/** The staff header, given no more of the person than it shows. */
export function StaffHeader({ actor: { name, memberships } }: { actor: Actor }) {
  const places = memberships.map(({ role, placeName, settingId, boroughId, forumId }) => ({
    role,
    placeName,
    settingId,
    boroughId,
    forumId,
  }));
  return <StaffBar name={name} places={places} />;
}
