import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfSetting } from "@/lib/access/places";
import { mayOpenAudit } from "@/lib/audits/policy";
import { currentEdition, itemsOf } from "@/lib/instruments/editions";
import { instrumentNames, instruments } from "@/lib/instruments/model";
import { yearOf } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";
import { staffContext } from "@/lib/request/guard";
import { NewAuditForm } from "./new-audit-form";

export const metadata: Metadata = { title: "Start an audit" };

type Props = { params: Promise<{ settingId: string }> };

export default async function NewAuditPage({ params }: Props) {
  const { actor, now } = await staffContext();
  const { settingId } = await params;
  if (!membershipOfSetting(actor, settingId)) notFound();
  if (!mayOpenAudit(actor, { settingId })) forbidden();
  const year = yearOf(now);
  return (
    <>
      <BackLink href={`/settings/${settingId}/audits`}>All audits</BackLink>
      <PageHeader
        title="Start an audit"
        lead="Choose a framework and a year. You can stop at any time and come back on any device."
      />
      <NewAuditForm
        settingId={settingId}
        years={[year, year - 1].map(String)}
        frameworks={instruments.map((instrument) => {
          const edition = currentEdition(instrument);
          const questions = edition.themes.reduce((sum, theme) => sum + itemsOf(theme).length, 0);
          return {
            value: instrument,
            label: instrumentNames[instrument].short,
            hint: `${instrumentNames[instrument].long}. ${count(edition.themes.length, "theme")}, ${count(questions, "question")}, about ${Math.round((questions * 2) / 10) * 10} minutes. Edition ${edition.edition}.`,
          };
        })}
      />
    </>
  );
}
