import { csvOf } from "@/lib/reports/csv";
import { download } from "@/lib/reports/download";
import { staffRoute } from "@/lib/request/guard";
import { type Place, wordsToTake } from "../words-to-take";

export const GET = staffRoute<Place>(async (ctx, place) => {
  const found = await wordsToTake(ctx, place);
  if (found instanceof Response) return found;
  return download(csvOf(found.table), "csv", ...found.name);
});
