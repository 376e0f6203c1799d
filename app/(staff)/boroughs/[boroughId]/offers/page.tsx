import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { TaskList } from "@/components/ui/task-list";
import { instrumentNames, instruments } from "@/lib/instruments/model";
import { count } from "@/lib/kernel/words";
import { listWishedThemes } from "@/lib/matching/queries";
import { isToCome, stageOf } from "@/lib/offers/lifecycle";
import type { Offer } from "@/lib/offers/model";
import { listOffers } from "@/lib/offers/queries";
import { offerDayInWords, offerStages, themeInWords } from "@/lib/offers/words";
import { boroughHere } from "@/lib/request/borough-here";
import { thresholds } from "@/lib/statistics/thresholds";
import { placesTakenInWords, wishesCountedInWords } from "@/lib/statistics/wording-for-boroughs";
import { WishedTable } from "./wished-table";

export const metadata: Metadata = { title: "Offers" };

type Props = {
  params: Promise<{ boroughId: string }>;
  searchParams: Promise<{ framework?: string | string[] }>;
};

/** What settings say they would like, and what the borough offers to all of them. Nothing here comes from a score (G10). */
export default async function OffersPage({ params, searchParams }: Props) {
  const { ctx, boroughId, boroughName, mayChange } = await boroughHere(params);
  const { framework } = await searchParams;
  const instrument = instruments.find((each) => each === framework) ?? "elppeg";
  const [offers, themes] = await Promise.all([
    listOffers(ctx, boroughId),
    listWishedThemes(ctx, boroughId, instrument),
  ]);
  const href = `/boroughs/${boroughId}/offers`;
  const toCome = offers.filter((offer) => isToCome(offer, ctx.now)).length;
  return (
    <div className="stack-loose">
      <PageHeader
        eyebrow={boroughName}
        title={offers.length === 0 ? "No offers yet" : `${count(toCome, "offer")} to come`}
        lead="Each setting says for itself where it would like help and where it would share its practice. An offer goes to all settings alike."
      >
        {mayChange ? <ButtonLink href={`${href}/new`}>Make an offer</ButtonLink> : null}
      </PageHeader>
      {offers.length > 0 ? (
        <TaskList
          tasks={offers.map((offer) => ({
            href: `${href}/${offer.id}`,
            title: offer.title,
            hint: hintOf(offer),
            status: offerStages[stageOf(offer, ctx.now)],
          }))}
        />
      ) : null}
      <section className="stack">
        <h2>What settings would like</h2>
        <p>
          Framework:{" "}
          {instruments.map((each, index) => (
            <span key={each}>
              {index > 0 ? " · " : ""}
              {each === instrument ? (
                <strong>{instrumentNames[each].short}</strong>
              ) : (
                <a href={`?framework=${each}`}>{instrumentNames[each].short}</a>
              )}
            </span>
          ))}
        </p>
        <WishedTable themes={themes} offerHref={mayChange ? `${href}/new` : undefined} />
      </section>
      <Card title="Where this comes from">
        <p>
          From what each setting’s manager chose on their own page, and from nothing else. What a
          setting has scored plays no part in it, and a setting may change its mind at any time.
        </p>
        <p>{wishesCountedInWords(thresholds.settingsFrom)}</p>
        <p>
          Settings that would share their practice are shown to those that would like help with the
          same theme. They meet if both say yes; you are not told who does.
        </p>
      </Card>
    </div>
  );
}

function hintOf(offer: Offer): string {
  const { taken, places } = offer;
  return `${offerDayInWords(offer)}. ${themeInWords(offer)}. ${placesTakenInWords(taken, places)}`;
}
