import { boroughRoles, type Role, settingRoles } from "@/lib/access/model";
import type { Place } from "@/lib/organisations/commands";
import { listBoroughs, listForums, listSettings } from "@/lib/organisations/queries";
import type { Context } from "@/lib/request/context";

export type InvitedPlace = { place: Place; name: string; roles: readonly Role[] };

/** The borough itself, one of its settings or one of its forums, with the roles there are in it; else nothing. */
export async function findInvitedPlace(
  ctx: Context,
  boroughId: string,
  placeId: string,
): Promise<InvitedPlace | undefined> {
  const borough = (await listBoroughs(ctx)).find(({ id }) => id === boroughId);
  if (!borough) return undefined;
  if (placeId === boroughId)
    return { place: { boroughId }, name: borough.name, roles: boroughRoles };
  const setting = (await listSettings(ctx, boroughId)).find(({ id }) => id === placeId);
  if (setting) return { place: { settingId: placeId }, name: setting.name, roles: settingRoles };
  const forum = (await listForums(ctx, boroughId)).find(({ id }) => id === placeId);
  return forum && { place: { forumId: placeId }, name: forum.name, roles: ["forum_organiser"] };
}
