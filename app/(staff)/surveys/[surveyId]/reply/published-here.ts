import { notFound } from "next/navigation";
import type { PublishedReply } from "@/lib/replies/model";
import { findReply } from "@/lib/replies/queries";
import { foundSurvey, type SurveyHere } from "../found-survey";

/** The survey of an address with the reply that was published; without one there is nothing to show. */
export async function publishedHere(
  params: Promise<{ surveyId: string }>,
): Promise<SurveyHere & { reply: PublishedReply }> {
  const here = await foundSurvey(params);
  const reply = await findReply(here.ctx, here.survey.id);
  if (!reply) notFound();
  return { ...here, reply };
}
