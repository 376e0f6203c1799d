import type { Metadata } from "next";
import { ReportView } from "@/components/borough/report-view";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { PageHeader } from "@/components/ui/page-header";
import type { BoroughReport } from "@/lib/borough-reports/model";
import { type Draft, findDraft } from "@/lib/borough-reports/queries";
import { reportBlocks } from "@/lib/borough-reports/report-blocks";
import { instrumentNames } from "@/lib/instruments/model";
import { issueNow } from "./actions";
import { reportHere } from "./report-here";

export const metadata: Metadata = { title: "A report for the committee" };

type Props = { params: Promise<{ boroughId: string; reportId: string }> };

/** An issued report as it was issued; one that is being written as it would be issued now. */
export default async function ReportPage({ params }: Props) {
  const { ctx, boroughId, boroughName, mayChange, report, href } = await reportHere(params);
  const draft = report.issued ? undefined : await findDraft(ctx, report);
  const figures = report.issued?.figures ?? draft?.figures;
  const eyebrow = `${boroughName} · ${instrumentNames[report.instrument].long} · ${report.year}`;
  return (
    <>
      <BackLink href={`/boroughs/${boroughId}/reports`}>All reports</BackLink>
      <article className="stack-loose">
        <PageHeader eyebrow={eyebrow} title={report.title}>
          {mayChange && !report.issued ? (
            <ButtonLink variant="secondary" href={`${href}/words`}>
              Write the words
            </ButtonLink>
          ) : null}
        </PageHeader>
        {report.issued ? <Files href={href} mayPublish={mayChange} /> : <BeingWritten />}
        {figures ? (
          <ReportView blocks={reportBlocks(report, figures)} />
        ) : (
          <p>Nobody shares this year any more, so there is nothing to report.</p>
        )}
      </article>
      {mayChange && draft ? <Issue report={report} draft={draft} /> : null}
      {mayChange && !report.issued ? (
        <p className="no-print mt-10">
          <a href={`${href}/delete`}>Delete this report</a>
        </p>
      ) : null}
    </>
  );
}

function Files({ href, mayPublish }: { href: string; mayPublish: boolean }) {
  return (
    <p className="soft no-print">
      Print it from here, or download <a href={`${href}/report.pdf`}>the report as a PDF</a> or{" "}
      <a href={`${href}/report.xlsx`}>its tables as a workbook</a>. There is also{" "}
      <a href={`${href}/plain`}>one page in plain words</a>.
      {mayPublish ? (
        <>
          {" "}
          Its counts can be <a href={`${href}/open`}>published as open data</a>.
        </>
      ) : null}
    </p>
  );
}

function BeingWritten() {
  return (
    <Notice title="This is not issued yet">
      Its figures are of this moment, and change with what settings share.
    </Notice>
  );
}

function Issue({ report, draft }: { report: BoroughReport; draft: Draft }) {
  const { boroughId, id, version } = report;
  return (
    <div className="no-print mt-10">
      <Card title="Issue this report">
        <p className="measure">
          From then on it stays as it is: its words cannot be changed, and its figures stay also
          when a setting stops sharing. You can make a newer one beside it.
        </p>
        <OneButtonForm
          action={issueNow}
          fields={{ boroughId, reportId: id, version: String(version), seen: draft.hash }}
        >
          Issue this report
        </OneButtonForm>
      </Card>
    </div>
  );
}
