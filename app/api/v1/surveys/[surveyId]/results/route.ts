import { listQuery, tableAnswer } from "@/lib/api/model";
import { tablePage } from "@/lib/api/pages";
import { apiRoute } from "@/lib/request/api-door";
import { findResults } from "@/lib/results/queries";
import { resultsTable } from "@/lib/results/results-table";

export const GET = apiRoute<{ surveyId: string }, typeof listQuery>(
  "setting",
  listQuery,
  async ({ ctx, query }, { surveyId }) => {
    const found = await findResults(ctx, surveyId);
    return found && tableAnswer.parse(tablePage(resultsTable(found.results), query.page));
  },
);
