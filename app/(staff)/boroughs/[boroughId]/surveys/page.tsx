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

export const metadata: Metadata = { title: "The borough’s surveys" };

type Props = { params: Promise<{ boroughId: string }> };

/** The borough's own surveys of parents. Those of forums and settings are theirs. */
export default async function BoroughSurveysPage({ params }: Props) {
  const ctx = await staffContext();
  const { boroughId } = await params;
  const held = ctx.actor.memberships.filter((each) => each.boroughId === boroughId);
  const [membership] = held;
  if (!membership) notFound();
  const mayMake = held.some(({ role }) => role === "commissioner");
  const surveys = await listSurveysOf(ctx, { boroughId });
  const newHref = `/boroughs/${boroughId}/surveys/new`;
  return (
    <div className="stack">
      <PageHeader
        eyebrow={membership.placeName}
        title={
          surveys.length === 0
            ? "Ask the parents of a setting"
            : `The borough’s ${count(surveys.length, "survey")}`
        }
        lead="Where a parent forum can ask, let the forum ask: parents tell each other more."
      >
        {mayMake && surveys.length > 0 ? (
          <ButtonLink href={newHref}>Make a survey</ButtonLink>
        ) : null}
      </PageHeader>
      {surveys.length === 0 ? (
        <>
          <WhoSeesWhat owner={{ boroughId }} />
          <FirstSurvey newHref={newHref} mayMake={mayMake} />
        </>
      ) : (
        <SurveyTable caption="The borough’s surveys" surveys={surveys} showSetting />
      )}
    </div>
  );
}
