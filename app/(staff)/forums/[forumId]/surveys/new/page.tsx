import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { NewSurveyForm } from "@/components/surveys/new-survey-form";
import { WhoSeesWhat } from "@/components/surveys/who-sees-what";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { copyChoices } from "@/lib/asking/new-survey";
import { listSurveysOf } from "@/lib/asking/queries";
import { yearOf } from "@/lib/kernel/dates";
import { listSettings } from "@/lib/organisations/queries";
import { staffContext } from "@/lib/request/guard";
import { makeForumSurvey } from "./actions";

export const metadata: Metadata = { title: "Make a survey" };

type Props = { params: Promise<{ forumId: string }> };

export default async function NewForumSurveyPage({ params }: Props) {
  const ctx = await staffContext();
  const { forumId } = await params;
  const membership = ctx.actor.memberships.find((each) => each.forumId === forumId);
  if (!membership) notFound();
  const { role, homeBoroughId, placeName } = membership;
  if (role !== "forum_organiser" || !homeBoroughId) forbidden();
  const [settings, earlier] = await Promise.all([
    listSettings(ctx, homeBoroughId),
    listSurveysOf(ctx, { forumId }),
  ]);
  const year = yearOf(ctx.now);
  return (
    <div className="stack">
      <BackLink href={`/forums/${forumId}`}>Our surveys</BackLink>
      <PageHeader eyebrow={placeName} title="Make a survey" />
      <WhoSeesWhat owner={{ forumId }} />
      <NewSurveyForm
        send={makeForumSurvey}
        owner={{ forumId }}
        settings={settings.map(({ id, name }) => ({ id, name }))}
        years={[year, year + 1]}
        earlier={copyChoices(earlier)}
        title="What matters to you?"
      />
    </div>
  );
}
