import { redirect } from "next/navigation";
import { isDraft } from "@/lib/asking/lifecycle";
import { runSurvey, type SurveyHere } from "../found-survey";

/** The survey for pages that change what it asks: once it has opened they lead to what it asks. */
export async function draftHere(params: Promise<{ surveyId: string }>): Promise<SurveyHere> {
  const here = await runSurvey(params);
  if (!isDraft(here.survey)) redirect(`/surveys/${here.survey.id}/questions`);
  return here;
}
