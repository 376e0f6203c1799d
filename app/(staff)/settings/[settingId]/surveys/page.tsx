import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FirstSurvey } from "@/components/surveys/first-survey";
import { SurveyTable } from "@/components/surveys/survey-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfSetting } from "@/lib/access/places";
import { mayCountFamilies, mayMakeSurvey } from "@/lib/asking/policy";
import { findRoll, listSurveysByOthers, listSurveysOf } from "@/lib/asking/queries";
import { rollInWords } from "@/lib/asking/roll-words";
import { staffContext } from "@/lib/request/guard";

export const metadata: Metadata = { title: "What parents say" };

type Props = { params: Promise<{ settingId: string }> };

/** What a setting's parents are asked: by the setting itself, and by a forum or the borough. */
export default async function SettingSurveysPage({ params }: Props) {
  const ctx = await staffContext();
  const { settingId } = await params;
  const membership = membershipOfSetting(ctx.actor, settingId);
  if (!membership) notFound();
  const [own, others, roll] = await Promise.all([
    listSurveysOf(ctx, { settingId }),
    listSurveysByOthers(ctx, settingId),
    findRoll(ctx, settingId),
  ]);
  const mayMake = mayMakeSurvey(ctx.actor, { settingId });
  const newHref = `/settings/${settingId}/surveys/new`;
  const ours = (
    <section key="ours" className="stack">
      <h2>Our own surveys</h2>
      {own.length === 0 ? (
        <FirstSurvey newHref={newHref} mayMake={mayMake} />
      ) : (
        <SurveyTable caption="Our own surveys" surveys={own} />
      )}
    </section>
  );
  const byOthers = (
    <section key="others" className="stack">
      <h2>Asked by others</h2>
      {others.length === 0 ? (
        <p className="soft">
          Nobody else has asked your parents yet. When a parent forum does, you find it here.
        </p>
      ) : (
        <SurveyTable caption="Asked by others" surveys={others} showOwner />
      )}
    </section>
  );
  return (
    <div className="stack-loose">
      <PageHeader
        eyebrow={membership.placeName}
        title="What parents say"
        lead="Surveys of your parents: your own, and those of a parent forum or the borough. Whoever made a survey decides who sees it."
      >
        {mayMake && own.length > 0 ? <ButtonLink href={newHref}>Make a survey</ButtonLink> : null}
      </PageHeader>
      {own.length === 0 && others.length > 0 ? [byOthers, ours] : [ours, byOthers]}
      <Card title="How many families">
        <p>{rollInWords(roll)}</p>
        {mayCountFamilies(ctx.actor, { settingId }) ? (
          <ButtonLink href={`/settings/${settingId}/surveys/families`} variant="secondary">
            Count our families
          </ButtonLink>
        ) : null}
      </Card>
    </div>
  );
}
