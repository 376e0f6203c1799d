import type { Metadata } from "next";
import { OpeningForm } from "@/components/surveys/opening-form";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { Notice } from "@/components/ui/notice";
import { draftToOpen } from "../draft-to-open";
import { openThisSurvey } from "./actions";

export const metadata: Metadata = { title: "Open the survey" };

type Props = { params: Promise<{ surveyId: string }> };

/** The last page before parents are asked: what can be changed no more. */
export default async function OpenSurveyPage({ params }: Props) {
  const { survey } = await draftToOpen(params);
  const { floors } = survey.sheet;
  return (
    <div className="stack">
      <SurveyHeader survey={survey} title="From now on it stays as it is" />
      <Notice tone="warning" title="Once it is open, nobody can change">
        <ul className="bullets">
          <li>the questions, their order and their answers</li>
          <li>what you promise parents, and who reads comments</li>
          <li>
            the limits: nothing below {floors.words} families, words below {floors.numbers}, numbers
            from there
          </li>
          <li>whose survey it is</li>
        </ul>
        <p>
          Because parents answer trusting these. A language that is read by a second person later
          still opens then.
        </p>
      </Notice>
      <OpeningForm
        send={openThisSurvey}
        surveyId={survey.id}
        version={survey.version}
        submit="Open the survey"
      />
    </div>
  );
}
