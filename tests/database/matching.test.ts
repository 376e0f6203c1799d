import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { introductions, themeWishes } from "@/db/schema/matching";
import { outbox } from "@/db/schema/notifications";
import type { Actor } from "@/lib/access/model";
import { newId } from "@/lib/kernel/ids";
import { answerMeeting, askToMeet, sayWishes } from "@/lib/matching/commands";
import type { Wish } from "@/lib/matching/model";
import {
  listIntroductions,
  listPracticeNear,
  listWishedThemes,
  listWishes,
} from "@/lib/matching/queries";
import { closeSetting, openSettingAgain } from "@/lib/register/commands";
import { contextOf } from "@/lib/request/context";
import { asSuperuser, notAllowed, refusalOf, rowsOf, withFreshDatabase } from "../support/database";
import { accepted } from "../support/team";
import { addBorough, addPerson, addSetting, addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

const as = (actor: Actor) => contextOf(actor, noon);
const about = { instrument: "elppeg", theme: 4 } as const;
type Place = { settingId: string; manager: Actor };

let boroughId: string;
let commissioner: Actor;
beforeEach(async () => {
  boroughId = await addBorough();
  commissioner = await addPerson("commissioner", { boroughId });
  await asSuperuser((tx) => tx.delete(outbox));
});

async function addPlace(name: string): Promise<Place> {
  const settingId = await addSetting(boroughId, name);
  const where = { settingId, homeBoroughId: boroughId };
  return { settingId, manager: await addPerson("setting_manager", where) };
}
const addPlaces = (names: readonly string[]) => Promise.all(names.map(addPlace));
const letters = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K"];

const say = ({ settingId, manager }: Place, wish?: Wish, named = false) =>
  sayWishes(
    as(manager),
    { settingId, instrument: about.instrument },
    wish ? [{ ...about, wish, named }] : [],
  );
async function seen(actor = commissioner, borough = boroughId) {
  const themes = await listWishedThemes(as(actor), borough, about.instrument);
  return themes.find(({ theme }) => theme === about.theme);
}
const few = { status: "hidden", reason: "few_settings" };
const shown = (settings: number) => ({ status: "shown", settings });

describe("what settings would like, by theme", () => {
  test("is each setting's own to say, to change and to take back at once, and is on its trail", async () => {
    const ours = await addPlace("Aspen");
    expect(await say(ours, "help", true)).toEqual({ changed: 1 });
    expect(await say(ours, "help", true)).toEqual({ changed: 0 });
    expect(await listWishes(as(ours.manager), ours.settingId)).toEqual([
      { ...about, wish: "help", named: true },
    ]);
    expect((await seen())?.help).toEqual({ named: ["Aspen"], unnamed: few });
    accepted(await say(ours, "practice"));
    expect(await seen()).toMatchObject({ help: { named: [] }, practice: { named: [] } });
    accepted(await say(ours));
    expect(await listWishes(as(ours.manager), ours.settingId)).toEqual([]);
    const events = await rowsOf<{ action: string; wish: string | null }>(
      asSuperuser((tx) =>
        tx.execute(sql`select action, payload ->> 'wish' as wish from trail
          where tenant = ${`setting:${ours.settingId}`} order by n`),
      ),
    );
    expect(events).toEqual([
      { action: "wish said", wish: "help" },
      { action: "wish said", wish: "practice" },
      { action: "wish taken back", wish: null },
    ]);
  });

  test("F46 is counted from five settings up, and only while five others are left out", async () => {
    const places = await addPlaces(letters);
    for (const place of places.slice(0, 4)) accepted(await say(place, "help"));
    expect((await seen())?.help.unnamed).toEqual(few);
    for (const [index, place] of places.slice(4, 6).entries()) {
      accepted(await say(place, "help"));
      expect((await seen())?.help.unnamed).toEqual(shown(5 + index));
    }
    const [seventh] = places.slice(6);
    if (seventh) accepted(await say(seventh, "help"));
    expect((await seen())?.help.unnamed).toEqual(few);
    const [first] = places;
    if (first) accepted(await say(first));
    expect((await seen())?.help.unnamed).toEqual(shown(6));
  });

  test("F47 says the same of none, of four and of everybody: nothing can be taken from a total", async () => {
    const places = await addPlaces(letters.slice(0, 6));
    const told = [await seen()];
    for (const place of places.slice(0, 4)) accepted(await say(place, "help"));
    told.push(await seen());
    for (const place of places.slice(4)) accepted(await say(place, "help"));
    told.push(await seen());
    expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1);
  });

  test("names leave the count, so that a name and the count give nobody else away", async () => {
    const places = await addPlaces(letters);
    for (const place of places.slice(0, 5)) accepted(await say(place, "practice"));
    expect((await seen())?.practice).toEqual({ named: [], unnamed: shown(5) });
    const [first, ...others] = places;
    if (first) accepted(await say(first, "practice", true));
    expect((await seen())?.practice).toEqual({ named: ["A"], unnamed: few });
    const sixth = others[4];
    if (sixth) accepted(await say(sixth, "practice"));
    expect((await seen())?.practice).toEqual({ named: ["A"], unnamed: shown(5) });
  });

  test("F47 nothing that the borough does to a setting tells what it wished for without a name", async () => {
    const places = await addPlaces(letters);
    const [wishing] = places;
    for (const place of places.slice(0, 6)) accepted(await say(place, "help"));
    const idle = places.at(-1);
    const before = await seen();
    expect(before?.help.unnamed).toEqual(shown(6));
    for (const place of [wishing, idle]) {
      const here = { boroughId, settingId: place?.settingId ?? "" };
      accepted(await closeSetting(as(commissioner), here));
      expect(await seen()).toEqual(before);
      accepted(await openSettingAgain(as(commissioner), here));
      expect(await seen()).toEqual(before);
    }
  });

  test("F47 settings that nobody has joined do not hide that all the others wish for the same", async () => {
    const places = await addPlaces(letters.slice(0, 6));
    for (const place of places) accepted(await say(place, "help"));
    for (const name of letters.slice(6)) await addSetting(boroughId, name);
    expect((await seen())?.help.unnamed).toEqual(few);
  });

  test("F82 a setting that closes or moves takes its name out of the borough's wishes", async () => {
    const [ours, other] = await addPlaces(["Aspen", "Birch"]);
    if (!ours || !other) throw new Error("There are two");
    accepted(await say(ours, "help", true));
    accepted(await say(other, "help", true));
    await closeSetting(as(commissioner), { boroughId, settingId: ours.settingId });
    expect((await seen())?.help.named).toEqual(["Birch"]);
    const there = await addBorough("Birchfield");
    await asSuperuser((tx) =>
      tx.execute(sql`update settings set borough_id = ${there} where id = ${other.settingId}`),
    );
    expect((await seen())?.help.named).toEqual([]);
    const theirs = await addPerson("commissioner", { boroughId: there });
    expect((await seen(theirs, there))?.help.named).toEqual([]);
    expect(await listWishes(as(other.manager), other.settingId)).toEqual([]);
  });

  test("R-AZ-07 is said by managers alone, and read by nobody who is not told", async () => {
    const team = await addSettingWithTeam();
    const here = { settingId: team.settingId, instrument: "elppeg" } as const;
    for (const actor of [team.practitioner, team.reader]) {
      expect(await sayWishes(as(actor), here, [])).toEqual({ refused: "not_allowed" });
    }
    expect(await sayWishes(as(commissioner), here, [])).toEqual({ refused: "not_found" });
    accepted(await say(team, "help"));
    const theirs = await addPerson("analyst", { boroughId: team.boroughId });
    const read = (actor: Actor) => as(actor).db.run((tx) => tx.select().from(themeWishes));
    expect(await read(team.reader)).toHaveLength(1);
    expect([await read(theirs), await read(commissioner)]).toEqual([[], []]);
    expect(await seen(commissioner, team.boroughId)).toMatchObject({ help: { named: [] } });
    const stolen = { ...here, theme: 1, wish: "help", named: true, wishedAt: noon } as const;
    const writing = as(theirs).db.run((tx) =>
      tx
        .insert(themeWishes)
        .values({ ...stolen, boroughId: team.boroughId, wishedBy: theirs.userId }),
    );
    expect(await refusalOf(writing)).toBe(notAllowed);
  });
});

