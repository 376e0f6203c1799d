import { download } from "@/lib/reports/download";
import { workbookOf } from "@/lib/reports/workbook";
import { staffRoute } from "@/lib/request/guard";
import { type Place, wordsToTake } from "../words-to-take";

export const GET = staffRoute<Place>(async (ctx, place) => {
  const found = await wordsToTake(ctx, place);
  if (found instanceof Response) return found;
  const workbook = await workbookOf([{ name: "Texts", table: found.table }]);
  return download(workbook, "xlsx", ...found.name);
});
