import type { Metadata } from "next";
import { OtherRecordsTables, ScheduleTable } from "@/components/retention/schedule-tables";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "How long records are kept" };

export default function RetentionPage() {
  return (
    <div className="stack-loose">
      <PageHeader
        title="How long records are kept"
        lead="Every kind of record, how long it stays, and why. When its time is over it goes by itself."
      />
      <ScheduleTable />
      <OtherRecordsTables />
      <div className="prose">
        <h2>When something has to stay longer</h2>
        <p>
          A borough can hold the records of one of its settings, or all of its own and its
          settings’, because of a complaint or a claim. Held records stay until the hold is lifted.
          The setting sees the hold and the reason for it.
        </p>
        <h2>What is left behind</h2>
        <p>
          The trail of the place says how many records of which kind went, and when. It does not say
          whose they were. Copies in backups go when the organisation that runs this site replaces
          its backups.
        </p>
        <p>
          Before an audit goes, its setting can <strong>take everything with it</strong> as one
          file. See also <a href="/privacy">privacy</a>.
        </p>
      </div>
    </div>
  );
}
