import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { isContributing } from "@/lib/audits/lifecycle";
import type { Audit } from "@/lib/audits/model";
import { mayAnswer } from "@/lib/audits/policy";
import { findAuditWork, findLastYear } from "@/lib/audits/queries";
import { localSection, localSectionTitle } from "@/lib/local-questions/model";
import { mayWriteQuestions } from "@/lib/local-questions/policy";
import { findLocalWork } from "@/lib/local-questions/queries";
import type { Context } from "@/lib/request/context";
import { staffContext } from "@/lib/request/guard";
import { ReadTheme } from "../themes/[theme]/read-theme";
import { ThemeForm } from "../themes/[theme]/theme-form";
import { localViews } from "./local-views";

export const metadata: Metadata = { title: localSectionTitle };

type Props = {
  params: Promise<{ auditId: string }>;
};

/** What a setting asks itself beside the published set, answered like a theme and counted nowhere (F2). */
export default async function OurQuestionsPage({ params }: Props) {
  const ctx = await staffContext();
  const found = await findAuditWork(ctx, (await params).auditId);
  if (!found) notFound();
  const { audit, completed } = found;
  const views = await viewsOf(ctx, audit);
  const waiting = isContributing(audit);
  const writable = !audit.signedOff && !waiting && mayAnswer(ctx.actor, audit);
  return (
    <>
      <BackLink href={`/audits/${audit.id}`}>Back to the {audit.year} audit</BackLink>
      <PageHeader
        eyebrow={`${audit.settingName} · ${audit.year}`}
        title={localSectionTitle}
        lead="What we ask ourselves beside the published questions. It is signed and reported apart: no score, theme or count of the framework knows of it."
      />
      <div className="stack-loose">
        {waiting && (
          <Notice title="We answer these together, afterwards">
            Nobody is asked these alone. Once the round is closed, the manager and practitioners
            write down here what we agree on.
          </Notice>
        )}
        {audit.team && writable && (
          <p className="measure">
            These were not part of the round: write down here what we agree on together.
          </p>
        )}
        {views.length === 0 && <p className="measure">We ask ourselves nothing more yet.</p>}
        {writable && views.length > 0 && (
          <ThemeForm
            auditId={audit.id}
            theme={localSection}
            views={views}
            completed={completed.has(localSection)}
            part="local"
          />
        )}
        {!writable && views.length > 0 && <ReadTheme views={views} />}
        {!audit.signedOff && (
          <p className="small no-print">
            <a href={`/settings/${audit.settingId}/questions`}>
              {mayWriteQuestions(ctx.actor, audit.settingId)
                ? "Write or change our own questions"
                : "See all our own questions"}
            </a>
          </p>
        )}
      </div>
    </>
  );
}

async function viewsOf(ctx: Context, audit: Audit) {
  const [work, before] = [await findLocalWork(ctx, audit), await findLastYear(ctx, audit)];
  const lastYear = before && {
    year: before.audit.year,
    work: await findLocalWork(ctx, before.audit),
  };
  return localViews(work, lastYear);
}
