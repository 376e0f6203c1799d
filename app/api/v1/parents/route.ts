import { listQuery, tableAnswer } from "@/lib/api/model";
import { tablePage } from "@/lib/api/pages";
import { findParents } from "@/lib/borough-picture/queries";
import { parentsTable } from "@/lib/borough-picture/tables";
import { apiRoute } from "@/lib/request/api-door";

export const GET = apiRoute("borough", listQuery, async ({ ctx, place, query }) => {
  const parents = await findParents(ctx, place.id);
  const borough = { placeName: place.name, isExample: place.isExample };
  return parents && tableAnswer.parse(tablePage(parentsTable(borough, parents), query.page));
});
