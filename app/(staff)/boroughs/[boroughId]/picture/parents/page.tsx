import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FamiliesHeardTable, FamiliesOfEachKind } from "@/components/borough/families-heard-table";
import { FindSetting } from "@/components/borough/find-setting";
import { ParentSharesTable } from "@/components/borough/parent-shares-table";
import { estimateInWords } from "@/components/charts/estimate-in-words";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { Paging } from "@/components/ui/paging";
import { membershipOfBorough } from "@/lib/access/places";
import type { ParentQuestionOfBorough, ParentsPicture } from "@/lib/borough-picture/model";
import { findParents } from "@/lib/borough-picture/queries";
import { pageOf } from "@/lib/kernel/paging";
import { count } from "@/lib/kernel/words";
import { nameFrom, withName } from "@/lib/organisations/name-filter";
import { staffContext } from "@/lib/request/guard";
import { settingsWithNumbersInWords, sharingInWords } from "@/lib/statistics/wording-for-boroughs";

export const metadata: Metadata = { title: "Parents beside settings’ own view" };

/** Fewer than elsewhere: each row has a picture and a sentence, and there are two such tables. */
const settingsOnAPage = 20;

type Props = {
  params: Promise<{ boroughId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
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
  const asked = await searchParams;
  const question = questions.find(({ link }) => link === asked.question) ?? questions[0];
  const looked: Looked = { asked, name: nameFrom(asked.name), question };
  return (
    <div className="stack-loose">
      <PageHeader
        eyebrow={membership.placeName}
        title={`What families said at ${count(heard.length, "setting")}`}
        lead={`${sharingInWords(heard.length, settings)} Each setting’s newest survey counts.`}
      />
      <FindSetting
        name={looked.name}
        address={addressOf({ question })}
        total={heard.length}
        onAPage={settingsOnAPage}
      />
      <Heard heard={heard} looked={looked} />
      <Questions
        parents={parents}
        chosen={question?.link}
        here={`/boroughs/${boroughId}/picture`}
      />
      {question && (
        <OneQuestion
          question={question}
          looked={looked}
          ownLevel={(settingId) => ownLevels.get(`${settingId} ${question.theme}`)}
        />
      )}
    </div>
  );
}

/** What somebody looks at, out of the address. */
type Looked = {
  asked: Record<string, string | string[] | undefined>;
  /** Part of a setting's name; it narrows both tables of settings and no count. */
  name: string | undefined;
  question: ParentQuestionOfBorough | undefined;
};

function addressOf({ question, name }: Partial<Looked>): string {
  return `?${new URLSearchParams({ ...(question && { question: question.link }), ...(name && { name }) })}`;
}

function Heard({ heard, looked }: { heard: ParentsPicture["heard"]; looked: Looked }) {
  const found = withName(heard, looked.name, ({ setting }) => setting.name);
  const { items, ...place } = pageOf(found, looked.asked.heard, settingsOnAPage);
  return (
    <Card id="heard" title="Which families we have heard from">
      <FamiliesOfEachKind heard={heard} />
      <FamiliesHeardTable heard={items} />
      <Paging
        {...{ href: addressOf(looked), name: "heard", at: "#heard", of: "settings heard from" }}
        total={found.length}
        {...place}
      />
    </Card>
  );
}

type OneQuestionProps = {
  question: ParentQuestionOfBorough;
  looked: Looked;
  ownLevel: (settingId: string) => string | undefined;
};

function OneQuestion({ question, looked, ownLevel }: OneQuestionProps) {
  const found = withName(question.settings, looked.name, ({ setting }) => setting.name);
  const { items, ...place } = pageOf(found, looked.asked.page, settingsOnAPage);
  return (
    <Card id="question" title={question.text}>
      <ParentSharesTable question={question} settings={items} ownLevel={ownLevel} />
      <Paging
        {...{ href: addressOf(looked), at: "#question", of: "settings that asked this" }}
        total={found.length}
        {...place}
      />
    </Card>
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
              <a key="question" href={`?question=${encodeURIComponent(link)}#question`}>
                {text}
              </a>
            ),
            estimateInWords(total, "percent"),
            settingsWithNumbersInWords(withNumbers, settings.length),
          ],
        }))}
        empty="No ready-made question was asked yet."
        note={
          <a className="no-print" href={`${here}/parents.csv`}>
            Download CSV: families beside settings’ own view
          </a>
        }
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
