import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ExploreForm } from "@/components/profile/explore-form";
import { ExploreView } from "@/components/profile/explore-view";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfSetting } from "@/lib/access/places";
import { listAudits } from "@/lib/audits/queries";
import { type Instrument, instruments } from "@/lib/instruments/model";
import { findSetting } from "@/lib/organisations/queries";
import { addressOf, choiceFrom, chosenOf } from "@/lib/profiles/explore-choice";
import { listYears } from "@/lib/profiles/queries";
import { themesOverYears } from "@/lib/profiles/years";
import { staffContext } from "@/lib/request/guard";

export const metadata: Metadata = { title: "Over the years" };

type Props = {
  params: Promise<{ settingId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ExplorePage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const { settingId } = await params;
  if (!membershipOfSetting(ctx.actor, settingId)) notFound();
  const setting = await findSetting(ctx, settingId);
  if (!setting) notFound();
  const signed = (await listAudits(ctx, settingId)).filter(({ signedOff }) => signedOff);
  const choice = choiceFrom(await searchParams);
  // Unless somebody chose, the framework with most years to look at.
  const yearsOf = (each: Instrument) =>
    signed.filter(({ instrument }) => instrument === each).length;
  const most = instruments.toSorted((a, b) => yearsOf(b) - yearsOf(a))[0];
  const instrument = choice.instrument ?? most;
  if (!instrument || signed.length === 0) return <NothingSigned setting={setting} />;
  const all = themesOverYears(await listYears(ctx, settingId, instrument));
  const chosen = chosenOf(all, choice);
  return (
    <>
      <PageHeader
        eyebrow={setting.name}
        title="Our themes over the years"
        lead="Choose themes and years to look at side by side. Each year stands on the questions asked that year."
      />
      <div className="stack-loose">
        <ExploreView
          instrument={instrument}
          themes={chosen}
          downloadHref={`/settings/${settingId}/explore/explore.csv?${addressOf(instrument, choice)}`}
        />
        <ExploreForm
          instrument={instrument}
          offered={[...new Set(signed.map((audit) => audit.instrument))]}
          all={all}
          chosen={chosen}
          choice={choice}
        />
      </div>
    </>
  );
}

function NothingSigned({ setting }: { setting: { id: string; name: string } }) {
  return (
    <PageHeader
      eyebrow={setting.name}
      title="There is no signed year to look back on yet"
      lead="After your first sign-off each theme has its first point here. A second year puts two side by side."
    >
      <ButtonLink href={`/settings/${setting.id}/audits`}>Go to the audits</ButtonLink>
    </PageHeader>
  );
}
