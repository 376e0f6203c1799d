import type { Metadata } from "next";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { mirrorChoices } from "@/lib/asking/question-form";
import { draftHere } from "../draft-here";
import { WriteForm } from "./write-form";

export const metadata: Metadata = { title: "Write a question" };

type Props = {
  params: Promise<{ surveyId: string }>;
};

export default async function WriteQuestionPage({ params }: Props) {
  const { survey } = await draftHere(params);
  return (
    <div className="stack">
      <SurveyHeader
        survey={survey}
        title="Write a question of your own"
        lead="When you have saved it you see it as parents will, with ideas for easier words."
      />
      <WriteForm surveyId={survey.id} version={survey.version} mirrors={mirrorChoices()} />
    </div>
  );
}
