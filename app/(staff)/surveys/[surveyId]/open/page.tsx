import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { isDraft } from "@/lib/asking/lifecycle";
import { findRoll, listLanguageStates } from "@/lib/asking/queries";
import { runSurvey } from "../found-survey";
import { checkRows } from "./check-rows";
import { WhatRepliesTell } from "./what-replies-tell";

export const metadata: Metadata = { title: "Check the survey" };

type Props = { params: Promise<{ surveyId: string }> };

/** The whole survey once more, before anybody is asked. */
export default async function CheckSurveyPage({ params }: Props) {
  const { ctx, survey } = await runSurvey(params);
  if (!isDraft(survey)) redirect(`/surveys/${survey.id}`);
  const { id, settingId, sheet } = survey;
  const [languages, roll] = await Promise.all([
    listLanguageStates(ctx, survey),
    findRoll(ctx, settingId),
  ]);
  const here = `/surveys/${id}`;
  const asksNothing = sheet.questions.length === 0;
  return (
    <div className="stack">
      <SurveyHeader
        survey={survey}
        title="Check it before you open it"
        lead="Read it as a parent would. Better still, read it aloud with one."
      />
      {asksNothing ? (
        <Notice tone="warning" title="It asks nothing yet">
          <a href={`${here}/questions`}>Choose what to ask</a>
        </Notice>
      ) : null}
      {sheet.contact ? null : (
        <Notice tone="warning" title="Nobody to ask for help">
          Parents who want paper, another language or a hand find no name on the pages.{" "}
          <a href={`${here}/promise`}>Say whom to ask</a>
        </Notice>
      )}
      <Card title="What it asks">
        <ol className="bullets">
          {sheet.questions.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ol>
        <p>
          <a href={`${here}/questions`}>Change the questions</a>
        </p>
      </Card>
      <DefinitionList rows={checkRows(survey, languages)} />
      <WhatRepliesTell families={roll?.families} floors={sheet.floors} />
      {asksNothing ? null : (
        <p>
          <ButtonLink href={`${here}/open/confirm`}>Go on to opening</ButtonLink>
        </p>
      )}
    </div>
  );
}
