import { findSurvey } from "@/lib/asking/queries";
import { csvOf } from "@/lib/reports/csv";
import { download } from "@/lib/reports/download";
import { staffRoute } from "@/lib/request/guard";
import { mayRunSurvey } from "@/lib/surveys/policy";
import { findLanguageWork } from "@/lib/translations/queries";
import { translationTable } from "@/lib/translations/translation-table";
import { wordRows } from "@/lib/translations/word-rows";

/** Every text of a survey with its English, for a translator's spreadsheet. */
export const GET = staffRoute<{ surveyId: string; tag: string }>(async (ctx, { surveyId, tag }) => {
  const survey = await findSurvey(ctx, surveyId);
  const work =
    survey && mayRunSurvey(ctx.actor, survey)
      ? await findLanguageWork(ctx, survey, tag)
      : undefined;
  if (!survey || !work) return new Response("Not found", { status: 404 });
  const table = translationTable(work.language.english, wordRows(survey.sheet, work.words));
  return download(csvOf(table), "csv", survey.title, survey.year, work.language.english);
});
