import type { Metadata } from "next";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { currentEdition } from "@/lib/instruments/editions";
import { instruments } from "@/lib/instruments/model";
import { themeFrom } from "@/lib/offers/offer-form";
import { themeInWords } from "@/lib/offers/words";
import { boroughToChange } from "@/lib/request/borough-here";
import { OfferForm } from "./offer-form";

export const metadata: Metadata = { title: "Make an offer" };

type Props = {
  params: Promise<{ boroughId: string }>;
  searchParams: Promise<{ theme?: string | string[] }>;
};

export default async function NewOfferPage({ params, searchParams }: Props) {
  const { boroughId, boroughName } = await boroughToChange(params);
  const chosen = themeFrom((await searchParams).theme);
  const themes = instruments.flatMap((instrument) =>
    currentEdition(instrument).themes.map((_, index) => {
      const theme = index + 1;
      return { value: `${instrument}.${theme}`, label: themeInWords({ instrument, theme }) };
    }),
  );
  return (
    <>
      <BackLink href={`/boroughs/${boroughId}/offers`}>All offers</BackLink>
      <PageHeader
        eyebrow={boroughName}
        title="Make an offer"
        lead="Every setting of the borough finds it on its page, and each manager gets the same letter. It says nothing of why."
      />
      <OfferForm
        boroughId={boroughId}
        themes={themes}
        chosen={chosen && `${chosen.instrument}.${chosen.theme}`}
      />
    </>
  );
}
