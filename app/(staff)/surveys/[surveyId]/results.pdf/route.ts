import { download } from "@/lib/reports/download";
import { findReportFonts } from "@/lib/reports/queries";
import { staffRoute } from "@/lib/request/guard";
import { findResults } from "@/lib/results/queries";
import { resultsPdf } from "@/lib/results/results-pdf";

export const GET = staffRoute<{ surveyId: string }>(async (ctx, { surveyId }) => {
  const found = await findResults(ctx, surveyId);
  if (!found) return new Response("There are no results here.", { status: 404 });
  const { settingName, year } = found.survey;
  const pdf = await resultsPdf(found.results, await findReportFonts());
  return download(pdf, "pdf", settingName, year, "what-families-said");
});
