import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { DataTable } from "@/components/ui/data-table";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { PageHeader } from "@/components/ui/page-header";
import { dayInWords } from "@/lib/kernel/dates";
import { isToCome, stageOf } from "@/lib/offers/lifecycle";
import { findOffer, listTakers } from "@/lib/offers/queries";
import { offerDayInWords, offerStages, themeInWords } from "@/lib/offers/words";
import { boroughHere } from "@/lib/request/borough-here";
import { placesTakenInWords } from "@/lib/statistics/wording-for-boroughs";
import { callOffNow } from "./actions";

export const metadata: Metadata = { title: "An offer" };

type Props = { params: Promise<{ boroughId: string; offerId: string }> };

/** One offer, and which settings have taken a place of their own accord. */
export default async function OfferPage({ params }: Props) {
  const { ctx, boroughId, boroughName, mayChange } = await boroughHere(params);
  const here = { boroughId, offerId: (await params).offerId };
  const offer = await findOffer(ctx, here);
  if (!offer) notFound();
  const takers = await listTakers(ctx, here);
  const { calledOffAt, taken, places } = offer;
  return (
    <div className="stack-loose">
      <BackLink href={`/boroughs/${boroughId}/offers`}>All offers</BackLink>
      <PageHeader
        eyebrow={`${boroughName} · ${offerDayInWords(offer)} · ${offerStages[stageOf(offer, ctx.now)].text}`}
        title={offer.title}
        lead={`${placesTakenInWords(taken, places)} ${themeInWords(offer)}.`}
      />
      <p className="measure quote">{offer.words}</p>
      <DataTable
        caption="Settings with a place, by name"
        columns={[
          { key: "name", header: "Setting", sorted: "ascending" },
          { key: "taken", header: "Since" },
        ]}
        rows={takers.map(({ settingId, name, takenAt }) => ({
          key: settingId,
          cells: [name, dayInWords(takenAt)],
        }))}
        empty="No setting has taken a place yet."
      />
      {calledOffAt ? <p>Called off on {dayInWords(calledOffAt)}.</p> : null}
      {mayChange && isToCome(offer, ctx.now) ? (
        <section className="stack">
          <h2>Call it off</h2>
          <p className="measure">Settings with a place get a letter. This cannot be undone.</p>
          <OneButtonForm action={callOffNow} fields={here} variant="warning">
            Call this offer off
          </OneButtonForm>
        </section>
      ) : null}
    </div>
  );
}
