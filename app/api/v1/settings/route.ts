import { pictureQuery, tableAnswer } from "@/lib/api/model";
import { tablePage } from "@/lib/api/pages";
import { findPicture } from "@/lib/borough-picture/queries";
import { settingsTable } from "@/lib/borough-picture/tables";
import { apiRoute } from "@/lib/request/api-door";

export const GET = apiRoute("borough", pictureQuery, async ({ ctx, place, query }) => {
  const picture = await findPicture(ctx, place.id, query);
  const borough = { placeName: place.name, isExample: place.isExample };
  return picture && tableAnswer.parse(tablePage(settingsTable(borough, picture), query.page));
});
