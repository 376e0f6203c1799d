import { forbidden, notFound, redirect } from "next/navigation";

/** What ends every form about a survey that is not there, not theirs, or no longer where the form thought it was. */
export function turnAway(
  surveyId: string,
  refused: "not_found" | "not_allowed" | "opened" | "not_open" | "not_closed" | "no_codes",
): never {
  if (refused === "not_found") notFound();
  if (refused === "not_allowed") forbidden();
  redirect(`/surveys/${surveyId}`);
}
