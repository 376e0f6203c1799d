import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { mayAnswer } from "@/lib/audits/policy";
import { findAuditWork } from "@/lib/audits/queries";
import { editionOf, findItem } from "@/lib/instruments/editions";
import { dayInWords } from "@/lib/kernel/dates";
import { staffContext } from "@/lib/request/guard";
import { EvidenceForms } from "./evidence-forms";

export const metadata: Metadata = { title: "Evidence" };

type Props = { params: Promise<{ auditId: string; code: string }> };

export default async function EvidencePage({ params }: Props) {
  const ctx = await staffContext();
  const { auditId, code } = await params;
  const work = await findAuditWork(ctx, auditId);
  const found = work && findItem(editionOf(work.audit.instrument, work.audit.edition), code);
  if (!found) notFound();
  const { audit } = work;
  const shown = work.evidence.filter((each) => each.code === code);
  const note = work.answers.find((each) => each.code === code)?.note;
  return (
    <>
      <BackLink href={`/audits/${auditId}/themes/${found.theme}`}>Back to the questions</BackLink>
      <PageHeader
        eyebrow={`${audit.settingName} · ${audit.year} · ${found.item.source}`}
        title="How we know"
        lead={found.item.wording}
      />
      <div className="stack-loose measure">
        {note && <p className="quote">{note}</p>}
        <EvidenceForms
          auditId={auditId}
          code={code}
          writable={!audit.signedOff && mayAnswer(ctx.actor, audit)}
          shown={shown.map(({ id, title, url, datedOn, sizeBytes }) => ({
            id,
            title,
            href: url ?? `/audits/${auditId}/evidence-files/${id}`,
            detail: [
              sizeBytes ? `file, ${Math.ceil(sizeBytes / 1024)} KB` : "link",
              ...(datedOn ? [dayInWords(new Date(datedOn))] : []),
            ].join(", "),
          }))}
        />
      </div>
    </>
  );
}
