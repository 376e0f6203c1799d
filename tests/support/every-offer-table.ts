import type { Actor } from "@/lib/access/model";
import { rateBorough } from "@/lib/borough-ratings/commands";
import { addDays, isoDayOf } from "@/lib/kernel/dates";
import { answerMeeting, askToMeet, sayWishes } from "@/lib/matching/commands";
import { makeOffer, takePlace } from "@/lib/offers/commands";
import { contextOf } from "@/lib/request/context";
import { addPartnerships } from "./partnership";
import { addPerson, addSetting } from "./world";

type Place = { boroughId: string; settingId: string; manager: Actor };
const instrument = "elppeg";
const [first, second] = [2, 3];

/**
 * What acting on it leaves behind: a setting and a neighbour of its borough that would each share what the other would like,
 * the neighbour's question to the setting still unanswered, an offer with places and one where the setting has a place.
 */
export async function addActing({ boroughId, settingId, manager }: Place, now: Date) {
  const practiceId = await addSetting(boroughId, "Neighbour");
  const where = { settingId: practiceId, homeBoroughId: boroughId };
  const neighbour = contextOf(await addPerson("setting_manager", where), now);
  const ours = contextOf(manager, now);
  await sayWishes(ours, { settingId, instrument }, [
    { instrument, theme: first, wish: "help", named: true },
    { instrument, theme: second, wish: "practice", named: false },
  ]);
  await sayWishes(neighbour, { settingId: practiceId, instrument }, [
    { instrument, theme: first, wish: "practice", named: false },
    { instrument, theme: second, wish: "help", named: false },
  ]);
  const asked = { instrument, theme: second, practiceId: settingId } as const;
  const asking = await askToMeet(neighbour, practiceId, asked, "How do you go about it?");
  if ("refused" in asking) throw new Error(asking.refused);
  const offerId = await addedOffer(boroughId, now);
  const takenOfferId = await addedOffer(boroughId, now);
  await takePlace(ours, { settingId, offerId: takenOfferId });
  return { offerId, takenOfferId, introductionId: asking.introductionId, practiceId };
}

async function addedOffer(boroughId: string, now: Date): Promise<string> {
  const commissioner = contextOf(await addPerson("commissioner", { boroughId }), now);
  const made = await makeOffer(commissioner, boroughId, {
    ...{ instrument, theme: first, title: "An evening", words: "At the library", places: 5 },
    onDay: isoDayOf(addDays(now, 60)),
  });
  if ("refused" in made) throw new Error(made.refused);
  return made.offerId;
}

/** A row of the setting's own in every table of it. */
export async function fillOfferTables(place: Place, now: Date) {
  const { settingId, manager } = place;
  const { introductionId, practiceId } = await addActing(place, now);
  const ours = contextOf(manager, now);
  await askToMeet(ours, settingId, { instrument, theme: first, practiceId }, "And you?");
  await answerMeeting(ours, { settingId, introductionId }, true);
  await addPartnerships(place, now);
  // The database takes ratings of this year alone, by its own clock.
  const today = contextOf(manager, new Date());
  await rateBorough(today, { settingId }, new Map([["borough.aims", 2]]));
}
