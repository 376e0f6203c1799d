import { forbidden, notFound } from "next/navigation";
import { findAskedSurvey } from "@/lib/paper/queries";
import { staffContext } from "@/lib/request/guard";
import { holdsSurvey, mayRunSurvey } from "@/lib/surveys/policy";

/** The survey whose paper, posters or tablets these are, for whoever runs it. */
export async function enterHandedSurvey(surveyId: string) {
  const ctx = await staffContext();
  const survey = await findAskedSurvey(ctx, surveyId);
  if (!survey || !holdsSurvey(ctx.actor, survey)) notFound();
  if (!mayRunSurvey(ctx.actor, survey)) forbidden();
  const until = survey.opening?.isOpen ? survey.opening.closesOn : undefined;
  return { ctx, survey, until };
}
