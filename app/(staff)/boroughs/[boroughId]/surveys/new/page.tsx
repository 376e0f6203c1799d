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
import { makeBoroughSurvey } from "./actions";

export const metadata: Metadata = { title: "Make a survey" };

type Props = { params: Promise<{ boroughId: string }> };

export default async function NewBoroughSurveyPage({ params }: Props) {
  const ctx = await staffContext();
  const { boroughId } = await params;
  const held = ctx.actor.memberships.filter((each) => each.boroughId === boroughId);
  const [membership] = held;
  if (!membership) notFound();
  if (!held.some(({ role }) => role === "commissioner")) forbidden();
  const [settings, earlier] = await Promise.all([
    listSettings(ctx, boroughId),
    listSurveysOf(ctx, { boroughId }),
  ]);
  const year = yearOf(ctx.now);
  return (
    <div className="stack">
      <BackLink href={`/boroughs/${boroughId}/surveys`}>The borough’s surveys</BackLink>
      <PageHeader eyebrow={membership.placeName} title="Make a survey" />
      <WhoSeesWhat owner={{ boroughId }} />
      <NewSurveyForm
        send={makeBoroughSurvey}
        owner={{ boroughId }}
        settings={settings.map(({ id, name }) => ({ id, name }))}
        years={[year, year + 1]}
        earlier={copyChoices(earlier)}
        title="What matters to you?"
      />
    </div>
  );
}
