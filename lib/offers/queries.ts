import "server-only";
import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { offerPlaces, offers } from "@/db/schema/offers";
import { boroughs, settings } from "@/db/schema/organisations";
import { byName } from "@/lib/kernel/by-name";
import { selectSetting } from "@/lib/organisations/queries";
import type { Context } from "@/lib/request/context";
import type { Offer, OfferToUs } from "./model";

/** What a borough offers and has offered, the latest day first. */
export function listOffers(ctx: Context, boroughId: string): Promise<Offer[]> {
  return ctx.db.run((tx) => selectOffers(tx, boroughId));
}

export async function findOffer(
  ctx: Context,
  { boroughId, offerId }: { boroughId: string; offerId: string },
): Promise<Offer | undefined> {
  const [offer] = await ctx.db.run((tx) => selectOffers(tx, boroughId, eq(offers.id, offerId)));
  return offer;
}

/** What a setting's borough offers, the latest day first, and of which it has a place; the same for every setting. */
export function listOffersTo(ctx: Context, settingId: string): Promise<OfferToUs[]> {
  return ctx.db.run(async (tx) => {
    const setting = await selectSetting(tx, settingId);
    if (!setting) return [];
    const found = await selectOffers(tx, setting.boroughId);
    const ours = await tx
      .select({ offerId: offerPlaces.offerId })
      .from(offerPlaces)
      .where(eq(offerPlaces.settingId, settingId));
    const taken = new Set(ours.map(({ offerId }) => offerId));
    return found.map((offer) => ({ ...offer, isOurs: taken.has(offer.id) }));
  });
}

/** Which settings have a place, by name: for the borough that offers it. */
export function listTakers(
  ctx: Context,
  { boroughId, offerId }: { boroughId: string; offerId: string },
): Promise<{ settingId: string; name: string; takenAt: Date }[]> {
  return ctx.db.run(async (tx) =>
    byName(
      await tx
        .select({ settingId: settings.id, name: settings.name, takenAt: offerPlaces.takenAt })
        .from(offerPlaces)
        .innerJoin(settings, eq(settings.id, offerPlaces.settingId))
        .where(and(eq(offerPlaces.offerId, offerId), eq(offerPlaces.boroughId, boroughId)))
        .orderBy(asc(settings.id)),
    ),
  );
}

export async function selectOffers(
  tx: Transaction,
  boroughId: string,
  which?: SQL,
): Promise<Offer[]> {
  const rows = await tx
    .select({
      offer: offers,
      boroughName: boroughs.name,
      taken: sql<number>`coalesce(p.taken, 0)`,
    })
    .from(offers)
    .innerJoin(boroughs, eq(boroughs.id, offers.boroughId))
    .leftJoin(sql`places_taken(${boroughId}::uuid) p`, sql`p.offer_id = ${offers.id}`)
    .where(and(eq(offers.boroughId, boroughId), which))
    .orderBy(desc(offers.onDay), asc(offers.title), asc(offers.id));
  return rows.map(({ offer, boroughName, taken }) => {
    const { madeBy: _, madeAt: __, calledOffBy: ___, calledOffAt, ...words } = offer;
    return { ...words, boroughName, taken, calledOffAt: calledOffAt ?? undefined };
  });
}
