import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { Paging } from "@/components/ui/paging";
import { dayInWords } from "@/lib/kernel/dates";
import { pageOf, settingsOnAPage } from "@/lib/kernel/paging";
import { count } from "@/lib/kernel/words";
import { settingTypeNames } from "@/lib/organisations/model";
import { filterFrom, filterQuery } from "@/lib/register/filter";
import type { Entry } from "@/lib/register/model";
import { listRegister, listWards } from "@/lib/register/queries";
import { boroughHere } from "@/lib/request/borough-here";
import { FilterForm } from "./filter-form";

export const metadata: Metadata = { title: "The borough’s settings" };

type Props = {
  params: Promise<{ boroughId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The register: who the borough's settings are. Nothing of what they write, and in order of their names. */
export default async function RegisterPage({ params, searchParams }: Props) {
  const { ctx, boroughId, boroughName, mayChange } = await boroughHere(params);
  const asked = await searchParams;
  const filter = filterFrom(asked);
  const [entries, wards] = await Promise.all([
    listRegister(ctx, boroughId, filter),
    listWards(ctx, boroughId),
  ]);
  const { items, ...place } = pageOf(entries, asked.page, settingsOnAPage);
  const href = `/boroughs/${boroughId}/settings`;
  const closed = filter.state === "closed";
  return (
    <div className="stack">
      <PageHeader
        eyebrow={boroughName}
        title={`${count(entries.length, closed ? "closed setting" : "setting")}, by name`}
        lead="Who the settings are. What each of them writes is its own."
      >
        {mayChange ? (
          <ButtonLink href={`${href}/import`}>Add many settings at once</ButtonLink>
        ) : null}
      </PageHeader>
      <FilterForm filter={filter} wards={wards} />
      <DataTable
        caption="Settings"
        captionHidden
        columns={[
          { key: "name", header: "Setting", sorted: "ascending" },
          { key: "type", header: "Type" },
          { key: "ward", header: "Ward" },
          { key: "places", header: "Places for children", numeric: true },
          { key: "urn", header: "Ofsted URN" },
          ...(closed ? [{ key: "closed", header: "Closed" }] : []),
        ]}
        rows={items.map((entry) => ({ key: entry.id, cells: cellsOf(entry, href) }))}
        empty={
          closed
            ? "No setting has closed."
            : "No settings here. Add them from a list, or choose others above."
        }
      />
      <Paging href={`${href}${filterQuery(filter)}`} total={entries.length} {...place} />
    </div>
  );
}

function cellsOf({ id, name, type, ward, places, urn, closed }: Entry, href: string) {
  const link = (
    <a key="name" href={`${href}/${id}`}>
      {name}
    </a>
  );
  const cells = [link, settingTypeNames[type], ward ?? "Not known"];
  return [
    ...cells,
    places ?? "Not known",
    urn ?? "Not known",
    ...(closed ? [closedInWords(closed)] : []),
  ];
}

function closedInWords({ at, mergedInto }: NonNullable<Entry["closed"]>): string {
  const day = dayInWords(at);
  return mergedInto ? `${day}, into ${mergedInto}` : day;
}
