import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FirstSurvey } from "@/components/surveys/first-survey";
import { SurveyTable } from "@/components/surveys/survey-table";
import { WhoSeesWhat } from "@/components/surveys/who-sees-what";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { listSurveysOf } from "@/lib/asking/queries";
import { count } from "@/lib/kernel/words";
import { staffContext } from "@/lib/request/guard";

export const metadata: Metadata = { title: "Our surveys" };

type Props = { params: Promise<{ forumId: string }> };

/** A forum's surveys: what it asks parents, and what came of it. */
export default async function ForumPage({ params }: Props) {
  const ctx = await staffContext();
  const { forumId } = await params;
  const membership = ctx.actor.memberships.find((each) => each.forumId === forumId);
  if (!membership) notFound();
  const surveys = await listSurveysOf(ctx, { forumId });
  const newHref = `/forums/${forumId}/surveys/new`;
  return (
    <div className="stack">
      <PageHeader
        eyebrow={membership.placeName}
        title={
          surveys.length === 0
            ? "Ask parents what matters to them"
            : `Our ${count(surveys.length, "survey")}`
        }
        lead="Your forum chooses the questions, sees the answers first, and decides who sees them next."
      >
        {surveys.length > 0 ? <ButtonLink href={newHref}>Make a survey</ButtonLink> : null}
      </PageHeader>
      {surveys.length === 0 ? (
        <>
          <WhoSeesWhat owner={{ forumId }} />
          <FirstSurvey newHref={newHref} mayMake />
        </>
      ) : (
        <SurveyTable caption="Our surveys" surveys={surveys} showSetting />
      )}
      <p>
        <a href={`/forums/${forumId}/borough`}>How does the borough work with us?</a> We rate it
        once a year, without our name.
      </p>
    </div>
  );
}
