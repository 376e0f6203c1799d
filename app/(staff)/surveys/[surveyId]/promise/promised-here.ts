import { redirect } from "next/navigation";
import { isDraft } from "@/lib/asking/lifecycle";
import { runSurvey, type SurveyHere } from "../found-survey";
import { turnAway } from "../refused";

/** The survey for pages that change what it promises: once it has opened they lead home. */
export async function promisedHere(params: Promise<{ surveyId: string }>): Promise<SurveyHere> {
  const here = await runSurvey(params);
  if (!isDraft(here.survey)) redirect(`/surveys/${here.survey.id}`);
  return here;
}

/** Ends a form of these pages whose survey is not there, not theirs, or open by now. */
export function turnAwayFromPromise(
  surveyId: string,
  refused: "not_found" | "not_allowed" | "opened",
): never {
  turnAway(surveyId, refused);
}
