import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { reportHere } from "../report-here";
import { WordsForm } from "./words-form";

export const metadata: Metadata = { title: "The words of a report" };

type Props = { params: Promise<{ boroughId: string; reportId: string }> };

export default async function WordsPage({ params }: Props) {
  const { boroughId, boroughName, mayChange, report, href } = await reportHere(params);
  if (!mayChange) forbidden();
  if (report.issued) redirect(href);
  const { title, opening, reading, plan } = report;
  return (
    <>
      <BackLink href={href}>Back to the report</BackLink>
      <PageHeader
        eyebrow={`${boroughName} · ${report.year}`}
        title="Your own words"
        lead="They stand between the figures. Name no setting: the committee’s papers travel."
      />
      <WordsForm
        boroughId={boroughId}
        reportId={report.id}
        version={report.version}
        words={{ title, opening, reading, plan }}
      />
    </>
  );
}
