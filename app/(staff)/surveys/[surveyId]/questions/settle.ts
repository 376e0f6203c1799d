import { redirect } from "next/navigation";
import { turnAway } from "../refused";

type Outcome =
  | { changed: true }
  | { conflict: unknown }
  | { refused: "not_found" | "not_allowed" | "opened" | "too_many" };

/** Leads on from a change of the list that was not made; one that was made comes back. */
export function settleQuestions(surveyId: string, outcome: Outcome): void {
  if ("conflict" in outcome) redirect(`/surveys/${surveyId}/questions?changed=1`);
  if (!("refused" in outcome)) return;
  if (outcome.refused === "too_many") redirect(`/surveys/${surveyId}/questions/add?full=1`);
  turnAway(surveyId, outcome.refused);
}
