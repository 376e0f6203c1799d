import { redirect } from "next/navigation";
import { isDraft } from "@/lib/asking/lifecycle";
import { runSurvey, type SurveyHere } from "../found-survey";
import { turnAway } from "../refused";

/** A survey that can be opened now: one that is open already is shown at home, one that asks nothing is checked first. */
export async function draftToOpen(params: Promise<{ surveyId: string }>): Promise<SurveyHere> {
  const here = await runSurvey(params);
  const { id, sheet } = here.survey;
  if (!isDraft(here.survey)) redirect(`/surveys/${id}`);
  if (sheet.questions.length === 0) redirect(`/surveys/${id}/open`);
  return here;
}

/** Ends an opening that is not possible: on the check page where something is missing, elsewhere for good. */
export function turnAwayFromOpening(
  surveyId: string,
  refused: "not_found" | "not_allowed" | "opened" | "nothing_asked",
): never {
  if (refused === "nothing_asked") redirect(`/surveys/${surveyId}/open`);
  turnAway(surveyId, refused);
}
