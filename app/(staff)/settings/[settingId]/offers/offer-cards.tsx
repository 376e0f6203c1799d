import { Card } from "@/components/ui/card";
import { OneButtonForm } from "@/components/ui/one-button-form";
import type { OfferToUs } from "@/lib/offers/model";
import { offerDayInWords, themeInWords } from "@/lib/offers/words";
import { placesTakenInWords } from "@/lib/statistics/wording-for-boroughs";
import { giveBack, take } from "./actions";

type Props = { offers: readonly OfferToUs[]; settingId: string; mayChange: boolean };

/** Offers that are still to come, the next day first; a place is taken and given back with one button. */
export function OfferCards({ offers, settingId, mayChange }: Props) {
  if (offers.length === 0) return null;
  return (
    <div className="columns">
      {offers.map((offer) => (
        <Card key={offer.id} title={offer.title}>
          <div className="stack">
            <p>
              <strong>{offerDayInWords(offer)}</strong>
              <span className="soft small block">{themeInWords(offer)}</span>
            </p>
            <p>{offer.words}</p>
            <p>
              {placesTakenInWords(offer.taken, offer.places)}
              {offer.isOurs ? " One of them is ours." : ""}
            </p>
            {mayChange ? <PlaceButton offer={offer} settingId={settingId} /> : null}
          </div>
        </Card>
      ))}
    </div>
  );
}

function PlaceButton({ offer, settingId }: { offer: OfferToUs; settingId: string }) {
  const fields = { settingId, offerId: offer.id };
  if (offer.isOurs) {
    return (
      <OneButtonForm action={giveBack} fields={fields} variant="secondary">
        Give our place back
      </OneButtonForm>
    );
  }
  if (offer.taken >= offer.places) return null;
  return (
    <OneButtonForm action={take} fields={fields}>
      Take a place
    </OneButtonForm>
  );
}
