import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { NewSurveyForm } from "@/components/surveys/new-survey-form";
import { WhoSeesWhat } from "@/components/surveys/who-sees-what";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfSetting } from "@/lib/access/places";
import { copyChoices } from "@/lib/asking/new-survey";
import { mayMakeSurvey } from "@/lib/asking/policy";
import { listSurveysOf } from "@/lib/asking/queries";
import { yearOf } from "@/lib/kernel/dates";
import { staffContext } from "@/lib/request/guard";
import { makeSettingSurvey } from "./actions";

export const metadata: Metadata = { title: "Make a survey" };

type Props = { params: Promise<{ settingId: string }> };

export default async function NewSettingSurveyPage({ params }: Props) {
  const ctx = await staffContext();
  const { settingId } = await params;
  const membership = membershipOfSetting(ctx.actor, settingId);
  if (!membership) notFound();
  if (!mayMakeSurvey(ctx.actor, { settingId })) forbidden();
  const earlier = await listSurveysOf(ctx, { settingId });
  const year = yearOf(ctx.now);
  return (
    <div className="stack">
      <BackLink href={`/settings/${settingId}/surveys`}>What parents say</BackLink>
      <PageHeader eyebrow={membership.placeName} title="Make a survey" />
      <WhoSeesWhat owner={{}} />
      <NewSurveyForm
        send={makeSettingSurvey}
        owner={{ settingId }}
        years={[year, year + 1]}
        earlier={copyChoices(earlier)}
        title="How are we doing together?"
      />
    </div>
  );
}
