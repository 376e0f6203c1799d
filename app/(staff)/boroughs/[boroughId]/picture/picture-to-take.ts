import type { Membership } from "@/lib/access/model";
import { membershipOfBorough } from "@/lib/access/places";
import type { Picture } from "@/lib/borough-picture/model";
import { findPicture } from "@/lib/borough-picture/queries";
import type { Context } from "@/lib/request/context";

/** The picture a download's address asks for, or the answer that says why there is none. */
export async function pictureToTake(
  ctx: Context,
  boroughId: string,
  request: Request,
): Promise<{ membership: Membership; picture: Picture } | Response> {
  const membership = membershipOfBorough(ctx.actor, boroughId);
  if (!membership) return new Response("There is no such borough.", { status: 404 });
  const address = Object.fromEntries(new URL(request.url).searchParams);
  const picture = await findPicture(ctx, boroughId, address);
  return picture ? { membership, picture } : new Response("Nothing is shared.");
}
