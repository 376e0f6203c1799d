import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { plainWordAdvice } from "@/lib/asking/plain-words";
import { findWasAskedBefore } from "@/lib/asking/queries";
import { fieldsOfQuestion, mirrorChoices } from "@/lib/asking/question-form";
import { scales } from "@/lib/parent-questions/catalogue";
import type { SheetQuestion } from "@/lib/surveys/sheet";
import { draftHere } from "../draft-here";
import { Advice } from "../question-card";
import { ChangeForm } from "./change-form";

export const metadata: Metadata = { title: "A question" };

type Props = {
  params: Promise<{ surveyId: string; code: string }>;
  searchParams: Promise<{ saved?: string }>;
};

export default async function QuestionPage({ params, searchParams }: Props) {
  const { ctx, survey } = await draftHere(params);
  const { code } = await params;
  const question = survey.sheet.questions.find((each) => each.code === code);
  if (!question) notFound();
  const here = `/surveys/${survey.id}/questions`;
  const { saved } = await searchParams;
  const known = question.origin !== "own" || (await findWasAskedBefore(ctx, question.link));
  const advice = plainWordAdvice(question.text);
  return (
    <div className="stack">
      <SurveyHeader survey={survey} title={saved ? "Your question is in" : "Change a question"} />
      {saved ? (
        <Notice tone="success">
          It is the last of your questions for now. <a href={here}>Go to the list</a>
        </Notice>
      ) : null}
      <AsParentsSeeIt question={question} />
      {advice.length > 0 ? (
        <Card title="Only advice">
          <Advice lines={advice} />
          <p className="soft small">You know your parents. Keep it as it is if you like.</p>
        </Card>
      ) : null}
      <ChangeForm
        surveyId={survey.id}
        version={survey.version}
        code={code}
        known={known}
        start={fieldsOfQuestion(question)}
        mirrors={mirrorChoices()}
      />
    </div>
  );
}

/** What a phone will show, without its buttons. */
function AsParentsSeeIt({ question }: { question: SheetQuestion }) {
  return (
    <Card title="As parents will see it">
      <p className="strong">{question.text}</p>
      {question.hint ? <p className="soft">{question.hint}</p> : null}
      <ul className="bullets">
        {[...scales[question.scale], "I don’t know", "Doesn’t apply to us"].map((answer) => (
          <li key={answer}>{answer}</li>
        ))}
      </ul>
    </Card>
  );
}
