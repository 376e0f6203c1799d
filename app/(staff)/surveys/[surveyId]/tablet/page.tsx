import type { Metadata } from "next";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { dayInWords } from "@/lib/kernel/dates";
import { listTablets } from "@/lib/tablets/queries";
import { enterHandedSurvey } from "../paper/handed-survey";
import { LendForm } from "./lend-form";
import { TabletList } from "./tablet-list";

export const metadata: Metadata = { title: "Tablets" };

type Props = { params: Promise<{ surveyId: string }> };

/** Tablets that collect where there is no internet. */
export default async function TabletPage({ params }: Props) {
  const { ctx, survey } = await enterHandedSurvey((await params).surveyId);
  const tablets = await listTablets(ctx, survey.id);
  return (
    <>
      <BackLink href={`/surveys/${survey.id}`}>Back to the survey</BackLink>
      <PageHeader
        eyebrow={`${survey.settingName} · ${survey.year}`}
        title="Tablets"
        lead="A tablet goes from family to family and needs no internet while it does. What families answer is locked on it at once, and sent when it is back."
      />
      <div className="stack-loose">
        {tablets.length > 0 && (
          <TabletList
            tablets={tablets.map(({ id, label, lentAt, takenBackAt }) => ({
              ...{ id, label, lentOn: dayInWords(lentAt) },
              takenBackOn: takenBackAt && dayInWords(takenBackAt),
            }))}
          />
        )}
        <Card title="Lend a tablet out">
          {survey.opening?.isOpen ? (
            <LendForm surveyId={survey.id} />
          ) : (
            <p>A tablet can be lent out while the survey is open.</p>
          )}
        </Card>
        <p className="soft measure">
          Before you close the survey, open the page on each tablet where there is internet, and
          wait until it says that nothing is waiting. A tablet that is taken back may no longer
          send; lend it again if something still lies on it.
        </p>
      </div>
    </>
  );
}
