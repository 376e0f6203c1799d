import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Progress } from "@/components/ui/progress";
import { TaskList } from "@/components/ui/task-list";
import { canBeReopened, isContributing, reopenUntil } from "@/lib/audits/lifecycle";
import type { AuditWork } from "@/lib/audits/model";
import { mayReopen, maySignOff } from "@/lib/audits/policy";
import { leftInWords } from "@/lib/audits/progress";
import { findAuditWork } from "@/lib/audits/queries";
import { progressOf } from "@/lib/audits/snapshot";
import { offeredOrder } from "@/lib/instruments/appreciative";
import { editionOf } from "@/lib/instruments/editions";
import { instrumentNames } from "@/lib/instruments/model";
import { dayInWords } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";
import { mayWriteQuestions } from "@/lib/local-questions/policy";
import { worksAlone } from "@/lib/organisations/queries";
import { staffContext } from "@/lib/request/guard";
import { hopesTask } from "./hopes-task";
import { localTask } from "./local-task";
import { OwnPart } from "./own-part";
import { sectionStatus } from "./section-status";
import { TeamLinks } from "./team-links";

type Props = { params: Promise<{ auditId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { work } = await findWork(params);
  return { title: `${work.audit.year} audit` };
}

export default async function AuditPage({ params }: Props) {
  const { ctx, work } = await findWork(params);
  if (isContributing(work.audit)) return <OwnPart ctx={ctx} audit={work.audit} />;
  const { audit, completed } = work;
  const names = instrumentNames[audit.instrument];
  const edition = editionOf(audit.instrument, audit.edition);
  const progress = progressOf(edition, work.answers);
  const order = offeredOrder(edition);
  const hopes = await hopesTask(ctx, audit);
  const local = await localTask(ctx, work);
  const asked = progress.reduce((sum, each) => sum + each.asked, 0);
  const answered = progress.reduce((sum, each) => sum + each.answered, 0);
  const next = order.find((number) => {
    const theme = progress[number - 1];
    return (theme && theme.answered < theme.asked) || !completed.has(number);
  });
  const themeWord = names.themeWord.toLowerCase();
  return (
    <>
      <BackLink href={`/settings/${audit.settingId}/audits`}>All audits</BackLink>
      <PageHeader
        eyebrow={`${audit.settingName} · ${names.short} · edition ${audit.edition}`}
        title={
          audit.signedOff ? `The ${audit.year} audit is signed off` : `Our ${audit.year} audit`
        }
        lead={
          audit.signedOff
            ? `Signed by ${audit.signedOff.byName} on ${dayInWords(audit.signedOff.at)}. Nothing in it can change.`
            : `Take the ${themeWord}s in any order, stop when you like and come back on any device. Every answer is saved as you make it.`
        }
      >
        {audit.signedOff ? (
          <ButtonLink href={`/profiles/${audit.id}`}>See our profile</ButtonLink>
        ) : (
          next !== undefined && (
            <ButtonLink href={`/audits/${audit.id}/themes/${next}`}>
              {answered === 0 ? "Begin" : "Continue"} with {progress[next - 1]?.title.toLowerCase()}
            </ButtonLink>
          )
        )}
      </PageHeader>
      <div className="stack">
        <div className="stack-tight measure">
          <Progress value={answered} max={asked}>
            {answered} of {count(asked, "question")} answered. {leftInWords(progress, themeWord)}.
          </Progress>
        </div>
        <TeamLinks
          audit={audit}
          begun={answered > 0}
          alone={await worksAlone(ctx, audit.settingId)}
        />
        <h2>{names.themeWord}s</h2>
        <TaskList
          tasks={[
            ...hopes,
            ...order.flatMap((number) => themeTask(work, progress, number)),
            ...local,
          ]}
        />
        <EndOfAudit
          work={work}
          now={ctx.now}
          maySign={maySignOff(ctx.actor, audit)}
          mayOpen={mayReopen(ctx.actor, audit)}
        />
        <p className="small">
          <a href={`/audits/${audit.id}/history`}>What happened in this audit</a>
          {!audit.signedOff && mayWriteQuestions(ctx.actor, audit.settingId) && (
            <>
              {" · "}
              <a href={`/settings/${audit.settingId}/questions`}>
                Ask ourselves something more: our own questions
              </a>
            </>
          )}
        </p>
      </div>
    </>
  );
}

function themeTask(work: AuditWork, progress: ReturnType<typeof progressOf>, number: number) {
  const theme = progress[number - 1];
  if (!theme) return [];
  return [
    {
      href: `/audits/${work.audit.id}/themes/${number}`,
      title: theme.title,
      hint: `${theme.answered} of ${theme.asked} answered`,
      status: sectionStatus(theme.answered, work.completed.has(number)),
    },
  ];
}

type EndProps = { work: AuditWork; now: Date; maySign: boolean; mayOpen: boolean };

/** What comes after the questions: checking and signing, or the way back into a signed audit. */
function EndOfAudit({ work: { audit }, now, maySign, mayOpen }: EndProps) {
  if (audit.signedOff) {
    if (!mayOpen) return null;
    const until = dayInWords(reopenUntil(audit.signedOff.at));
    return (
      <section className="stack-tight">
        <h2>Something to put right?</h2>
        {canBeReopened(audit, now) ? (
          <p className="measure">
            You can <a href={`/audits/${audit.id}/reopen`}>reopen this audit</a> until {until}. What
            was signed stays on record.
          </p>
        ) : (
          <p className="measure">
            It could be reopened until {until}. It is now part of the setting’s record.
          </p>
        )}
      </section>
    );
  }
  return (
    <section className="stack-tight">
      <h2>When you are ready</h2>
      <p className="measure">
        Check all answers on one page and sign the audit off. Unanswered questions and “we don’t
        know” do not stand in the way.
      </p>
      <p className="cluster">
        <ButtonLink variant="secondary" href={`/audits/${audit.id}/check`}>
          {maySign ? "Check answers and sign off" : "Check answers"}
        </ButtonLink>
        <a href={`/audits/${audit.id}/blank`}>Print a blank copy</a>
      </p>
      {!maySign && <Notice>The setting manager signs the audit off.</Notice>}
    </section>
  );
}

async function findWork(params: Props["params"]) {
  const ctx = await staffContext();
  const work = await workOnce((await params).auditId);
  if (!work) notFound();
  return { ctx, work };
}

/** The title and the page read the same work: one reading serves both. */
const workOnce = cache(async (auditId: string) => findAuditWork(await staffContext(), auditId));
