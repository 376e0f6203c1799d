import type { Metadata } from "next";
import { ReplyView } from "@/components/replies/reply-view";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { Notice } from "@/components/ui/notice";
import type { Survey } from "@/lib/asking/model";
import { dayInWords } from "@/lib/kernel/dates";
import type { PublishedReply } from "@/lib/replies/model";
import { findReply } from "@/lib/replies/queries";
import { findKeptHere } from "@/lib/request/guard";
import { findResults } from "@/lib/results/queries";
import { mayReply } from "@/lib/surveys/policy";
import { replyIn } from "@/lib/surveys/reply-content";
import { foundSurvey } from "../found-survey";
import { WriteReply } from "./write-reply";

export const metadata: Metadata = { title: "The setting’s reply to parents" };

type Props = {
  params: Promise<{ surveyId: string }>;
  searchParams: Promise<{ item?: string; published?: string }>;
};

/** For the setting's manager the place to write it, for everybody around the survey the reply that was published. */
export default async function ReplyPage({ params, searchParams }: Props) {
  const { ctx, survey } = await foundSurvey(params);
  const { item, published } = await searchParams;
  const kept = await findKeptHere(ctx);
  const reply = await findReply(ctx, survey.id);
  const writes = mayReply(ctx.actor, survey) && (await findResults(ctx, survey.id)) !== undefined;
  return (
    <div className="stack">
      <SurveyHeader
        survey={survey}
        title="The setting’s reply to parents"
        lead="What parents said, what will be done, what cannot be done and why."
      />
      {published ? (
        <Notice tone="success" title="Your reply is published">
          {whereRead(survey)}
        </Notice>
      ) : null}
      <Standing survey={survey} reply={reply} />
      {writes ? (
        <WriteReply
          ctx={ctx}
          survey={survey}
          published={reply}
          itemKey={kept?.fields.key ?? item}
        />
      ) : null}
      {reply && !writes ? (
        <ReplyView
          reply={replyIn(reply.content, "en")}
          language={{ tag: "en", direction: "ltr", script: "latin", lineHeight: 1.5 }}
        />
      ) : null}
    </div>
  );
}

/** What was not given back to families has no page there, and the reply none either. */
function whereRead({ code, ownerName, sharedWith }: Survey): string {
  return sharedWith.includes("families")
    ? `Parents read it at the survey’s own address, /s/${code}.`
    : `Parents read it at the survey’s own address, /s/${code}, once ${ownerName} shares the results with families.`;
}

function Standing({ survey, reply }: { survey: Survey; reply: PublishedReply | undefined }) {
  if (!reply) {
    return (
      <Notice title="Parents are waiting for a reply">
        {survey.settingName} has not published one so far.
      </Notice>
    );
  }
  return (
    <p>
      Published by {reply.byName} on {dayInWords(reply.at)}.{" "}
      <a href={`/surveys/${survey.id}/reply/poster`}>Print it as a poster</a>
    </p>
  );
}
