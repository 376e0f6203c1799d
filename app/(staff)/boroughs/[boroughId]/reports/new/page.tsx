import type { Metadata } from "next";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { instrumentNames } from "@/lib/instruments/model";
import { count } from "@/lib/kernel/words";
import { boroughToChange } from "@/lib/request/borough-here";
import { listSharedYears } from "@/lib/sharing/queries";
import { ReportForm } from "./report-form";

export const metadata: Metadata = { title: "Make a report" };

type Props = { params: Promise<{ boroughId: string }> };

export default async function NewReportPage({ params }: Props) {
  const { ctx, boroughId, boroughName } = await boroughToChange(params);
  const shared = (await listSharedYears(ctx, boroughId)).toSorted((a, b) => b.year - a.year);
  const years = [...new Set(shared.map(({ year }) => year))].toSorted((a, b) => a - b);
  return (
    <>
      <BackLink href={`/boroughs/${boroughId}/reports`}>All reports</BackLink>
      <PageHeader
        eyebrow={boroughName}
        title={shared.length === 0 ? "No setting shares anything yet" : "Make a report"}
        lead={
          shared.length === 0
            ? "Each setting decides what the borough sees of its signed audits. A report counts what they share."
            : "You see all of it before you issue it, and add your own words."
        }
      />
      {shared.length > 0 ? (
        <ReportForm
          boroughId={boroughId}
          about={shared.map(({ instrument, year, settings }) => ({
            value: `${instrument} ${year}`,
            label: `${instrumentNames[instrument].short}, ${year}`,
            hint: `${count(settings, "setting")} ${settings === 1 ? "shares" : "share"} this`,
          }))}
          years={years.slice(0, -1)}
        />
      ) : null}
    </>
  );
}
