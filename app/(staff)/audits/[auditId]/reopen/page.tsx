import type { Metadata } from "next";
import { forbidden, notFound, redirect } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { canBeReopened, reopenUntil } from "@/lib/audits/lifecycle";
import { mayReopen } from "@/lib/audits/policy";
import { findAudit } from "@/lib/audits/queries";
import { dayInWords } from "@/lib/kernel/dates";
import { staffContext } from "@/lib/request/guard";
import { ReopenForm } from "./reopen-form";

export const metadata: Metadata = { title: "Reopen an audit" };

type Props = { params: Promise<{ auditId: string }> };

export default async function ReopenPage({ params }: Props) {
  const ctx = await staffContext();
  const audit = await findAudit(ctx, (await params).auditId);
  if (!audit) notFound();
  if (!mayReopen(ctx.actor, audit)) forbidden();
  if (!audit.signedOff) redirect(`/audits/${audit.id}`);
  const until = dayInWords(reopenUntil(audit.signedOff.at));
  const possible = canBeReopened(audit, ctx.now);
  return (
    <>
      <BackLink href={`/audits/${audit.id}`}>Back to the {audit.year} audit</BackLink>
      <PageHeader
        eyebrow={`${audit.settingName} · ${audit.year}`}
        title={possible ? "Reopen this audit" : "It is too late to reopen this audit"}
        lead={
          possible
            ? `Answers can be changed again until you sign off anew. What was signed on ${dayInWords(audit.signedOff.at)} stays on record with your reason.`
            : `It could be reopened until ${until}.`
        }
      />
      {possible && <ReopenForm auditId={audit.id} />}
    </>
  );
}
