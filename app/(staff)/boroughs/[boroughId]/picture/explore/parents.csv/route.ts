import { parentsYearsTable } from "@/lib/borough-picture/tables";
import { csvOf } from "@/lib/reports/csv";
import { download } from "@/lib/reports/download";
import { staffRoute } from "@/lib/request/guard";
import { yearsToTake } from "../years-to-take";

export const GET = staffRoute<{ boroughId: string }>(async (ctx, { boroughId }, request) => {
  const found = await yearsToTake(ctx, boroughId, request);
  if (found instanceof Response) return found;
  const { membership, over } = found;
  const table = csvOf(parentsYearsTable(membership, over));
  return download(table, "csv", membership.placeName, over.choice.instrument, "parents-years");
});
