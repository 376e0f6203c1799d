import { forbidden } from "next/navigation";
import { findResults } from "@/lib/results/queries";
import { mayReply } from "@/lib/surveys/policy";
import { foundSurvey, type SurveyHere } from "../found-survey";

/** The survey of a page on which its setting writes; nobody answers what they were not told. */
export async function replyHere(params: Promise<{ surveyId: string }>): Promise<SurveyHere> {
  const here = await foundSurvey(params);
  const writes = mayReply(here.ctx.actor, here.survey);
  if (!writes || !(await findResults(here.ctx, here.survey.id))) forbidden();
  return here;
}
