import { membershipOfBorough } from "@/lib/access/places";
import { findParents } from "@/lib/borough-picture/queries";
import { parentsTable } from "@/lib/borough-picture/tables";
import { csvOf } from "@/lib/reports/csv";
import { download } from "@/lib/reports/download";
import { staffRoute } from "@/lib/request/guard";

export const GET = staffRoute<{ boroughId: string }>(async (ctx, { boroughId }) => {
  const membership = membershipOfBorough(ctx.actor, boroughId);
  if (!membership) return new Response("There is no such borough.", { status: 404 });
  const parents = await findParents(ctx, boroughId);
  if (!parents) return new Response("Nothing is shared.");
  return download(csvOf(parentsTable(membership, parents)), "csv", membership.placeName, "parents");
});
