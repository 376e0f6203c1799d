import type { Metadata } from "next";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { dayInWords } from "@/lib/kernel/dates";
import { listInWords } from "@/lib/kernel/words";
import { easyReadTag } from "@/lib/languages/languages";
import { listSpokenLanguages } from "@/lib/paper/queries";
import type { SpokenLanguage } from "@/lib/surveys/asked";
import { listTablets } from "@/lib/tablets/queries";
import { askedOnTablets, lacksEasyRead } from "@/lib/tablets/tablet-words";
import { enterHandedSurvey } from "../paper/handed-survey";
import { LendForm } from "./lend-form";
import { TabletList } from "./tablet-list";

export const metadata: Metadata = { title: "Tablets" };

type Props = { params: Promise<{ surveyId: string }> };

/** Tablets that collect where there is no internet. */
export default async function TabletPage({ params }: Props) {
  const { ctx, survey } = await enterHandedSurvey((await params).surveyId);
  const tablets = await listTablets(ctx, survey.id);
  const spoken = await listSpokenLanguages(ctx, survey);
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
            <div className="stack">
              <WhichLanguages surveyId={survey.id} spoken={spoken} />
              <LendForm surveyId={survey.id} />
            </div>
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

/** What a family chooses from on the tablet, and where whoever needs Easy Read finds it instead. */
function WhichLanguages({ surveyId, spoken }: { surveyId: string; spoken: SpokenLanguage[] }) {
  const names = askedOnTablets(spoken).map(({ language }) => language.english);
  const sheet = `/surveys/${surveyId}/paper/print?lang=${easyReadTag}`;
  return (
    <>
      <p className="measure">A family chooses its language on the tablet: {listInWords(names)}.</p>
      {lacksEasyRead(spoken) && (
        <p className="measure">
          Easy Read is not among them. It needs a picture beside each sentence, and a tablet cannot
          show pictures. <a href={sheet}>Print some Easy Read sheets</a> to take along, or let
          families answer on their own phone.
        </p>
      )}
    </>
  );
}
