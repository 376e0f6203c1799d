import { listLanguageWork } from "@/lib/translations/queries";
import { runSurvey } from "../found-survey";

/** A survey with its languages, for whoever runs it. */
export async function surveyLanguages(params: Promise<{ surveyId: string }>) {
  const here = await runSurvey(params);
  return { ...here, languages: await listLanguageWork(here.ctx, here.survey) };
}
