import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { outbox } from "@/db/schema/notifications";
import { offerPlaces, offers } from "@/db/schema/offers";
import type { Actor } from "@/lib/access/model";
import { callOff, giveBackPlace, makeOffer, takePlace } from "@/lib/offers/commands";
import type { OfferContent } from "@/lib/offers/offer-form";
import { findOffer, listOffers, listOffersTo, listTakers } from "@/lib/offers/queries";
import { contextOf } from "@/lib/request/context";
import {
  asSuperuser,
  kept,
  notAllowed,
  refusalOf,
  rowsOf,
  withFreshDatabase,
} from "../support/database";
import { accepted } from "../support/team";
import { addPerson, addSetting, addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

const as = (actor: Actor, now = noon) => contextOf(actor, now);
const content: OfferContent = {
  ...{ instrument: "elppeg", theme: 4, title: "An evening on listening" },
  ...{ words: "At the library, with tea.", onDay: "2026-06-30", places: 1 },
};
const dayAfter = new Date("2026-07-01T12:00:00Z");
const refused = { refused: "not_allowed" };
const notFound = { refused: "not_found" };

let team: Awaited<ReturnType<typeof addSettingWithTeam>>;
let other: { settingId: string; manager: Actor };
let commissioner: Actor;
let analyst: Actor;
let offerId: string;
beforeEach(async () => {
  team = await addSettingWithTeam();
  const { boroughId } = team;
  const settingId = await addSetting(boroughId, "Aspen Row");
  const where = { settingId, homeBoroughId: boroughId };
  other = { settingId, manager: await addPerson("setting_manager", where) };
  commissioner = await addPerson("commissioner", { boroughId });
  analyst = await addPerson("analyst", { boroughId });
  await asSuperuser((tx) => tx.delete(outbox));
  const made = await makeOffer(as(commissioner), boroughId, content);
  offerId = "offerId" in made ? made.offerId : "";
});

const here = () => ({ boroughId: team.boroughId, offerId });
const ours = () => ({ settingId: team.settingId, offerId });
const theirs = () => ({ settingId: other.settingId, offerId });
const letters = () => asSuperuser((tx) => tx.select().from(outbox));
const takers = async () => (await listTakers(as(analyst), here())).map(({ name }) => name);

describe("an offer", () => {
  test("goes to every setting of the borough alike, on its page and by the same letter", async () => {
    const [one, two] = await Promise.all([
      listOffersTo(as(team.reader), team.settingId),
      listOffersTo(as(other.manager), other.settingId),
    ]);
    expect(one).toMatchObject([{ ...content, id: offerId, taken: 0, isOurs: false }]);
    expect(two).toEqual(one);
    const post = await letters();
    const managers = [team.manager.email, other.manager.email].toSorted();
    expect(post.map(({ recipient }) => recipient).toSorted()).toEqual(managers);
    expect(new Set(post.map(({ body }) => body)).size).toBe(1);
    const stranger = await addSettingWithTeam();
    expect(await listOffersTo(as(stranger.manager), stranger.settingId)).toEqual([]);
    expect(await listOffers(as(stranger.manager), team.boroughId)).toEqual([]);
  });

  test("a place is taken once and given back; the borough sees by whom, other settings how many", async () => {
    expect(await takePlace(as(team.manager), ours())).toEqual({ taken: true });
    expect(await takePlace(as(team.manager), ours())).toEqual({ taken: true });
    expect(await takers()).toEqual(["Larch Lane"]);
    expect(await findOffer(as(analyst), here())).toMatchObject({ taken: 1 });
    expect(await listOffersTo(as(other.manager), other.settingId)).toMatchObject([
      { taken: 1, isOurs: false },
    ]);
    const read = await as(other.manager).db.run((tx) => tx.select().from(offerPlaces));
    expect(read).toEqual([]);
    expect(await takePlace(as(other.manager), theirs())).toEqual({ refused: "full" });
    expect(await giveBackPlace(as(team.manager), ours())).toEqual({ givenBack: true });
    expect(await giveBackPlace(as(team.manager), ours())).toEqual({ givenBack: true });
    expect(await takePlace(as(other.manager), theirs())).toEqual({ taken: true });
    expect(await takers()).toEqual(["Aspen Row"]);
    const events = await rowsOf<{ action: string }>(
      asSuperuser((tx) =>
        tx.execute(
          sql`select action from trail where tenant = ${`setting:${team.settingId}`} order by n`,
        ),
      ),
    );
    expect(events.map(({ action }) => action)).toEqual(["place taken", "place given back"]);
  });

  test("has no more takers than places, whoever comes at the same moment", async () => {
    const outcomes = await Promise.all([
      takePlace(as(team.manager), ours()),
      takePlace(as(other.manager), theirs()),
    ]);
    expect(outcomes).toContainEqual({ taken: true });
    expect(outcomes).toContainEqual({ refused: "full" });
    const late = "taken" in outcomes[0] ? other : team;
    const row = { ...here(), settingId: late.settingId, takenAt: noon };
    const forced = as(late.manager).db.run((tx) =>
      tx.insert(offerPlaces).values({ ...row, takenBy: late.manager.userId }),
    );
    expect(await refusalOf(forced)).toBe(kept);
  });

  test("is called off once, with a letter to those who have a place and to nobody else", async () => {
    accepted(await takePlace(as(team.manager), ours()));
    await asSuperuser((tx) => tx.delete(outbox));
    expect(await callOff(as(commissioner), here())).toEqual({ calledOff: true });
    expect(await callOff(as(commissioner), here())).toEqual({ calledOff: true });
    expect((await letters()).map(({ recipient }) => recipient)).toEqual([team.manager.email]);
    expect(await takePlace(as(other.manager), theirs())).toEqual({ refused: "over" });
    expect(await giveBackPlace(as(team.manager), ours())).toEqual({ refused: "over" });
    const changed = asSuperuser((tx) => tx.update(offers).set({ title: "Another" }));
    expect(await refusalOf(changed)).toBe(kept);
  });

  test("is over the day after", async () => {
    expect(await takePlace(as(team.manager, dayAfter), ours())).toEqual({ refused: "over" });
  });

  test("R-AZ-07 is made by commissioners, and a place is taken by managers: nobody else does either", async () => {
    for (const actor of [team.practitioner, team.reader]) {
      expect(await takePlace(as(actor), ours())).toEqual(refused);
      expect(await giveBackPlace(as(actor), ours())).toEqual(refused);
    }
    expect(await makeOffer(as(analyst), team.boroughId, content)).toEqual(refused);
    expect(await callOff(as(analyst), here())).toEqual(refused);
    expect(await makeOffer(as(team.manager), team.boroughId, content)).toEqual(notFound);
    const row = { ...here(), settingId: team.settingId, takenBy: commissioner.userId };
    const forced = as(commissioner).db.run((tx) =>
      tx.insert(offerPlaces).values({ ...row, takenAt: noon }),
    );
    expect(await refusalOf(forced)).toBe(notAllowed);
  });

  test("R-AZ-06 is not there for another borough or its settings", async () => {
    const stranger = await addSettingWithTeam();
    const which = { settingId: stranger.settingId, offerId };
    expect(await takePlace(as(stranger.manager), which)).toEqual(notFound);
    const boss = await addPerson("commissioner", { boroughId: stranger.boroughId });
    const elsewhere = { boroughId: stranger.boroughId, offerId };
    expect(await callOff(as(boss), elsewhere)).toEqual(notFound);
    expect(await listTakers(as(boss), here())).toEqual([]);
    const told = await as(boss).db.run((tx) =>
      rowsOf(tx.execute(sql`select * from places_taken(${team.boroughId})`)),
    );
    expect(told).toEqual([]);
  });
});
