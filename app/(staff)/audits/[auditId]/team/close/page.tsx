import type { Metadata } from "next";
import { forbidden, notFound, redirect } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { isContributing } from "@/lib/audits/lifecycle";
import { findAudit } from "@/lib/audits/queries";
import { practitionersIn, privateTeamMin } from "@/lib/contributions/model";
import { mayRunRound } from "@/lib/contributions/policy";
import { findRound } from "@/lib/contributions/queries";
import { count } from "@/lib/kernel/words";
import { staffContext } from "@/lib/request/guard";
import { CloseForm } from "../small-forms";

export const metadata: Metadata = { title: "Close the round" };

type Props = { params: Promise<{ auditId: string }> };

export default async function ClosePage({ params }: Props) {
  const ctx = await staffContext();
  const audit = await findAudit(ctx, (await params).auditId);
  if (!audit) notFound();
  if (!mayRunRound(ctx.actor, audit)) forbidden();
  const here = `/audits/${audit.id}/team`;
  const round = await findRound(ctx, audit);
  if (!round || !isContributing(audit)) redirect(here);
  const waiting = round.team.filter(({ finished }) => !finished).map(({ name }) => name);
  const practitioners = practitionersIn(round.team).filter(({ finished }) => finished).length;
  const hidden = round.mode === "private" && practitioners < privateTeamMin;
  return (
    <>
      <BackLink href={here}>Back to the team</BackLink>
      <PageHeader
        eyebrow={`${audit.settingName} · ${audit.year}`}
        title="Close the round?"
        lead="Afterwards nobody can add or change their own answers, and the round is not opened again."
      />
      <div className="stack measure">
        {waiting.length > 0 && (
          <Notice
            tone="warning"
            title={`${count(waiting.length, "person has", "people have")} not finished`}
          >
            Their answers will not be counted: {waiting.join(", ")}.
          </Notice>
        )}
        {hidden && (
          <Notice tone="warning" title="Nothing will be shown">
            Only {practitioners} of the practitioners {practitioners === 1 ? "has" : "have"}{" "}
            finished. A private team shows its answers from {privateTeamMin} on, so that nobody can
            be recognised.
          </Notice>
        )}
        <CloseForm auditId={audit.id} />
        <p>
          <a href={here}>No, keep it open</a>
        </p>
      </div>
    </>
  );
}
