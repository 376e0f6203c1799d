import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { AgreementNote } from "@/components/questions/agreement-note";
import { BackLink } from "@/components/ui/back-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { isContributing } from "@/lib/audits/lifecycle";
import type { AuditWork } from "@/lib/audits/model";
import { maySignOff } from "@/lib/audits/policy";
import { findAuditWork } from "@/lib/audits/queries";
import { editionOf, itemsOf } from "@/lib/instruments/editions";
import { type Item, levelNames } from "@/lib/instruments/model";
import { count } from "@/lib/kernel/words";
import { findLocalWork } from "@/lib/local-questions/queries";
import { worksAlone } from "@/lib/organisations/queries";
import { staffContext } from "@/lib/request/guard";
import { OurQuestions } from "./our-questions";
import { SignOffForm } from "./sign-off-form";

export const metadata: Metadata = { title: "Check answers" };

type Props = { params: Promise<{ auditId: string }> };

export default async function CheckPage({ params }: Props) {
  const ctx = await staffContext();
  const work = await findAuditWork(ctx, (await params).auditId);
  if (!work) notFound();
  const { audit } = work;
  if (audit.signedOff || isContributing(audit)) redirect(`/audits/${audit.id}`);
  const local = await findLocalWork(ctx, audit);
  const edition = editionOf(audit.instrument, audit.edition);
  const checked = edition.themes.map((theme, index) => ({
    theme,
    number: index + 1,
    rows: itemsOf(theme).map((item) => checkedAnswer(work, item, index + 1)),
  }));
  const open = checked.flatMap(({ rows }) => rows.filter(({ answered }) => !answered));
  const unsure = checked.flatMap(({ rows }) => rows.filter(({ unknown }) => unknown));
  const bare = checked.flatMap(({ rows }) => rows.filter(({ withoutEvidence }) => withoutEvidence));
  return (
    <>
      <BackLink href={`/audits/${audit.id}`}>Back to the {audit.year} audit</BackLink>
      <PageHeader
        eyebrow={`${audit.settingName} · ${audit.year}`}
        title="Check our answers"
        lead={`${count(open.length, "question")} not answered, ${unsure.length} we don’t know, ${bare.length} at Embedded with nothing recorded to show it. None of these stops you signing off.`}
      />
      <div className="stack-loose">
        <Unanswered rows={open} />
        {checked.map(({ theme, number, rows }) => (
          <Disclosure key={number} summary={`${number}. ${theme.title}`} open>
            <DefinitionList rows={rows.map(({ row }) => row)} />
          </Disclosure>
        ))}
        <OurQuestions audit={audit} local={local} />
        {maySignOff(ctx.actor, audit) ? (
          <SignOffForm auditId={audit.id} alone={await worksAlone(ctx, audit.settingId)} />
        ) : (
          <p className="measure">The setting manager signs the audit off.</p>
        )}
      </div>
    </>
  );
}

type Checked = ReturnType<typeof checkedAnswer>;

function Unanswered({ rows }: { rows: Checked[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>Not answered</h2>
      <ul className="bullets">
        {rows.map(({ row }) => (
          <li key={row.key}>
            <a href={row.change.href}>{row.term}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const blankWords = { dont_know: "We don’t know", not_applicable: "Does not apply to us" };

function checkedAnswer(work: AuditWork, item: Item, theme: number) {
  const answer = work.answers.find(({ code }) => code === item.code);
  const agreement = work.agreements.find(({ code }) => code === item.code);
  const level = answer?.level;
  const unsettled = agreement?.outcome === "not_agreed" ? "We do not agree" : undefined;
  const words =
    level === undefined
      ? (answer?.reflection ?? (answer?.blank && blankWords[answer.blank]) ?? unsettled)
      : levelNames[level];
  const evidenceCount = work.evidence.filter(({ code }) => code === item.code).length;
  const withoutEvidence = level === levelNames.length - 1 && !answer?.note && evidenceCount === 0;
  const term = item.stem ? `${item.stem.wording} ${item.wording}` : item.wording;
  const href = `/audits/${work.audit.id}/themes/${theme}#${item.kind === "reflection" ? "reflection" : "choice"}:${item.code}`;
  return {
    answered: words !== undefined,
    unknown: answer?.blank === "dont_know",
    withoutEvidence,
    row: {
      key: item.code,
      term,
      detail: (
        <>
          <span className={words && level !== undefined ? "strong" : undefined}>
            {words ?? "Not answered"}
          </span>
          {withoutEvidence && (
            <>
              {" "}
              <Tag>Embedded, no evidence recorded</Tag>
            </>
          )}
          {answer?.note && <span className="soft"> {answer.note}</span>}
          {agreement && <AgreementNote agreement={agreement} />}
          {evidenceCount > 0 && (
            <span className="soft small">
              {" "}
              {count(evidenceCount, "link or file", "links or files")}
            </span>
          )}
        </>
      ),
      change: { href, what: `the answer to: ${term}` },
    },
  };
}
