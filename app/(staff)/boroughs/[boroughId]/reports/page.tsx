import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TaskList } from "@/components/ui/task-list";
import type { BoroughReport } from "@/lib/borough-reports/model";
import { listReports } from "@/lib/borough-reports/queries";
import { dayInWords } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";
import { boroughHere } from "@/lib/request/borough-here";

export const metadata: Metadata = { title: "Reports for the committee" };

type Props = {
  params: Promise<{ boroughId: string }>;
  searchParams: Promise<{ gone?: string }>;
};

/** The borough's reports by year: issued ones stay, and a newer one stands beside them. */
export default async function ReportsPage({ params, searchParams }: Props) {
  const { ctx, boroughId, boroughName, mayChange } = await boroughHere(params);
  const reports = await listReports(ctx, boroughId);
  const href = `/boroughs/${boroughId}/reports`;
  const gone = (await searchParams).gone ? (
    <Notice tone="success">The report is deleted. What settings share stays as it is.</Notice>
  ) : null;
  const make = mayChange ? <ButtonLink href={`${href}/new`}>Make a report</ButtonLink> : null;
  if (reports.length === 0) {
    return (
      <>
        <PageHeader eyebrow={boroughName} title="Report to your committee" />
        {gone}
        <Card title="What a report is">
          <p>
            Four pages of what settings share of one year: who shares, where they stand, what moved
            and what families said. You add your own words.
          </p>
          <p>
            It counts settings and names none. Once it is issued it stays as it is, whatever
            settings share later.
          </p>
          {make ?? <p className="soft">A commissioner of the borough makes one.</p>}
        </Card>
      </>
    );
  }
  return (
    <div className="stack">
      <PageHeader
        eyebrow={boroughName}
        title={`${count(reports.length, "report")} for the committee`}
        lead="An issued report stays as it is. A newer one stands beside it."
      >
        {make}
      </PageHeader>
      {gone}
      <TaskList
        tasks={reports.map((report) => ({
          href: `${href}/${report.id}`,
          title: report.title,
          hint: stateInWords(report),
          status: report.issued
            ? { text: "Issued", tone: "plain" }
            : { text: "Being written", tone: "info" },
        }))}
      />
    </div>
  );
}

function stateInWords({ issued, changedAt }: BoroughReport): string {
  return issued
    ? `Issued by ${issued.byName} on ${dayInWords(issued.at)}`
    : `Last changed on ${dayInWords(changedAt)}`;
}
