import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { Card } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { count } from "@/lib/kernel/words";
import { type ModeratedComment, undecided } from "@/lib/moderation/model";
import { withoutDetails } from "@/lib/moderation/personal-details";
import { mayReadComments } from "@/lib/moderation/policy";
import { listComments } from "@/lib/moderation/queries";
import { findKeptHere } from "@/lib/request/guard";
import { foundSurvey } from "../found-survey";
import { CommentList } from "./comment-list";
import { CommentWords } from "./comment-words";
import { DecideForm } from "./decide-form";

export const metadata: Metadata = { title: "Read the comments" };

type Props = {
  params: Promise<{ surveyId: string }>;
  searchParams: Promise<{ comment?: string }>;
};

/** One comment at a time, or the list of all: read by those it was promised to, and never by the setting's staff. */
export default async function CommentsPage({ params, searchParams }: Props) {
  const { ctx, survey } = await foundSurvey(params);
  if (!mayReadComments(ctx.actor, survey)) forbidden();
  if (!survey.closing) redirect(`/surveys/${survey.id}`);
  const { comment: wanted } = await searchParams;
  const comments = await listComments(ctx, survey.id);
  const left = undecided(comments);
  // What was typed about one comment is not lost when another is the next by now.
  const id = (await findKeptHere(ctx))?.fields.commentId ?? wanted;
  const here = comments.find((comment) => comment.id === id) ?? left[0];
  return (
    <div className="stack">
      <SurveyHeader
        survey={survey}
        title="Read the comments"
        lead="You read them before anybody else does. The setting’s staff never read one that you have not decided to show."
      />
      {comments.length === 0 ? <p>No family wrote a comment.</p> : null}
      {comments.length > 0 ? (
        <Progress value={comments.length - left.length} max={comments.length}>
          {left.length === 0
            ? "You have decided about every comment."
            : `${count(left.length, "comment")} of ${comments.length} still to decide.`}
        </Progress>
      ) : null}
      {here ? <OneComment surveyId={survey.id} comment={here} /> : null}
      {comments.length > 0 ? <CommentList surveyId={survey.id} comments={comments} /> : null}
      {left.length === 0 && !survey.releasedAt ? (
        <p>
          <a href={`/surveys/${survey.id}/release`}>Go on to the release</a>
        </p>
      ) : null}
    </div>
  );
}

function OneComment({ surveyId, comment }: { surveyId: string; comment: ModeratedComment }) {
  const { id, promise, words, details, decisions } = comment;
  const [newest] = decisions;
  const start = {
    decision: newest?.decision,
    shown: newest?.shown || withoutDetails(words, details),
  };
  return (
    <Card title={newest ? "Decide again" : "One comment"}>
      <div className="stack">
        <CommentWords comment={comment} />
        <p className="small">
          {promise === "public"
            ? "This family was told that their words may be shown."
            : "This family was promised that their words stay with you."}
        </p>
        <DecideForm key={id} surveyId={surveyId} commentId={id} promise={promise} start={start} />
      </div>
    </Card>
  );
}
