import { movesQuery, tableAnswer } from "@/lib/api/model";
import { tablePage } from "@/lib/api/pages";
import { findPicture } from "@/lib/borough-picture/queries";
import { movesTable } from "@/lib/borough-picture/tables";
import { apiRoute } from "@/lib/request/api-door";

export const GET = apiRoute("borough", movesQuery, async ({ ctx, place, query }) => {
  const picture = await findPicture(ctx, place.id, query);
  const borough = { placeName: place.name, isExample: place.isExample };
  if (!picture?.moves) return undefined;
  return tableAnswer.parse(tablePage(movesTable(borough, picture), query.page));
});
