import type { Transaction } from "@/db/engine";
import { introductionAnswers, introductions } from "@/db/schema/matching";
import { offers } from "@/db/schema/offers";
import { addDays, isoDayOf } from "@/lib/kernel/dates";
import { sayWishes } from "@/lib/matching/commands";
import type { Wish } from "@/lib/matching/model";
import { takePlace } from "@/lib/offers/commands";
import { accepted, contextIn } from "./context";
import { exampleId } from "./ids";
import { commissionerOf, teamOf } from "./people";
import { boroughAround } from "./places";

const instrument = "elppeg";

/** What each manager chose, theme by theme; some of them with their name. Most ask for help with two themes. */
const said: readonly (readonly [setting: number, named: boolean, wishes: Record<number, Wish>])[] =
  [
    [1, false, { 2: "practice", 4: "help", 10: "help" }],
    [2, true, { 4: "help", 8: "practice" }],
    [3, false, { 4: "help" }],
    [5, true, { 4: "practice", 5: "practice" }],
    [6, false, { 4: "help", 5: "help" }],
    [7, false, { 2: "help", 4: "help" }],
    [9, false, { 4: "help", 10: "help" }],
    [11, false, { 10: "help" }],
    [12, false, { 4: "practice", 10: "practice" }],
    [13, false, { 4: "help", 10: "help" }],
    [14, false, { 7: "practice", 10: "help" }],
    [16, false, { 4: "help" }],
    [17, true, { 10: "help" }],
    [20, false, { 10: "help" }],
    [22, false, { 4: "help", 7: "practice" }],
    [25, false, { 10: "help", 6: "practice" }],
  ];

const offered = [
  {
    ...{ number: 1, theme: 4, inDays: 24, places: 8, takenBy: [1, 6, 13, 16, 22] },
    title: "Families we do not hear from: an afternoon together",
    words:
      "Three settings tell how they began, and we plan one step for each of us. Weir Street Library, from two to four.",
  },
  {
    ...{ number: 2, theme: 10, inDays: 38, places: 3, takenBy: [9, 11, 20] },
    title: "Talking with parents about a worry",
    words:
      "Two hours of practice in pairs with a social worker. At the town hall, room 2, from half past four.",
  },
  {
    ...{ number: 3, theme: 2, inDays: -40, places: 12, takenBy: [5, 7] },
    title: "Listening at the door",
    words: "A walk through Millrace at the end of a day, and half an hour to talk about it.",
  },
  {
    ...{ number: 4, theme: 5, inDays: 31, places: 6, takenBy: [201, 204] },
    title: "Asking before deciding",
    words: "An hour over soup in the ferry hall. Bring one thing you will decide this spring.",
  },
];

/** Wishes, four offers, one of them the smaller borough’s, and settings that meet: one pair introduced, one question that waits for Larch Lane. */
export async function loadOffers(tx: Transaction, now: Date): Promise<void> {
  for (const [setting, named, wishes] of said) {
    const ctx = contextIn(tx, teamOf(setting)[0], addDays(now, -70));
    const wished = Object.entries(wishes).map(([theme, wish]) => {
      return { instrument, theme: Number(theme), wish, named } as const;
    });
    const settingId = exampleId("setting", setting);
    accepted(await sayWishes(ctx, { settingId, instrument }, wished));
  }
  for (const { number, inDays, takenBy, ...words } of offered) {
    const madeAt = addDays(now, -60);
    const offerId = exampleId("offer", number);
    const onDay = isoDayOf(addDays(now, inDays));
    const borough = boroughAround(takenBy[0] ?? 0).number;
    const made = { madeBy: commissionerOf(borough).userId, madeAt };
    const boroughId = exampleId("borough", borough);
    await tx
      .insert(offers)
      .values({ id: offerId, boroughId, instrument, onDay, ...words, ...made });
    for (const [index, setting] of takenBy.entries()) {
      const ctx = contextIn(tx, teamOf(setting)[0], addDays(madeAt, 1 + index));
      accepted(await takePlace(ctx, { settingId: exampleId("setting", setting), offerId }));
    }
  }
  await addMeetings(tx, now);
}

async function addMeetings(tx: Transaction, now: Date) {
  const [larchLane, copperBeech, quarryHill] = [1, 7, 12].map((n) => exampleId("setting", n));
  if (!larchLane || !copperBeech || !quarryHill) throw new Error("The example has these settings");
  const [accountedFor, waiting] = [exampleId("introduction", 1), exampleId("introduction", 2)];
  await tx.insert(introductions).values([
    {
      ...{ id: accountedFor, settingId: larchLane, practiceSettingId: quarryHill, instrument },
      ...{ theme: 4, words: "How did you first meet the families who never come in?" },
      ...{ askedBy: exampleId("person", 1), askedAt: addDays(now, -9) },
    },
    {
      ...{ id: waiting, settingId: copperBeech, practiceSettingId: larchLane, instrument },
      ...{ theme: 2, words: "May we see how you write down what parents tell you at the door?" },
      ...{ askedBy: exampleId("person", 7), askedAt: addDays(now, -2) },
    },
  ]);
  await tx.insert(introductionAnswers).values({
    ...{ introductionId: accountedFor, settingId: quarryHill, accepted: true },
    ...{ answeredBy: exampleId("person", 12), answeredAt: addDays(now, -6) },
  });
}
