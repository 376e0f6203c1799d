import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfSetting } from "@/lib/access/places";
import { instrumentNames, levelNames } from "@/lib/instruments/model";
import { fieldsOfWords, type LocalQuestion } from "@/lib/local-questions/model";
import { mayWriteQuestions } from "@/lib/local-questions/policy";
import { findLocalQuestion } from "@/lib/local-questions/queries";
import { staffContext } from "@/lib/request/guard";
import { AskForm, WordsForm } from "./question-forms";

export const metadata: Metadata = { title: "One of our own questions" };

type Props = {
  params: Promise<{ settingId: string; questionId: string }>;
  searchParams: Promise<{ saved?: string }>;
};

export default async function QuestionPage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const { settingId, questionId } = await params;
  const membership = membershipOfSetting(ctx.actor, settingId);
  const question = membership && (await findLocalQuestion(ctx, questionId));
  if (question?.settingId !== settingId) notFound();
  if (!mayWriteQuestions(ctx.actor, settingId)) forbidden();
  const { saved } = await searchParams;
  const { instrument, kind, fixed, retiredAt, version } = question;
  return (
    <>
      <BackLink href={`/settings/${settingId}/questions`}>Back to our own questions</BackLink>
      <PageHeader
        eyebrow={`${membership?.placeName} · beside the ${instrumentNames[instrument].short}`}
        title={question.wording}
        lead={kind === "rated" ? "Answered with a level." : "Answered in words."}
      />
      <div className="stack-loose">
        {saved && <Notice tone="success">Saved.</Notice>}
        {fixed ? (
          <FixedWords question={question} />
        ) : (
          <Card title="Change its words">
            <WordsForm
              ids={{ settingId, questionId }}
              rated={kind === "rated"}
              version={version}
              start={fieldsOfWords(question)}
            />
          </Card>
        )}
        <Card title={retiredAt ? "Ask it again" : "Ask it no more"}>
          <p className="measure">
            {retiredAt
              ? "It comes back in every open audit of its framework, as the same question."
              : "It goes from open audits that have no answer to it yet. What was answered stays where it is."}
          </p>
          <AskForm ids={{ settingId, questionId }} retired={retiredAt !== undefined} />
        </Card>
      </div>
    </>
  );
}

function FixedWords({ question: { anchors } }: { question: LocalQuestion }) {
  return (
    <section className="stack-tight measure">
      <p>
        An audit that holds this question is signed, so its words stay as they are. To ask it in
        other words, retire it and add a new one.
      </p>
      {anchors && (
        <ul className="bullets">
          {anchors.map((anchor, level) => (
            <li key={levelNames[level]}>
              <span className="strong">{levelNames[level]}.</span> {anchor}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
