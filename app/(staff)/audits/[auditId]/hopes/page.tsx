import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { mayAnswer } from "@/lib/audits/policy";
import { findAudit } from "@/lib/audits/queries";
import { hopesBefore, toldIn } from "@/lib/hopes/hopes-before";
import { listHopes } from "@/lib/hopes/queries";
import { staffContext } from "@/lib/request/guard";
import { HopesForm } from "./hopes-form";

export const metadata: Metadata = { title: "What became of our hopes?" };

type Props = {
  params: Promise<{ auditId: string }>;
};

/** Earlier hopes come back in this year's audit, before anything is rated (F86). */
export default async function HopesPage({ params }: Props) {
  const ctx = await staffContext();
  const audit = await findAudit(ctx, (await params).auditId);
  if (!audit) notFound();
  const hopes = hopesBefore(await listHopes(ctx, audit.settingId), audit.year);
  const told = hopes && toldIn(hopes, audit.id);
  const writable = hopes && !audit.signedOff && mayAnswer(ctx.actor, audit);
  return (
    <>
      <BackLink href={`/audits/${audit.id}`}>Back to the {audit.year} audit</BackLink>
      <PageHeader
        eyebrow={`${audit.settingName} · ${audit.year}`}
        title={
          hopes ? `What became of our hopes of ${hopes.year}?` : "No hopes to look back on yet"
        }
        lead={
          hopes
            ? "We wrote these down then. What we say now is part of this audit and is signed with it."
            : "The appreciative questions of the ECF framework ask for three hopes. The audit after it asks what became of them."
        }
      />
      <div className="stack-loose">
        {hopes && <p className="quote whitespace-pre-line">{hopes.text}</p>}
        {writable ? (
          <HopesForm auditId={audit.id} version={told?.version ?? 0} start={told?.whatHappened} />
        ) : (
          hopes && <p className="measure">{told?.whatHappened ?? "Nothing told in this audit."}</p>
        )}
      </div>
    </>
  );
}
