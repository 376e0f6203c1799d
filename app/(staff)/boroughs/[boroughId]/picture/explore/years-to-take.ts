import type { Membership } from "@/lib/access/model";
import { membershipOfBorough } from "@/lib/access/places";
import type { OverYears } from "@/lib/borough-picture/model";
import { findOverYears } from "@/lib/borough-picture/queries";
import { addressIn } from "@/lib/profiles/explore-choice";
import type { Context } from "@/lib/request/context";

/** The years a download's address asks for, or the answer that says why there are none. */
export async function yearsToTake(
  ctx: Context,
  boroughId: string,
  request: Request,
): Promise<{ membership: Membership; over: OverYears } | Response> {
  const membership = membershipOfBorough(ctx.actor, boroughId);
  if (!membership) return new Response("There is no such borough.", { status: 404 });
  const over = await findOverYears(ctx, boroughId, addressIn(request.url));
  return over ? { membership, over } : new Response("Nothing is shared.");
}
