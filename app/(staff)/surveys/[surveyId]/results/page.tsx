import type { Metadata } from "next";
import { ResultsView } from "@/components/results/results-view";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Survey } from "@/lib/asking/model";
import { dayInWords } from "@/lib/kernel/dates";
import { findResults } from "@/lib/results/queries";
import { resultsBlocks } from "@/lib/results/results-blocks";
import { mayReply, mayRunSurvey } from "@/lib/surveys/policy";
import { foundSurvey, type SurveyHere } from "../found-survey";

export const metadata: Metadata = { title: "Results" };

type Props = { params: Promise<{ surveyId: string }> };

/** What families said, for whoever it is shared with; who was heard, and who was not, comes first. */
export default async function ResultsPage({ params }: Props) {
  const here = await foundSurvey(params);
  const { ctx, survey } = here;
  const found = await findResults(ctx, survey.id);
  if (!found) return <NothingYet survey={survey} />;
  const { results } = found;
  return (
    <article className="stack">
      <SurveyHeader
        survey={survey}
        title="What families said"
        lead={`Asked by ${survey.ownerName}. Released on ${dayInWords(results.releasedAt)}.`}
      >
        <Next {...here} />
      </SurveyHeader>
      <p className="soft small no-print">
        Print this page, or take it with you as{" "}
        <a href={`/surveys/${survey.id}/results.pdf`}>PDF</a> or{" "}
        <a href={`/surveys/${survey.id}/results.csv`}>CSV</a>.{" "}
        <a href="/method#silence">How figures are worked out</a>
      </p>
      <ResultsView blocks={resultsBlocks(results)} />
    </article>
  );
}

/** The one thing to do now: share it, or answer it. */
function Next({ ctx: { actor }, survey }: SurveyHere) {
  const { id, sharedWith } = survey;
  const isShared = sharedWith.length > 0;
  if (mayRunSurvey(actor, survey) && !isShared)
    return <ButtonLink href={`/surveys/${id}/share-results`}>Choose who sees them next</ButtonLink>;
  if (mayReply(actor, survey))
    return <ButtonLink href={`/surveys/${id}/reply`}>Answer your parents</ButtonLink>;
  return null;
}

function NothingYet({ survey }: { survey: Survey }) {
  return (
    <div className="stack">
      <SurveyHeader survey={survey} title="What families said" />
      <Notice title="There is nothing to see yet">
        {survey.ownerName} sees the results first, and chooses who sees them next.
      </Notice>
    </div>
  );
}
