import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Progress } from "@/components/ui/progress";
import { isContributing } from "@/lib/audits/lifecycle";
import type { Audit } from "@/lib/audits/model";
import { mayAnswer } from "@/lib/audits/policy";
import { leftInWords } from "@/lib/audits/progress";
import { findAuditWork, findLastYear } from "@/lib/audits/queries";
import { progressOf } from "@/lib/audits/snapshot";
import { mayComment } from "@/lib/comments/policy";
import { listComments } from "@/lib/comments/queries";
import { promises } from "@/lib/contributions/promise";
import { findOwnWork } from "@/lib/contributions/queries";
import { editionOf } from "@/lib/instruments/editions";
import { instrumentNames } from "@/lib/instruments/model";
import { count } from "@/lib/kernel/words";
import { staffContext } from "@/lib/request/guard";
import { withPlan } from "./plan-views";
import { questionViews, retiredWordings } from "./question-views";
import { ReadTheme } from "./read-theme";
import { ThemeForm } from "./theme-form";
import type { Part } from "./theme-state";

type Props = {
  params: Promise<{ auditId: string; theme: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { theme } = await findTheme(params);
  return { title: theme.title };
}

export default async function ThemePage({ params }: Props) {
  const { ctx, work, theme, number } = await findTheme(params);
  const { audit } = work;
  // While everybody answers for themselves this page holds their own answers and nobody else's.
  const part = partOf(audit);
  const own = part === "own";
  const edition = editionOf(audit.instrument, audit.edition);
  const lastYear = await findLastYear(ctx, audit);
  const mayWrite = mayAnswer(ctx.actor, audit);
  const questions = questionViews(work, lastYear, theme, {
    own,
    comments: own ? [] : await listComments(ctx, audit.id),
  });
  // An action is for an answer the team agreed on: nobody's own part has any.
  const views = own ? questions : await withPlan(ctx, audit, questions, mayWrite);
  const retired = retiredWordings(work, lastYear, number);
  const progress = progressOf(edition, work.answers);
  const here = progress[number - 1];
  const answered = progress.reduce((sum, each) => sum + each.answered, 0);
  const asked = progress.reduce((sum, each) => sum + each.asked, 0);
  const writable = !audit.signedOff && mayWrite;
  const { themeWord } = instrumentNames[audit.instrument];
  return (
    <>
      <BackLink href={`/audits/${audit.id}`}>Back to the {audit.year} audit</BackLink>
      <div className="with-aside">
        <div className="stack">
          <PageHeader
            eyebrow={`${own ? "My own answers · " : ""}${themeWord} ${number} of ${progress.length} · ${here?.answered} of ${here?.asked} answered`}
            title={theme.title}
            lead={theme.summary}
          />
          {retired.length > 0 && (
            <Notice>
              No longer asked since {lastYear?.audit.year}: {retired.join(" ")}
            </Notice>
          )}
          {writable ? (
            <ThemeForm
              auditId={audit.id}
              theme={number}
              views={views}
              completed={work.completed.has(number)}
              part={part}
            />
          ) : (
            <ReadTheme
              views={views}
              comment={
                mayComment(ctx.actor, audit) && !audit.signedOff && !own
                  ? { auditId: audit.id, theme: number }
                  : undefined
              }
            />
          )}
        </div>
        <aside>
          <Card title={own ? "My own answers" : "This audit"}>
            <Progress value={answered} max={asked}>
              {answered} of {count(asked, "question")} answered
            </Progress>
            <p className="soft small">{leftInWords(progress, themeWord.toLowerCase())}</p>
            {audit.team && own && (
              <p className="small">
                <span className="strong">{promises[audit.team.mode].title}.</span>{" "}
                {promises[audit.team.mode].summary}
              </p>
            )}
            <p className="small">
              <a href={`/audits/${audit.id}/blank`}>Print a blank copy</a>
            </p>
          </Card>
        </aside>
      </div>
    </>
  );
}

function partOf(audit: Audit): Part | undefined {
  return isContributing(audit) ? "own" : undefined;
}

async function findTheme(params: Props["params"]) {
  const ctx = await staffContext();
  const { auditId, theme: wanted } = await params;
  const work = await workOnce(auditId);
  if (!work) notFound();
  const number = Number(wanted);
  const theme = editionOf(work.audit.instrument, work.audit.edition).themes[number - 1];
  if (!theme) notFound();
  return { ctx, work, theme, number };
}

/** The title and the page read the same work: one reading serves both. */
const workOnce = cache(async (auditId: string) => {
  const ctx = await staffContext();
  const work = await findAuditWork(ctx, auditId);
  return work && isContributing(work.audit) ? findOwnWork(ctx, auditId) : work;
});
