import { reportSheets } from "@/lib/borough-reports/report-sheets";
import { download } from "@/lib/reports/download";
import { workbookOf } from "@/lib/reports/workbook";
import { staffRoute } from "@/lib/request/guard";
import { issuedToTake } from "../report-here";

type Params = { boroughId: string; reportId: string };

export const GET = staffRoute<Params>(async (ctx, params) => {
  const found = await issuedToTake(ctx, params);
  if (found instanceof Response) return found;
  const { membership, report, issued } = found;
  const workbook = await workbookOf(reportSheets(membership, report, issued.figures));
  return download(workbook, "xlsx", membership.placeName, report.instrument, report.year, "report");
});
