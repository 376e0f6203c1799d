import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findAudit } from "@/lib/audits/queries";
import { mayContribute, mayRunRound } from "@/lib/contributions/policy";
import { promises } from "@/lib/contributions/promise";
import { findRound } from "@/lib/contributions/queries";
import { count } from "@/lib/kernel/words";
import { findSetting } from "@/lib/organisations/queries";
import { staffContext } from "@/lib/request/guard";
import { ManageRound } from "./manage-round";
import { PromiseView } from "./promise-view";
import { StartTogether } from "./start-together";
import { TeamProgress } from "./team-progress";

export const metadata: Metadata = { title: "The team" };

type Props = {
  params: Promise<{ auditId: string }>;
  searchParams: Promise<{ invited?: string; reminded?: string }>;
};

export default async function TeamPage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const audit = await findAudit(ctx, (await params).auditId);
  if (!audit) notFound();
  const setting = await findSetting(ctx, audit.settingId);
  const round = await findRound(ctx, audit);
  const { invited, reminded } = await searchParams;
  const runs = mayRunRound(ctx.actor, audit);
  const finished = round?.team.find(({ userId }) => userId === ctx.actor.userId)?.finished;
  return (
    <>
      <BackLink href={`/audits/${audit.id}`}>Back to the {audit.year} audit</BackLink>
      <PageHeader
        eyebrow={`${audit.settingName} · ${audit.year}`}
        title={titleOf(round)}
        lead={round ? promises[round.mode].summary : undefined}
      >
        {round?.closed && mayContribute(ctx.actor, audit) && (
          <ButtonLink href={`/audits/${audit.id}/differences`}>See where we differ</ButtonLink>
        )}
        {round && !round.closed && !finished && mayContribute(ctx.actor, audit) && (
          <ButtonLink href={`/audits/${audit.id}`}>Go to my answers</ButtonLink>
        )}
      </PageHeader>
      <div className="stack-loose">
        {invited && (
          <Notice tone="success" title={`${count(Number(invited) || 0, "invitation")} on the way`}>
            Each link works once, for seven days.
          </Notice>
        )}
        {reminded !== undefined && <Reminded people={Number(reminded) || 0} />}
        {round ? (
          <>
            <TeamProgress round={round} own={ctx.actor.userId} />
            {runs && !round.closed && <ManageRound audit={audit} round={round} />}
            <PromiseView mode={round.mode} />
          </>
        ) : (
          <StartTogether audit={audit} alone={setting?.type === "childminder"} runs={runs} />
        )}
      </div>
    </>
  );
}

function titleOf(round: Awaited<ReturnType<typeof findRound>>): string {
  if (!round) return "Who answers this audit?";
  if (round.closed) return "Everybody’s own answers are in";
  const waiting = round.team.filter(({ finished }) => !finished).length;
  if (waiting === 0) return "Everybody here has finished";
  return `We are waiting for ${count(waiting, "person", "people")}`;
}

function Reminded({ people }: { people: number }) {
  if (people === 0) return <Notice tone="info">There is nobody else to remind.</Notice>;
  return (
    <Notice tone="success" title={`${count(people, "reminder")} on the way`}>
      Only to those who have not finished.
    </Notice>
  );
}
