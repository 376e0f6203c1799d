import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfSetting } from "@/lib/access/places";
import { currentEdition } from "@/lib/instruments/editions";
import { instrumentNames, instruments } from "@/lib/instruments/model";
import { maySpeakFor } from "@/lib/matching/policy";
import { listWishes } from "@/lib/matching/queries";
import { findSetting } from "@/lib/organisations/queries";
import { staffContext } from "@/lib/request/guard";
import { thresholds } from "@/lib/statistics/thresholds";
import { wishesCountedInWords } from "@/lib/statistics/wording-for-boroughs";
import { WishForm } from "./wish-form";

export const metadata: Metadata = { title: "What we would like" };

type Props = {
  params: Promise<{ settingId: string }>;
  searchParams: Promise<{ framework?: string | string[] }>;
};

export default async function WishesPage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const { settingId } = await params;
  if (!membershipOfSetting(ctx.actor, settingId)) notFound();
  if (!maySpeakFor(ctx.actor, settingId)) forbidden();
  const setting = await findSetting(ctx, settingId);
  if (!setting) notFound();
  const { framework } = await searchParams;
  const instrument = instruments.find((each) => each === framework) ?? "elppeg";
  const wishes = (await listWishes(ctx, settingId)).filter(
    (each) => each.instrument === instrument,
  );
  return (
    <div className="stack-loose">
      <BackLink href={`/settings/${settingId}/offers`}>Offers</BackLink>
      <PageHeader
        eyebrow={`${setting.name} · ${instrumentNames[instrument].short}`}
        title="What we would like, and would share"
        lead="Choose as few or as many as you like. It holds at once, and can be changed or taken back at any time."
      />
      <Card title="Who sees what">
        <ul className="bullets">
          <li>
            {setting.boroughName} sees how many settings say the same, and our name only with the
            tick below. {wishesCountedInWords(thresholds.settingsFrom)}
          </li>
          <li>
            Where we would share our practice, settings of the borough that would like help with
            that theme see our name.
          </li>
          <li>
            Where we would like help, no other setting sees it unless we ask that setting to meet.
          </li>
          <li>
            What we answered and scored in any audit plays no part, and nobody sees it by this.
          </li>
        </ul>
      </Card>
      <WishForm
        settingId={settingId}
        instrument={instrument}
        boroughName={setting.boroughName}
        named={wishes.some(({ named }) => named)}
        themes={currentEdition(instrument).themes.map(({ title }, index) => ({
          number: index + 1,
          title,
          wish: wishes.find(({ theme }) => theme === index + 1)?.wish,
        }))}
      />
    </div>
  );
}
