import { settingsTable } from "@/lib/borough-picture/tables";
import { csvOf } from "@/lib/reports/csv";
import { download } from "@/lib/reports/download";
import { staffRoute } from "@/lib/request/guard";
import { pictureToTake } from "../picture-to-take";

export const GET = staffRoute<{ boroughId: string }>(async (ctx, { boroughId }, request) => {
  const found = await pictureToTake(ctx, boroughId, request);
  if (found instanceof Response) return found;
  const { membership, picture } = found;
  const { instrument, year } = picture.choice;
  const table = csvOf(settingsTable(membership, picture));
  return download(table, "csv", membership.placeName, instrument, year, "settings");
});
