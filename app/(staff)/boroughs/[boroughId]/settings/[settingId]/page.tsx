import type { Metadata } from "next";
import { BackLink } from "@/components/ui/back-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { PageHeader } from "@/components/ui/page-header";
import { dayInWords } from "@/lib/kernel/dates";
import { settingTypeNames } from "@/lib/organisations/model";
import { type Details, detailNames } from "@/lib/register/model";
import { listWaitingMoves } from "@/lib/register/queries";
import { openAgain } from "./actions";
import { DetailsForm } from "./details-form";
import { entryHere } from "./entry-here";

export const metadata: Metadata = { title: "A setting’s details" };

type Props = {
  params: Promise<{ boroughId: string; settingId: string }>;
  searchParams: Promise<{ saved?: string }>;
};

export default async function EntryPage({ params, searchParams }: Props) {
  const { ctx, boroughId, boroughName, mayChange, entry, href } = await entryHere(params);
  const { saved } = await searchParams;
  const [move] = await listWaitingMoves(ctx, entry.id);
  const { closed } = entry;
  return (
    <div className="stack-loose">
      <BackLink href={`/boroughs/${boroughId}/settings`}>The borough’s settings</BackLink>
      <PageHeader eyebrow={boroughName} title={entry.name} />
      {saved ? <Notice tone="success">Saved.</Notice> : null}
      {closed ? (
        <Notice title={`Closed on ${dayInWords(closed.at)}`}>
          {closed.mergedInto ? `It is part of ${closed.mergedInto} now. ` : ""}Its people still read
          everything they wrote. The borough asks nothing of it any more.
        </Notice>
      ) : null}
      {move ? (
        <Notice title={`On its way to ${move.toName}`}>
          Asked on {dayInWords(move.askedAt)}. Whoever looks after this site answers.
        </Notice>
      ) : null}
      {mayChange && !closed ? (
        <DetailsForm boroughId={boroughId} settingId={entry.id} details={entry} />
      ) : (
        <DefinitionList rows={rowsOf(entry)} />
      )}
      {mayChange && closed ? (
        <OneButtonForm action={openAgain} fields={{ boroughId, settingId: entry.id }}>
          Open it again
        </OneButtonForm>
      ) : null}
      {mayChange && !closed ? (
        <ul className="stack-tight">
          <li>
            <a href={`${href}/close`}>It has closed, or become part of another</a>
          </li>
          {move ? null : (
            <li>
              <a href={`${href}/move`}>It belongs to another borough</a>
            </li>
          )}
        </ul>
      ) : null}
    </div>
  );
}

function rowsOf(details: Details) {
  const words: Record<keyof Details, string | number | undefined> = {
    name: details.name,
    type: settingTypeNames[details.type],
    places: details.places,
    urn: details.urn,
    ward: details.ward,
  };
  return (["name", "type", "places", "urn", "ward"] as const).map((field) => {
    return { key: field, term: detailNames[field], detail: words[field] ?? "Not known" };
  });
}
