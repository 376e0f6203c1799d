import type { Metadata } from "next";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { isDraft } from "@/lib/asking/lifecycle";
import { plainWordAdvice } from "@/lib/asking/plain-words";
import { count } from "@/lib/kernel/words";
import { manyQuestions } from "@/lib/surveys/sheet";
import { runSurvey } from "../found-survey";
import { QuestionCard } from "./question-card";

export const metadata: Metadata = { title: "Questions" };

type Props = {
  params: Promise<{ surveyId: string }>;
  searchParams: Promise<{ changed?: string }>;
};

/** What the survey asks, in its order. */
export default async function QuestionsPage({ params, searchParams }: Props) {
  const { survey } = await runSurvey(params);
  const { changed } = await searchParams;
  const { id, version, sheet } = survey;
  const { questions } = sheet;
  const draft = isDraft(survey);
  const here = `/surveys/${id}/questions`;
  const many = questions.length > manyQuestions;
  return (
    <div className="stack">
      <SurveyHeader
        survey={survey}
        title={
          questions.length === 0
            ? "What do you want to know?"
            : `${count(questions.length, "question")}, about ${count(minutes(questions.length), "minute")}`
        }
        lead={draft ? undefined : "The survey has opened: what it asks stays as it is."}
      />
      {changed ? (
        <Notice tone="warning">
          Somebody else changed the survey meanwhile, so your change was not made. This is how it
          stands now.
        </Notice>
      ) : null}
      {many ? (
        <Notice tone="warning" title={`More than ${manyQuestions} questions`}>
          People get tired, and those with the least time stop first. Which could you ask next year?
        </Notice>
      ) : null}
      {draft ? (
        <div className="cluster">
          <ButtonLink href={`${here}/add`} variant={questions.length ? "secondary" : "primary"}>
            Choose ready-made questions
          </ButtonLink>
          <ButtonLink href={`${here}/write`} variant="secondary">
            Write your own
          </ButtonLink>
        </div>
      ) : null}
      {questions.length === 0 ? (
        <Card title="Start small">
          <p>
            Eight questions are plenty. Take a short set, drop what you do not need, and write one
            of your own: the thing parents talk about at the gate.
          </p>
        </Card>
      ) : null}
      {questions.map((question, index) => (
        <QuestionCard
          key={question.code}
          question={question}
          number={index + 1}
          last={index === questions.length - 1}
          editing={draft ? { surveyId: id, version } : undefined}
          advice={question.origin === "ready" ? [] : plainWordAdvice(question.text)}
        />
      ))}
    </div>
  );
}

/** Half a minute for each, as people took who tried it aloud; never less than two. */
function minutes(questions: number): number {
  return Math.max(2, Math.ceil(questions / 2));
}
