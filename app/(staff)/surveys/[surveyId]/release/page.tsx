import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { OneButtonForm } from "@/components/ui/one-button-form";
import type { Survey } from "@/lib/asking/model";
import { findProgress } from "@/lib/asking/queries";
import { count } from "@/lib/kernel/words";
import { undecided } from "@/lib/moderation/model";
import { mayReadComments } from "@/lib/moderation/policy";
import { listComments } from "@/lib/moderation/queries";
import { rollInWords } from "@/lib/statistics/wording-for-families";
import { runSurvey } from "../found-survey";
import { releaseThisSurvey } from "./actions";

export const metadata: Metadata = { title: "Release the results" };

type Props = { params: Promise<{ surveyId: string }> };

/** The last look before answers become results: what will be shown to whom, who answered, what is still to decide. */
export default async function ReleasePage({ params }: Props) {
  const { ctx, survey } = await runSurvey(params);
  if (survey.releasedAt) redirect(`/surveys/${survey.id}/results`);
  if (!survey.closing) redirect(`/surveys/${survey.id}`);
  const reads = mayReadComments(ctx.actor, survey);
  const [progress, comments] = await Promise.all([
    findProgress(ctx, survey.id),
    reads ? listComments(ctx, survey.id) : [],
  ]);
  return (
    <div className="stack">
      <SurveyHeader
        survey={survey}
        title="Release the results"
        lead="Once for this closing. What is released stays as it is; nothing in it can be worked out to point to one family."
      />
      <Card title="Who answered">
        <p>
          {progress.atLeast === 0
            ? "Fewer than 5 families answered."
            : `At least ${count(progress.atLeast, "family", "families")} answered.`}{" "}
          {rollInWords(survey.closing.roll ?? null)}
        </p>
      </Card>
      <Shown survey={survey} />
      {survey.sheet.comment ? (
        <Comments surveyId={survey.id} reads={reads} left={undecided(comments).length} />
      ) : null}
      <OneButtonForm action={releaseThisSurvey} fields={{ surveyId: survey.id }}>
        Release the results
      </OneButtonForm>
    </div>
  );
}

/** The promise parents read before they answered, as what happens now. */
function Shown({ survey: { sheet, forumId, boroughId, ownerName } }: { survey: Survey }) {
  const { words, numbers } = sheet.floors;
  return (
    <Card title="What will be shown, and to whom">
      <ul className="bullets">
        <li>
          {forumId || boroughId ? `${ownerName} sees the results first.` : "You see them first."}{" "}
          Then you choose who sees them next.
        </li>
        <li>Where fewer than {words} families answered a question, nothing of it is shown.</li>
        <li>
          From {words} to {numbers - 1} it is shown in words, to{" "}
          {forumId || boroughId ? "you and the setting" : "the setting"} alone.
        </li>
        <li>From {numbers} it is shown in numbers, to everybody you share it with.</li>
        {sheet.comment === "public" ? (
          <li>Comments are shown from {numbers} replies on, and only those decided to be shown.</li>
        ) : null}
      </ul>
    </Card>
  );
}

function Comments({ surveyId, reads, left }: { surveyId: string; reads: boolean; left: number }) {
  if (!reads) {
    return (
      <Notice title="Comments">
        A parent forum of the borough reads the comments: the setting’s staff never do.
      </Notice>
    );
  }
  return left === 0 ? (
    <Notice title="Comments">You have decided about every comment.</Notice>
  ) : (
    <Notice tone="warning" title={`${count(left, "comment")} still to decide`}>
      What you have not decided about is not shown. You can decide before or after the release:{" "}
      <a href={`/surveys/${surveyId}/comments`}>read the comments</a>.
    </Notice>
  );
}
