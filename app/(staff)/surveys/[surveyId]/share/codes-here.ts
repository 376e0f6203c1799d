import { redirect } from "next/navigation";
import { isOpen } from "@/lib/asking/lifecycle";
import { runSurvey, type SurveyHere } from "../found-survey";
import { turnAway } from "../refused";

/** The survey for pages that make codes: where it takes none, they lead back to the other ways. */
export async function codesHere(params: Promise<{ surveyId: string }>): Promise<SurveyHere> {
  const here = await runSurvey(params);
  const { id, sheet } = here.survey;
  if (!isOpen(here.survey) || sheet.access !== "codes") redirect(`/surveys/${id}/share`);
  return here;
}

/** Ends a form that makes codes where none can be made. */
export function turnAwayFromCodes(
  surveyId: string,
  refused: "not_found" | "not_allowed" | "not_open" | "no_codes",
): never {
  turnAway(surveyId, refused);
}
