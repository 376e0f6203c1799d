import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfSetting } from "@/lib/access/places";
import { type Instrument, instrumentNames, instruments } from "@/lib/instruments/model";
import { count } from "@/lib/kernel/words";
import type { ThemeWish, Wish } from "@/lib/matching/model";
import { maySpeakFor } from "@/lib/matching/policy";
import { listIntroductions, listPracticeNear, listWishes } from "@/lib/matching/queries";
import { themeTitle } from "@/lib/matching/wish-form";
import { isToCome } from "@/lib/offers/lifecycle";
import { listOffersTo } from "@/lib/offers/queries";
import { findSetting } from "@/lib/organisations/queries";
import { staffContext } from "@/lib/request/guard";
import { MeetingCards } from "./meeting-cards";
import { OfferCards } from "./offer-cards";

export const metadata: Metadata = { title: "Offers" };

type Props = {
  params: Promise<{ settingId: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

/** What the borough offers to all its settings, what this one would like, and whom it could meet. */
export default async function OffersToUsPage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const { settingId } = await params;
  if (!membershipOfSetting(ctx.actor, settingId)) notFound();
  const setting = await findSetting(ctx, settingId);
  if (!setting) notFound();
  const [offers, wishes, near, introductions] = await Promise.all([
    listOffersTo(ctx, settingId),
    listWishes(ctx, settingId),
    listPracticeNear(ctx, settingId),
    listIntroductions(ctx, settingId),
  ]);
  const toCome = offers.filter((offer) => isToCome(offer, ctx.now)).toReversed();
  const mayChange = maySpeakFor(ctx.actor, settingId);
  return (
    <div className="stack-loose">
      <PageHeader
        eyebrow={setting.name}
        title={
          toCome.length === 0
            ? `${setting.boroughName} offers nothing at the moment`
            : `${setting.boroughName} has ${count(toCome.length, "offer")} for its settings`
        }
        lead="An offer goes to every setting of the borough. Who comes is up to each of them."
      />
      <OfferCards offers={toCome} settingId={settingId} mayChange={mayChange} />
      <section className="stack">
        <h2>What we would like, and would share</h2>
        <OurWishes wishes={wishes} settingId={settingId} mayChange={mayChange} />
      </section>
      <MeetingCards
        {...{ settingId, near, introductions, mayChange }}
        page={(await searchParams).page}
      />
      <p>
        <a href={`/settings/${settingId}/partnerships`}>Two sides of a partnership</a>: look at our
        work with another setting, each for itself and then together.
      </p>
      <p>
        <a href={`/settings/${settingId}/borough`}>How does the borough work with us?</a> We rate it
        once a year, without our name.
      </p>
    </div>
  );
}

const saying: Record<Wish, string> = {
  help: "We would like help",
  practice: "We would share our practice",
};

function OurWishes({
  wishes,
  settingId,
  mayChange,
}: {
  wishes: readonly ThemeWish[];
  settingId: string;
  mayChange: boolean;
}) {
  return (
    <>
      {wishes.length === 0 ? (
        <p className="measure">
          We have not said anything yet. Choose themes we would like help with, and themes where
          others could learn from us: the borough plans by it, and settings find one another.
        </p>
      ) : (
        <ul className="bullets">
          {wishes.map(({ instrument, theme, wish, named }) => (
            <li key={`${instrument}.${theme}`}>
              {saying[wish]}: {themeTitle({ instrument, theme })}{" "}
              <span className="soft small">
                ({instrumentNames[instrument].short}
                {named ? ", with our name to the borough" : ""})
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayChange ? (
        <p className="cluster">
          {instruments.map((instrument: Instrument) => (
            <ButtonLink
              key={instrument}
              href={`/settings/${settingId}/offers/wishes?framework=${instrument}`}
              variant="secondary"
            >
              {`Choose: ${instrumentNames[instrument].short}`}
            </ButtonLink>
          ))}
        </p>
      ) : (
        <p className="soft">Your manager says what the setting would like.</p>
      )}
      <p>
        <a href={`/settings/${settingId}/sharing`}>What the borough sees of our audits</a> is
        another matter: the two know nothing of each other.
      </p>
    </>
  );
}