describe("settings that could learn from one another", () => {
  let asking: Place;
  let practising: Place;
  const asked = () => ({ ...about, practiceId: practising.settingId });
  beforeEach(async () => {
    [asking, practising] = [await addPlace("Aspen"), await addPlace("Birch")];
    accepted(await say(asking, "help"));
    accepted(await say(practising, "practice"));
  });
  const near = (place = asking) => listPracticeNear(as(place.manager), place.settingId);
  const found = (place: Place) => listIntroductions(as(place.manager), place.settingId);

  test("are shown by both choices only: who would share to who would like help", async () => {
    const birch = { ...about, settingId: practising.settingId, name: "Birch" };
    expect(await near()).toEqual([birch]);
    expect(await near(practising)).toEqual([]);
    accepted(await say(practising));
    expect(await near()).toEqual([]);
    accepted(await say(practising, "practice"));
    accepted(await say(asking));
    expect(await near()).toEqual([]);
  });

  test("are introduced by letter once both say yes, with the names and addresses of each", async () => {
    const sent = await askToMeet(
      as(asking.manager),
      asking.settingId,
      asked(),
      "How do you listen?",
    );
    const introductionId = "introductionId" in sent ? sent.introductionId : "";
    const post = () => asSuperuser((tx) => tx.select().from(outbox));
    const [letter] = await post();
    expect(letter).toMatchObject({ recipient: practising.manager.email });
    expect(letter?.body).toContain("How do you listen?");
    expect(letter?.body).not.toContain(asking.manager.email);
    const which = { settingId: practising.settingId, introductionId };
    expect(await answerMeeting(as(practising.manager), which, true)).toEqual({ answered: true });
    expect(await answerMeeting(as(practising.manager), which, false)).toEqual({ answered: true });
    const after = (await post()).slice(1);
    const to = (actor: Actor) => after.find(({ recipient }) => recipient === actor.email)?.body;
    expect(after).toHaveLength(2);
    expect(to(asking.manager)).toContain(practising.manager.email);
    expect(to(practising.manager)).toContain(asking.manager.email);
    for (const place of [asking, practising]) {
      expect(await found(place)).toMatchObject([
        { askingName: "Aspen", practiceName: "Birch", answer: { accepted: true }, stands: true },
      ]);
    }
  });

  test("a no brings one line and no address; asking a second time is refused", async () => {
    const sent = await askToMeet(as(asking.manager), asking.settingId, asked(), "How?");
    const introductionId = "introductionId" in sent ? sent.introductionId : "";
    const which = { settingId: practising.settingId, introductionId };
    accepted(await answerMeeting(as(practising.manager), which, false));
    const post = await asSuperuser((tx) => tx.select().from(outbox));
    expect(post).toHaveLength(2);
    expect(post.map(({ body }) => body).join()).not.toContain("@");
    expect(await askToMeet(as(asking.manager), asking.settingId, asked(), "Please?")).toEqual({
      refused: "asked_before",
    });
  });

  test("there is nothing to answer once either has taken back what brought them together", async () => {
    const sent = await askToMeet(as(asking.manager), asking.settingId, asked(), "How?");
    const introductionId = "introductionId" in sent ? sent.introductionId : "";
    accepted(await say(asking));
    const which = { settingId: practising.settingId, introductionId };
    expect(await answerMeeting(as(practising.manager), which, true)).toEqual({ refused: "over" });
    expect(await found(practising)).toMatchObject([{ stands: false }]);
  });

  test("R-AZ-06 nobody asks whom they were not shown, answers for another, or reads along", async () => {
    const stranger = await addPlace("Cedar");
    const notFound = { refused: "not_found" };
    expect(await askToMeet(as(stranger.manager), stranger.settingId, asked(), "Hi")).toEqual(
      notFound,
    );
    const row = { id: newId(), ...about, words: "Hi", askedBy: stranger.manager.userId };
    const forced = as(stranger.manager).db.run((tx) =>
      tx.insert(introductions).values({
        ...{ ...row, askedAt: noon, settingId: stranger.settingId },
        practiceSettingId: practising.settingId,
      }),
    );
    expect(await refusalOf(forced)).toBe(notAllowed);
    const sent = await askToMeet(as(asking.manager), asking.settingId, asked(), "How?");
    const introductionId = "introductionId" in sent ? sent.introductionId : "";
    for (const place of [asking, stranger]) {
      const which = { settingId: place.settingId, introductionId };
      expect(await answerMeeting(as(place.manager), which, true)).toEqual(notFound);
    }
    for (const actor of [stranger.manager, commissioner]) {
      expect(await as(actor).db.run((tx) => tx.select().from(introductions))).toEqual([]);
      expect(await listIntroductions(as(actor), asking.settingId)).toEqual([]);
      expect(await listPracticeNear(as(actor), asking.settingId)).toEqual([]);
    }
  });
});
