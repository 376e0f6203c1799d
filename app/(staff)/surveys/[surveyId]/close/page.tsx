import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { isOpen } from "@/lib/asking/lifecycle";
import { findProgress, findRoll } from "@/lib/asking/queries";
import { contextChoices, fieldsOfRoll, rollInWords } from "@/lib/asking/roll-words";
import { count } from "@/lib/kernel/words";
import { countSheetsWaiting } from "@/lib/paper/queries";
import { runSurvey } from "../found-survey";
import { CloseForm } from "./close-form";

export const metadata: Metadata = { title: "Close the survey" };

type Props = {
  params: Promise<{ surveyId: string }>;
};

export default async function CloseSurveyPage({ params }: Props) {
  const { ctx, survey } = await runSurvey(params);
  if (!isOpen(survey)) redirect(`/surveys/${survey.id}`);
  const [roll, progress, sheetsWaiting] = await Promise.all([
    findRoll(ctx, survey.settingId),
    findProgress(ctx, survey.id),
    countSheetsWaiting(ctx, survey.id),
  ]);
  const { floors, comment } = survey.sheet;
  return (
    <div className="stack">
      <SurveyHeader survey={survey} title="Close the survey" />
      <Card title="What happens when you close it">
        <ul className="bullets">
          <li>No more answers are taken. Answers that somebody began and did not send are gone.</li>
          <li>
            All answers are mixed, so that nothing tells in which order, when or with which code
            they came.
          </li>
          {comment ? <li>The comments can be read, by whoever you promised them to.</li> : null}
          <li>Then you release the results. You see them first, and choose who sees them next.</li>
          <li>You can open it again if too few have answered.</li>
        </ul>
      </Card>
      {sheetsWaiting > 0 && (
        <Notice tone="warning">
          <p>
            {count(sheetsWaiting, "paper sheet")} typed in, but not yet added to the replies. After
            closing that can’t be done.{" "}
            <a href={`/surveys/${survey.id}/paper`}>Finish the pile first</a>.
          </p>
        </Notice>
      )}
      {progress.atLeast < floors.numbers ? (
        <Card title="Few have answered so far">
          <p>
            {progress.atLeast === 0
              ? "Fewer than 5 replies"
              : `At least ${progress.atLeast} replies`}{" "}
            have come in. Below {floors.words} nothing can be shown, and numbers only from{" "}
            {floors.numbers}. Another week may bring more in.
          </p>
        </Card>
      ) : null}
      <h2>How many families are there?</h2>
      <p className="measure">
        {rollInWords(roll)} It stands beside the results: who was heard, and who was not.
      </p>
      <CloseForm
        surveyId={survey.id}
        start={fieldsOfRoll(roll ?? { contexts: {} })}
        contexts={contextChoices}
      />
    </div>
  );
}
