import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { PageHeader } from "@/components/ui/page-header";
import { reportHere } from "../report-here";
import { deleteNow } from "./actions";

export const metadata: Metadata = { title: "Delete a report" };

type Props = { params: Promise<{ boroughId: string; reportId: string }> };

/** Asks once more before a report that is being written is deleted: opening this page changes nothing. */
export default async function DeletePage({ params }: Props) {
  const { boroughId, boroughName, mayChange, report, href } = await reportHere(params);
  if (!mayChange) forbidden();
  if (report.issued) redirect(href);
  const { id, title, version } = report;
  return (
    <>
      <BackLink href={href}>Back to the report</BackLink>
      <PageHeader
        eyebrow={`${boroughName} · ${report.year}`}
        title={`Delete “${title}”?`}
        lead="The words written in it go, and cannot be brought back. What settings share stays as it is, and you can begin another report."
      />
      <OneButtonForm
        action={deleteNow}
        fields={{ boroughId, reportId: id, version: String(version) }}
        variant="warning"
        instead={<a href={href}>Keep this report</a>}
      >
        Delete this report
      </OneButtonForm>
    </>
  );
}
