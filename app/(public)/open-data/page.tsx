import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { TaskList } from "@/components/ui/task-list";
import { instrumentNames } from "@/lib/instruments/model";
import { dayInWords } from "@/lib/kernel/dates";
import { listOpenReports } from "@/lib/open-data/queries";
import { visitorContext } from "@/lib/request/context";

export const metadata: Metadata = { title: "Open data" };

/** Everything boroughs publish for everybody, by the name of the borough and the newest year first (F53). */
export default async function OpenDataPage() {
  const reports = await listOpenReports(visitorContext(new Date()));
  return (
    <div className="stack">
      <PageHeader
        title="Open data"
        lead="Counts that boroughs publish for everybody: how settings see their own work with families. No setting is named."
      />
      {reports.length === 0 ? (
        <p>No borough on this site publishes its counts yet.</p>
      ) : (
        <TaskList
          tasks={reports.map((report) => ({
            href: `/open-data/${report.reportId}`,
            title: `${report.boroughName}, ${report.year}`,
            hint: `${instrumentNames[report.instrument].long}. Issued on ${dayInWords(report.issuedAt)}.`,
            status: report.isExample
              ? { text: "Made-up example", tone: "info" }
              : { text: "Published", tone: "plain" },
          }))}
        />
      )}
      <p className="soft measure">
        A borough decides by itself whether it publishes a report it has issued, and may end that on
        any day.
      </p>
    </div>
  );
}
