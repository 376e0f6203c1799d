import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HoldList } from "@/components/retention/hold-list";
import { OutlookTable } from "@/components/retention/outlook-table";
import { ScheduleTable } from "@/components/retention/schedule-tables";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfSetting } from "@/lib/access/places";
import { findSetting } from "@/lib/organisations/queries";
import { staffContext } from "@/lib/request/guard";
import { kindsOfSettings } from "@/lib/retention/model";
import { listHoldsOn, listOutlook } from "@/lib/retention/queries";

export const metadata: Metadata = { title: "How long our records are kept" };

type Props = { params: Promise<{ settingId: string }> };

export default async function SettingRetentionPage({ params }: Props) {
  const ctx = await staffContext();
  const { settingId } = await params;
  if (!membershipOfSetting(ctx.actor, settingId)) notFound();
  const setting = await findSetting(ctx, settingId);
  if (!setting) notFound();
  const [outlook, holds] = await Promise.all([
    listOutlook(ctx, { settingId }),
    listHoldsOn(ctx, { settingId, boroughId: setting.boroughId }),
  ]);
  return (
    <div className="stack-loose">
      <PageHeader
        eyebrow={setting.name}
        title="How long our records are kept"
        lead="What goes by itself when its time is over. Take everything with you before, if you want to keep it."
      />
      <HoldList holds={holds} />
      <OutlookTable outlook={outlook} ofOnePlace />
      <ScheduleTable kinds={kindsOfSettings} />
      <p>
        <a href="/retention">Every kind of record, and how long it is kept</a>
      </p>
    </div>
  );
}
