import { findSurvey } from "@/lib/asking/queries";
import type { Table } from "@/lib/reports/table";
import type { Context } from "@/lib/request/context";
import { mayRunSurvey } from "@/lib/surveys/policy";
import { findLanguageWork } from "@/lib/translations/queries";
import { translationTable } from "@/lib/translations/translation-table";
import { wordRows } from "@/lib/translations/word-rows";

export type Place = { surveyId: string; tag: string };

/** Every text of a survey with its English, for a translator's spreadsheet, and what its file is called. */
export async function wordsToTake(
  ctx: Context,
  { surveyId, tag }: Place,
): Promise<{ table: Table; name: (string | number)[] } | Response> {
  const survey = await findSurvey(ctx, surveyId);
  const work =
    survey && mayRunSurvey(ctx.actor, survey)
      ? await findLanguageWork(ctx, survey, tag)
      : undefined;
  if (!survey || !work) return new Response("Not found", { status: 404 });
  const { english } = work.language;
  const table = translationTable(english, wordRows(survey.sheet, work.words));
  return { table, name: [survey.title, survey.year, english] };
}
