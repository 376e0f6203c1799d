import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ParentsOverYears } from "@/components/borough/parents-over-years";
import { YearsView } from "@/components/borough/years-view";
import { ExploreForm } from "@/components/profile/explore-form";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfBorough } from "@/lib/access/places";
import { findOverYears } from "@/lib/borough-picture/queries";
import { type YearsChoice, yearsAddressOf } from "@/lib/borough-picture/years-choice";
import { instrumentNames } from "@/lib/instruments/model";
import { settingTypeNames } from "@/lib/organisations/model";
import { settingSizeNames } from "@/lib/organisations/size";
import { staffContext } from "@/lib/request/guard";
import { settingsOwnView } from "@/lib/statistics/wording-for-boroughs";
import { GroupFields } from "./group-fields";

export const metadata: Metadata = { title: "Settings over the years" };

type Props = {
  params: Promise<{ boroughId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The borough's themes over the years it is shared, as counts of settings. */
export default async function ExplorePage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const { boroughId } = await params;
  const membership = membershipOfBorough(ctx.actor, boroughId);
  if (!membership) notFound();
  const over = await findOverYears(ctx, boroughId, await searchParams);
  const here = `/boroughs/${boroughId}`;
  if (!over) return <NothingShared placeName={membership.placeName} />;
  const { choice, offered, themes, parents } = over;
  const address = yearsAddressOf(choice);
  return (
    <div className="stack-loose">
      <BackLink href={`${here}/picture?framework=${choice.instrument}`}>
        Back to what settings share
      </BackLink>
      <PageHeader
        eyebrow={`${membership.placeName} · ${instrumentNames[choice.instrument].short}`}
        title={`${groupInWords(choice)} over the years`}
        lead={settingsOwnView}
      />
      <YearsView over={over} downloadHref={`${here}/picture/explore/explore.csv${address}`} />
      <ParentsOverYears
        questions={parents}
        downloadHref={`${here}/picture/explore/parents.csv${address}`}
      />
      <ExploreForm
        instrument={choice.instrument}
        offered={offered.instruments}
        all={offered.themes}
        chosen={themes}
        choice={choice}
      >
        <GroupFields over={over} />
      </ExploreForm>
    </div>
  );
}

function groupInWords({ type, size }: YearsChoice): string {
  if (!type) return "All settings that share";
  const words = [settingTypeNames[type], ...(size ? [settingSizeNames[size].toLowerCase()] : [])];
  return words.join(", ");
}

function NothingShared({ placeName }: { placeName: string }) {
  return (
    <PageHeader
      eyebrow={placeName}
      title="No setting shares a year to look back on yet"
      lead="Each setting decides what the borough sees of its signed audits. Its first shared year appears here."
    />
  );
}
