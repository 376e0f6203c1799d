import { forbidden, notFound } from "next/navigation";
import type { Survey } from "@/lib/asking/model";
import { maySeeSurvey } from "@/lib/asking/policy";
import { findSurvey } from "@/lib/asking/queries";
import type { Context } from "@/lib/request/context";
import { staffContext } from "@/lib/request/guard";
import { mayRunSurvey } from "@/lib/surveys/policy";

export type SurveyHere = { ctx: Context; survey: Survey };

/** The survey an address names, for whoever may know of it; for anybody else it is not there. */
export async function foundSurvey(params: Promise<{ surveyId: string }>): Promise<SurveyHere> {
  const ctx = await staffContext();
  const survey = await findSurvey(ctx, (await params).surveyId);
  if (!survey || !maySeeSurvey(ctx.actor, survey)) notFound();
  return { ctx, survey };
}

/** The same for its makers alone: whoever only looks on is told that this is not theirs. */
export async function runSurvey(params: Promise<{ surveyId: string }>): Promise<SurveyHere> {
  const here = await foundSurvey(params);
  if (!mayRunSurvey(here.ctx.actor, here.survey)) forbidden();
  return here;
}
