import type { Metadata } from "next";
import { forbidden, notFound, redirect } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { isContributing } from "@/lib/audits/lifecycle";
import { findAudit } from "@/lib/audits/queries";
import { mayRunRound } from "@/lib/contributions/policy";
import { findRound } from "@/lib/contributions/queries";
import { editionOf } from "@/lib/instruments/editions";
import { listInWords } from "@/lib/kernel/words";
import { staffContext } from "@/lib/request/guard";
import { AskForm } from "./ask-form";

export const metadata: Metadata = { title: "Who is asked what" };

type Props = {
  params: Promise<{ auditId: string }>;
  searchParams: Promise<{ saved?: string }>;
};

export default async function AskedThemesPage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const audit = await findAudit(ctx, (await params).auditId);
  if (!audit) notFound();
  if (!mayRunRound(ctx.actor, audit)) forbidden();
  const here = `/audits/${audit.id}/team`;
  const round = await findRound(ctx, audit);
  if (!round || !isContributing(audit)) redirect(here);
  const { saved } = await searchParams;
  const { themes } = editionOf(audit.instrument, audit.edition);
  return (
    <>
      <BackLink href={here}>Back to the team</BackLink>
      <PageHeader
        eyebrow={`${audit.settingName} · ${audit.year}`}
        title="Who is asked what"
        lead="Everybody is asked everything, unless you choose people for a theme. Untick all of them to ask everybody again."
      />
      <div className="stack">
        {saved && <Notice tone="success">Saved.</Notice>}
        {themes.map(({ title }, index) => {
          const theme = index + 1;
          const asked = round.assignments.filter((each) => each.theme === theme);
          const names = asked.length > 0 ? listInWords(asked.map(({ name }) => name)) : "everybody";
          return (
            <Disclosure
              key={title}
              summary={`${theme}. ${title}: ${names}`}
              open={saved === String(theme)}
            >
              <AskForm
                auditId={audit.id}
                theme={theme}
                title={title}
                people={round.team.map(({ userId, name }) => ({
                  userId,
                  name,
                  asked: asked.some((each) => each.userId === userId),
                }))}
              />
            </Disclosure>
          );
        })}
      </div>
    </>
  );
}
