import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportView } from "@/components/borough/report-view";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { plainBlocks } from "@/lib/borough-reports/plain-words";
import { findDraft } from "@/lib/borough-reports/queries";
import { reportHere } from "../report-here";

export const metadata: Metadata = { title: "A report in plain words" };

type Props = { params: Promise<{ boroughId: string; reportId: string }> };

/** The report on about one page, in short words. */
export default async function PlainReportPage({ params }: Props) {
  const { ctx, boroughName, report, href } = await reportHere(params);
  const figures = report.issued?.figures ?? (await findDraft(ctx, report))?.figures;
  if (!figures) notFound();
  return (
    <>
      <BackLink href={href}>Back to the whole report</BackLink>
      <article className="stack">
        <PageHeader
          eyebrow={`${boroughName} · ${report.year} · in plain words`}
          title={report.title}
        />
        <ReportView blocks={plainBlocks(report, figures)} />
      </article>
    </>
  );
}
