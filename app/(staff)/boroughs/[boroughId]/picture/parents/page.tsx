import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FamiliesHeardTable } from "@/components/borough/families-heard-table";
import { ParentSharesTable } from "@/components/borough/parent-shares-table";
import { estimateInWords } from "@/components/charts/estimate-in-words";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfBorough } from "@/lib/access/places";
import type { ParentsPicture } from "@/lib/borough-picture/model";
import { findParents } from "@/lib/borough-picture/queries";
import { count } from "@/lib/kernel/words";
import { staffContext } from "@/lib/request/guard";
import { settingsWithNumbersInWords, sharingInWords } from "@/lib/statistics/wording-for-boroughs";

export const metadata: Metadata = { title: "Parents beside settings’ own view" };

type Props = {
  params: Promise<{ boroughId: string }>;
  searchParams: Promise<{ question?: string | string[] }>;
};

/** What families said where results are shared with the borough, beside what those settings say of themselves. */
export default async function ParentsPage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const { boroughId } = await params;
  const membership = membershipOfBorough(ctx.actor, boroughId);
  if (!membership) notFound();
  const parents = await findParents(ctx, boroughId);
  if (!parents) return <NothingShared placeName={membership.placeName} />;
  const { heard, questions, ownLevels, settings } = parents;
  const { question: wanted } = await searchParams;
  const question = questions.find(({ link }) => link === wanted) ?? questions[0];
  return (
    <div className="stack-loose">
      <PageHeader
        eyebrow={membership.placeName}
        title={`What families said at ${count(heard.length, "setting")}`}
        lead={`${sharingInWords(heard.length, settings)} Each setting’s newest survey counts.`}
      />
      <Card title="Which families we have heard from">
        <FamiliesHeardTable heard={heard} />
      </Card>
      {question && (
        <Card title={question.text}>
          <ParentSharesTable
            question={question}
            ownLevel={(settingId) => ownLevels.get(`${settingId} ${question.theme}`)}
          />
        </Card>
      )}
      <Questions
        parents={parents}
        chosen={question?.link}
        here={`/boroughs/${boroughId}/picture`}
      />
    </div>
  );
}

type QuestionsProps = { parents: ParentsPicture; chosen: string | undefined; here: string };

function Questions({ parents: { questions }, chosen, here }: QuestionsProps) {
  return (
    <Card title="Every question, over the settings that asked it">
      <DataTable
        caption="Every question"
        captionHidden
        columns={[
          { key: "question", header: "Question" },
          { key: "total", header: "All families, each counted once" },
          { key: "settings", header: "Settings" },
        ]}
        rows={questions.map(({ link, text, total, withNumbers, settings }) => ({
          key: link,
          cells: [
            link === chosen ? (
              <strong key="question">{text}</strong>
            ) : (
              <a key="question" href={`?question=${encodeURIComponent(link)}`}>
                {text}
              </a>
            ),
            estimateInWords(total, "percent"),
            settingsWithNumbersInWords(withNumbers, settings.length),
          ],
        }))}
        empty="No ready-made question was asked yet."
        note={<a href={`${here}/parents.csv`}>Download CSV: families beside settings’ own view</a>}
      />
    </Card>
  );
}

function NothingShared({ placeName }: { placeName: string }) {
  return (
    <PageHeader
      eyebrow={placeName}
      title="No results of parents are shared yet"
      lead="Whoever asked parents sees the answers first, and decides who sees them next. What is shared with the borough appears here."
    />
  );
}
