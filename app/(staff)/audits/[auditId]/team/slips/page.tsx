import type { Metadata } from "next";
import { forbidden, notFound, redirect } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { isContributing } from "@/lib/audits/lifecycle";
import { findAudit } from "@/lib/audits/queries";
import { mayRunRound } from "@/lib/contributions/policy";
import { promises } from "@/lib/contributions/promise";
import { joinCodeInGroups } from "@/lib/joining/join-code";
import { findCurrentJoinCode, joinAddress } from "@/lib/joining/queries";
import { dayInWords } from "@/lib/kernel/dates";
import { staffContext } from "@/lib/request/guard";
import { CodeForms } from "./code-forms";
import { Slip } from "./slip";

export const metadata: Metadata = { title: "Link, QR code and slips" };

type Props = { params: Promise<{ auditId: string }> };

/** As many as fit on a page. */
const slipsOnPaper = [1, 2, 3, 4, 5, 6];

export default async function SlipsPage({ params }: Props) {
  const ctx = await staffContext();
  const audit = await findAudit(ctx, (await params).auditId);
  if (!audit) notFound();
  if (!mayRunRound(ctx.actor, audit)) forbidden();
  const here = `/audits/${audit.id}/team`;
  if (!audit.team || !isContributing(audit)) redirect(here);
  const current = await findCurrentJoinCode(ctx, audit.id);
  const slip = current && {
    placeName: audit.settingName,
    year: audit.year,
    summary: promises[audit.team.mode].summary,
    code: joinCodeInGroups(current.code),
    address: joinAddress(current.code),
    until: dayInWords(current.expiresAt),
    inviter: ctx.actor.name,
  };
  return (
    <>
      <BackLink href={here}>Back to the team</BackLink>
      <div className="no-print">
        <PageHeader
          eyebrow={`${audit.settingName} · ${audit.year}`}
          title="Join on a phone"
          lead="Whoever has the code can join the team until the round is closed. Give it to colleagues only; everybody sees who has joined."
        />
      </div>
      <div className="stack-loose">
        {slip && (
          <>
            <p className="measure no-print">
              Send this link, or print this page and cut it up:{" "}
              <a href={slip.address} dir="ltr">
                {slip.address}
              </a>
            </p>
            <div className="slips">
              {slipsOnPaper.map((number) => (
                <Slip key={number} {...slip} copy={number > 1} />
              ))}
            </div>
          </>
        )}
        <CodeForms auditId={audit.id} exists={slip !== undefined} />
      </div>
    </>
  );
}
