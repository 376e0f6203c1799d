import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OpeningForm } from "@/components/surveys/opening-form";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { Card } from "@/components/ui/card";
import { mayReopen } from "@/lib/asking/lifecycle";
import { runSurvey } from "../found-survey";
import { reopenThisSurvey } from "./actions";

export const metadata: Metadata = { title: "Open it again" };

type Props = { params: Promise<{ surveyId: string }> };

export default async function ReopenSurveyPage({ params }: Props) {
  const { survey } = await runSurvey(params);
  if (!mayReopen(survey)) redirect(`/surveys/${survey.id}`);
  const { sheet, releasedAt } = survey;
  const { words, numbers } = sheet.floors;
  return (
    <div className="stack">
      <SurveyHeader
        survey={survey}
        title="Open it again"
        lead="It asks the same and promises the same. Answers that are in stay in."
      />
      <Card title="How new answers join">
        {releasedAt ? (
          <>
            <p>
              What is out stays out, as it is. New answers join only in a group: at least {numbers}{" "}
              more families where numbers are out, at least {words} where only words are. Otherwise
              somebody could compare before with after, and see what the few who came later said.
            </p>
            <p>
              If fewer come, they are kept and counted: “2 later replies will be added when there
              are enough.”
            </p>
          </>
        ) : (
          <p>Nothing has been released yet, so old and new answers are released together.</p>
        )}
        {sheet.access === "codes" ? (
          <p>
            Codes that were not used work again. Where they went has been forgotten, so nobody can
            be reminded of them.
          </p>
        ) : null}
      </Card>
      <OpeningForm
        send={reopenThisSurvey}
        surveyId={survey.id}
        version={survey.version}
        submit="Open it again"
      />
    </div>
  );
}
