import type { Metadata } from "next";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { mirrorChoices } from "@/lib/asking/question-form";
import { findKeptForm } from "@/lib/request/kept-forms";
import { draftHere } from "../draft-here";
import { WriteForm } from "./write-form";

export const metadata: Metadata = { title: "Write a question" };

type Props = {
  params: Promise<{ surveyId: string }>;
  searchParams: Promise<{ kept?: string }>;
};

export default async function WriteQuestionPage({ params, searchParams }: Props) {
  const { ctx, survey } = await draftHere(params);
  const { kept } = await searchParams;
  const typed = kept ? await findKeptForm(ctx.actor.userId, kept, ctx.now) : undefined;
  return (
    <div className="stack">
      <SurveyHeader
        survey={survey}
        title="Write a question of your own"
        lead="When you have saved it you see it as parents will, with ideas for easier words."
      />
      <WriteForm
        surveyId={survey.id}
        version={survey.version}
        start={typed ?? {}}
        mirrors={mirrorChoices()}
      />
    </div>
  );
}
