import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { offerPlaces, offers } from "@/db/schema/offers";
import { membershipOfBorough, membershipOfSetting } from "@/lib/access/places";
import { newId } from "@/lib/kernel/ids";
import { post } from "@/lib/notifications/commands";
import { listManagers, listSettings, selectSetting } from "@/lib/organisations/queries";
import type { Context } from "@/lib/request/context";
import { environment } from "@/lib/request/environment";
import { recordInTrail } from "@/lib/trail/commands";
import { tenantOf } from "@/lib/trail/model";
import { calledOffLetter, offerLetter } from "./letters";
import { stageOf } from "./lifecycle";
import type { Offer } from "./model";
import type { OfferContent } from "./offer-form";
import { mayOffer, mayTakePlace } from "./policy";
import { findOffer, listTakers, selectOffers } from "./queries";

type NotMine = { refused: "not_found" | "not_allowed" };

/** Offers something to every open setting of the borough alike; each manager gets the same letter. */
export async function makeOffer(
  ctx: Context,
  boroughId: string,
  content: OfferContent,
): Promise<{ offerId: string } | NotMine> {
  const borough = membershipOfBorough(ctx.actor, boroughId);
  if (!borough) return { refused: "not_found" };
  if (!mayOffer(ctx.actor, boroughId)) return { refused: "not_allowed" };
  const settingIds = (await listSettings(ctx, boroughId)).map(({ id }) => id);
  const managers = await listManagers(settingIds);
  const offerId = newId();
  const boroughName = borough.placeName;
  // Whoever manages several settings gets one letter: home shows each of them.
  const link = `${environment().APP_ORIGIN}/home`;
  return ctx.db.run(async (tx) => {
    const made = { madeBy: ctx.actor.userId, madeAt: ctx.now };
    await tx.insert(offers).values({ id: offerId, boroughId, ...content, ...made });
    const letters = managers.map(({ email }) =>
      offerLetter({ recipient: email, boroughName, offer: content, link }),
    );
    await post(tx, letters, ctx.now);
    const { instrument, theme, places } = content;
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: tenantOf({ boroughId }),
      action: "offer made",
      ...{ offerId, instrument, theme, places },
    });
    return { offerId };
  });
}

/** Calls an offer off; those who have a place get a letter. Twice is once. */
export async function callOff(
  ctx: Context,
  here: { boroughId: string; offerId: string },
): Promise<{ calledOff: true } | NotMine> {
  const { boroughId, offerId } = here;
  if (!membershipOfBorough(ctx.actor, boroughId)) return { refused: "not_found" };
  if (!mayOffer(ctx.actor, boroughId)) return { refused: "not_allowed" };
  const offer = await findOffer(ctx, here);
  if (!offer) return { refused: "not_found" };
  const takers = await listTakers(ctx, here);
  const managers = await listManagers(takers.map(({ settingId }) => settingId));
  return ctx.db.run(async (tx) => {
    const ended = await tx
      .update(offers)
      .set({ calledOffBy: ctx.actor.userId, calledOffAt: ctx.now })
      .where(and(eq(offers.id, offerId), isNull(offers.calledOffAt)))
      .returning({ id: offers.id });
    if (ended.length === 0) return { calledOff: true };
    const { boroughName } = offer;
    const letters = managers.map(({ email }) =>
      calledOffLetter({ recipient: email, boroughName, offer }),
    );
    await post(tx, letters, ctx.now);
    const tenant = tenantOf({ boroughId });
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      ...{ tenant, action: "offer called off", offerId },
    });
    return { calledOff: true };
  });
}

type Ours = { settingId: string; offerId: string };

/** Takes a place for a setting; a second time it has the one it had. */
export function takePlace(
  ctx: Context,
  ours: Ours,
): Promise<{ taken: true } | NotMine | { refused: "full" | "over" }> {
  const { settingId, offerId } = ours;
  return asManager(ctx, ours, async (tx, offer) => {
    if ((await tx.$count(offerPlaces, isOurs(ours))) > 0) return { taken: true };
    const stage = stageOf(offer, ctx.now);
    if (stage === "full") return { refused: "full" };
    if (stage !== "open") return { refused: "over" };
    const taken = { takenBy: ctx.actor.userId, takenAt: ctx.now };
    await tx
      .insert(offerPlaces)
      .values({ offerId, settingId, boroughId: offer.boroughId, ...taken });
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      ...{ tenant: tenantOf({ settingId }), action: "place taken", offerId },
    });
    return { taken: true };
  });
}

/** Gives it back while the offer is still to come: somebody else may want it. Twice is once. */
export function giveBackPlace(
  ctx: Context,
  ours: Ours,
): Promise<{ givenBack: true } | NotMine | { refused: "over" }> {
  const { settingId, offerId } = ours;
  return asManager(ctx, ours, async (tx, offer) => {
    const stage = stageOf(offer, ctx.now);
    if (stage === "past" || stage === "called_off") return { refused: "over" };
    const given = await tx
      .delete(offerPlaces)
      .where(isOurs(ours))
      .returning({ offerId: offerPlaces.offerId });
    if (given.length > 0) {
      await recordInTrail(tx, ctx.actor.userId, ctx.now, {
        ...{ tenant: tenantOf({ settingId }), action: "place given back", offerId },
      });
    }
    return { givenBack: true };
  });
}

/** Holds one offer of the setting's borough still while its manager comes or goes. */
function asManager<Outcome>(
  ctx: Context,
  { settingId, offerId }: Ours,
  work: (tx: Transaction, offer: Offer) => Promise<Outcome>,
): Promise<Outcome | NotMine> {
  return ctx.db.run(async (tx): Promise<Outcome | NotMine> => {
    if (!membershipOfSetting(ctx.actor, settingId)) return { refused: "not_found" };
    const setting = await selectSetting(tx, settingId);
    if (!setting) return { refused: "not_found" };
    // The database counts under the same lock (refuse_when_full).
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`offer ${offerId}`}, 0))`);
    const [offer] = await selectOffers(tx, setting.boroughId, eq(offers.id, offerId));
    if (!offer) return { refused: "not_found" };
    if (!mayTakePlace(ctx.actor, settingId)) return { refused: "not_allowed" };
    return work(tx, offer);
  });
}

function isOurs({ settingId, offerId }: Ours) {
  return and(eq(offerPlaces.settingId, settingId), eq(offerPlaces.offerId, offerId));
}
