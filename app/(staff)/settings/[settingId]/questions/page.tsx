import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { membershipOfSetting } from "@/lib/access/places";
import { instrumentNames, instruments } from "@/lib/instruments/model";
import type { LocalQuestion } from "@/lib/local-questions/model";
import { mayWriteQuestions } from "@/lib/local-questions/policy";
import { listLocalQuestions } from "@/lib/local-questions/queries";
import { staffContext } from "@/lib/request/guard";
import { AddQuestionForm } from "./add-question-form";

export const metadata: Metadata = { title: "Our own questions" };

type Props = {
  params: Promise<{ settingId: string }>;
  searchParams: Promise<{ added?: string }>;
};

/** What a setting asks itself beside the published sets, from year to year (F2). */
export default async function QuestionsPage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const { settingId } = await params;
  const membership = membershipOfSetting(ctx.actor, settingId);
  if (!membership) notFound();
  const questions = await listLocalQuestions(ctx, settingId);
  const mayWrite = mayWriteQuestions(ctx.actor, settingId);
  const { added } = await searchParams;
  return (
    <>
      <BackLink href={`/settings/${settingId}/audits`}>Back to all audits</BackLink>
      <PageHeader
        eyebrow={membership.placeName}
        title="Our own questions"
        lead="The published questions cannot be reworded. What we also want to ask ourselves stands here, comes back every year, and is reported apart: it is in no score, theme or count."
      />
      <div className="stack-loose">
        {added && (
          <Notice tone="success">Added. It is asked in every open audit of its framework.</Notice>
        )}
        {questions.length === 0 && <p className="measure">We ask ourselves nothing more yet.</p>}
        {instruments.map((instrument) => (
          <QuestionTable
            key={instrument}
            caption={`Beside the ${instrumentNames[instrument].short}`}
            questions={questions.filter((each) => each.instrument === instrument)}
            mayWrite={mayWrite}
          />
        ))}
        {mayWrite && (
          <Card title="Add a question">
            <AddQuestionForm settingId={settingId} />
          </Card>
        )}
      </div>
    </>
  );
}

type TableProps = { caption: string; questions: LocalQuestion[]; mayWrite: boolean };

function QuestionTable({ caption, questions, mayWrite }: TableProps) {
  if (questions.length === 0) return null;
  const columns = [
    { key: "question", header: "Question" },
    { key: "kind", header: "Answered" },
    { key: "state", header: "Now" },
  ];
  return (
    <DataTable
      caption={caption}
      columns={mayWrite ? [...columns, { key: "change", header: "Change" }] : columns}
      rows={questions.map((question) => {
        const { id, settingId, kind, wording, retiredAt } = question;
        const change = (
          <a key="change" href={`/settings/${settingId}/questions/${id}`}>
            Change or retire<span className="visually-hidden">: {wording}</span>
          </a>
        );
        return {
          key: id,
          cells: [
            wording,
            kind === "rated" ? "With a level" : "In words",
            retiredAt ? <Tag key="state">No longer asked</Tag> : "Asked every year",
            ...(mayWrite ? [change] : []),
          ],
        };
      })}
    />
  );
}
