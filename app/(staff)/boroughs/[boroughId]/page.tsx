import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { Paging } from "@/components/ui/paging";
import { membershipOfBorough } from "@/lib/access/places";
import { pageOf } from "@/lib/kernel/paging";
import { count } from "@/lib/kernel/words";
import { settingTypeNames } from "@/lib/organisations/model";
import { listSettings } from "@/lib/organisations/queries";
import { staffContext } from "@/lib/request/guard";
import { mayHold } from "@/lib/retention/policy";

export const metadata: Metadata = { title: "Borough" };

const settingsOnAPage = 100;

type Props = {
  params: Promise<{ boroughId: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

/** Which settings the borough has. No figures of theirs: a setting's work is its own until it shares it. */
export default async function BoroughPage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const { boroughId } = await params;
  const membership = membershipOfBorough(ctx.actor, boroughId);
  if (!membership) notFound();
  const all = await listSettings(ctx, boroughId);
  const { items, ...place } = pageOf(all, (await searchParams).page, settingsOnAPage);
  return (
    <div className="stack">
      <PageHeader
        eyebrow={membership.placeName}
        title={`${count(all.length, "setting")} in alphabetical order`}
        lead="Each setting decides what the borough sees of its work."
      >
        <ButtonLink href={`/boroughs/${boroughId}/picture`}>See what settings share</ButtonLink>
      </PageHeader>
      <DataTable
        caption="Settings"
        captionHidden
        columns={[
          { key: "name", header: "Setting", sorted: "ascending" },
          { key: "type", header: "Type" },
          { key: "places", header: "Places for children", numeric: true },
        ]}
        rows={items.map(({ id, name, type, places }) => ({
          key: id,
          cells: [name, settingTypeNames[type], places ?? "Not known"],
        }))}
        empty="No settings have been added yet. Whoever looks after this site adds them."
      />
      <Paging href={`/boroughs/${boroughId}`} total={all.length} {...place} />
      {mayHold(ctx.actor, boroughId) ? (
        <p>
          <Link href={`/boroughs/${boroughId}/retention`}>How long records are kept</Link>
          {" · "}
          <Link href={`/boroughs/${boroughId}/api-tokens`}>Programs that read for us</Link>
        </p>
      ) : null}
    </div>
  );
}
