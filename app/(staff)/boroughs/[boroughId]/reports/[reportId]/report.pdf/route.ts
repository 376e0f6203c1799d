import { boroughReportPdf } from "@/lib/borough-reports/report-pdf";
import { download } from "@/lib/reports/download";
import { findReportFonts } from "@/lib/reports/queries";
import { staffRoute } from "@/lib/request/guard";
import { issuedToTake } from "../report-here";

type Params = { boroughId: string; reportId: string };

export const GET = staffRoute<Params>(async (ctx, params) => {
  const found = await issuedToTake(ctx, params);
  if (found instanceof Response) return found;
  const { membership, report, issued } = found;
  const pdf = await boroughReportPdf(membership, report, issued, await findReportFonts());
  return download(pdf, "pdf", membership.placeName, report.instrument, report.year, "report");
});
