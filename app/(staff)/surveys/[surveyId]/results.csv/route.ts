import { csvOf } from "@/lib/reports/csv";
import { download } from "@/lib/reports/download";
import { staffRoute } from "@/lib/request/guard";
import { findResults } from "@/lib/results/queries";
import { resultsTable } from "@/lib/results/results-table";

export const GET = staffRoute<{ surveyId: string }>(async (ctx, { surveyId }) => {
  const found = await findResults(ctx, surveyId);
  if (!found) return new Response("There are no results here.", { status: 404 });
  const { settingName, year } = found.survey;
  return download(
    csvOf(resultsTable(found.results)),
    "csv",
    settingName,
    year,
    "what-families-said",
  );
});
