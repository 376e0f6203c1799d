import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { OneButtonForm } from "@/components/ui/one-button-form";
import type { Survey } from "@/lib/asking/model";
import { dayInWords } from "@/lib/kernel/dates";
import { listShares, type Share } from "@/lib/results/queries";
import { type ShareAudience, shareAudiences } from "@/lib/surveys/model";
import { runSurvey } from "../found-survey";
import { shareWith, withdrawFrom } from "./actions";

export const metadata: Metadata = { title: "Who sees the results" };

type Props = { params: Promise<{ surveyId: string }> };

/** Whoever asked sees first, and then says, one by one and with a date, who sees next; and can take it back. */
export default async function ShareResultsPage({ params }: Props) {
  const { ctx, survey } = await runSurvey(params);
  if (!survey.releasedAt) redirect(`/surveys/${survey.id}`);
  const shares = await listShares(ctx, survey.id);
  const isOwn = !survey.forumId && !survey.boroughId;
  const offered = shareAudiences.filter((audience) => !(isOwn && audience === "setting"));
  return (
    <div className="stack">
      <SurveyHeader
        survey={survey}
        title="Who sees the results"
        lead={
          isOwn
            ? "You have seen them first. Nobody else sees them until you say so here."
            : `${survey.ownerName} first: nobody else sees them until you say so here.`
        }
      />
      {offered.map((audience) => (
        <Audience
          key={audience}
          survey={survey}
          audience={audience}
          standing={shares.find((share) => share.audience === audience && !share.withdrawnAt)}
        />
      ))}
      {shares.length > 0 ? <History survey={survey} shares={shares} /> : null}
    </div>
  );
}

type AudienceProps = { survey: Survey; audience: ShareAudience; standing: Share | undefined };

function Audience({ survey, audience, standing }: AudienceProps) {
  const { title, sees } = wordsFor(survey)[audience];
  const fields = { surveyId: survey.id, audience };
  return (
    <Card title={title}>
      <div className="stack">
        <p className="measure">{sees}</p>
        {standing ? (
          <>
            <p>
              <span className="strong">Shared</span> by {standing.byName} on{" "}
              {dayInWords(standing.at)}.
            </p>
            <OneButtonForm action={withdrawFrom} fields={fields} variant="secondary">
              {`Take it back from ${plainName(survey, audience)}`}
            </OneButtonForm>
          </>
        ) : (
          <OneButtonForm action={shareWith} fields={fields}>
            {`Share with ${plainName(survey, audience)}`}
          </OneButtonForm>
        )}
      </div>
    </Card>
  );
}

function plainName({ settingName }: Survey, audience: ShareAudience): string {
  return { setting: settingName, borough: "the borough", families: "families" }[audience];
}

function wordsFor(survey: Survey): Record<ShareAudience, { title: string; sees: string }> {
  const { settingName, sheet, code } = survey;
  const { numbers } = sheet.floors;
  return {
    setting: {
      title: settingName,
      sees: "Its team sees what you see, and the comments you decided to show. Then its manager can answer parents.",
    },
    borough: {
      title: "The borough",
      sees: `It sees what rests on ${numbers} families or more, and nothing in words. What families of five settings or more said together may stand in its report, and it may publish that for everybody.`,
    },
    families: {
      title: "Families who answered, and everybody with the address",
      sees: `At the survey’s own address, /s/${code}, in each of its languages: what rests on ${numbers} families or more, and the comments you decided to show.`,
    },
  };
}

function History({ survey, shares }: { survey: Survey; shares: readonly Share[] }) {
  return (
    <DataTable
      caption="What was shared, and taken back"
      columns={["With", "Shared", "Taken back"].map((header) => ({ key: header, header }))}
      rows={shares.map(({ audience, byName, at, withdrawnAt }) => ({
        key: `${audience} ${at.toISOString()}`,
        cells: [
          wordsFor(survey)[audience].title,
          `${dayInWords(at)}, ${byName}`,
          withdrawnAt ? dayInWords(withdrawnAt) : "No",
        ],
      }))}
    />
  );
}
