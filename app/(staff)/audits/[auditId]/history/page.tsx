import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { Paging } from "@/components/ui/paging";
import { findAudit } from "@/lib/audits/queries";
import { editionOf } from "@/lib/instruments/editions";
import { dayInWords, timeInWords } from "@/lib/kernel/dates";
import { pageOf } from "@/lib/kernel/paging";
import { localSection, localSectionTitle } from "@/lib/local-questions/model";
import { listLocalQuestions } from "@/lib/local-questions/queries";
import { askedInWords } from "@/lib/profiles/answer-words";
import { staffContext } from "@/lib/request/guard";
import { auditHistory } from "@/lib/trail/audit-history";
import { listEvents } from "@/lib/trail/queries";

export const metadata: Metadata = { title: "History of this audit" };

const linesOnPage = 50;

type Props = {
  params: Promise<{ auditId: string }>;
  searchParams: Promise<{ page?: string }>;
};

/** Who did what in one audit, as the trail holds it (F72). */
export default async function HistoryPage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const audit = await findAudit(ctx, (await params).auditId);
  if (!audit) notFound();
  const { instrument, edition, settingId, id, year } = audit;
  const events = await listEvents(ctx, `setting:${settingId}`, { auditId: id });
  const local = await listLocalQuestions(ctx, settingId);
  const lines = auditHistory(events, {
    questionOf: (code) =>
      local.find((question) => question.id === code)?.wording ??
      askedInWords({ instrument, edition, code }),
    themeOf: (theme) =>
      theme === localSection
        ? localSectionTitle
        : (editionOf(instrument, edition).themes[theme - 1]?.title ?? ""),
  });
  const page = pageOf(lines, (await searchParams).page, linesOnPage);
  return (
    <>
      <BackLink href={`/audits/${id}`}>Back to the {year} audit</BackLink>
      <PageHeader
        eyebrow={`${audit.settingName} · ${year}`}
        title="What happened in this audit"
        lead="The newest first. Nobody can change or remove a line. It says who did what, and holds no words that anybody wrote."
      />
      <DataTable
        caption="What happened, newest first"
        captionHidden
        columns={[
          { key: "what", header: "What" },
          { key: "when", header: "When" },
        ]}
        rows={page.items.map(({ n, at, words }) => ({
          key: String(n),
          cells: [
            <span key="what" className="font-normal">
              {words}
            </span>,
            `${dayInWords(at)}, ${timeInWords(at)}`,
          ],
        }))}
      />
      <Paging {...page} href={`/audits/${id}/history`} total={lines.length} />
    </>
  );
}
