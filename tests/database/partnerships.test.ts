import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { outbox } from "@/db/schema/notifications";
import { partnershipSides } from "@/db/schema/partnerships";
import { findSettingExport } from "@/lib/exports/queries";
import { sendSide, takeBackInvitation } from "@/lib/partnerships/commands";
import type { Sayings } from "@/lib/partnerships/model";
import { findTwoSides, listNeighbours } from "@/lib/partnerships/queries";
import { closeSetting, openSettingAgain } from "@/lib/register/commands";
import { contextOf } from "@/lib/request/context";
import { asSuperuser, kept, refusalOf, rowsOf, withFreshDatabase } from "../support/database";
import {
  addParty,
  answer,
  asParty,
  at,
  begun,
  bothSent,
  invite,
  ourWords,
  type Party,
  save,
  send,
  theirWords,
  words,
} from "../support/partnership";
import { accepted } from "../support/team";
import { addBorough, addPerson, addSetting, noon } from "../support/world";

withFreshDatabase();

const over = { refused: "over" };
const notFound = { refused: "not_found" };

let boroughId: string;
let nursery: Party;
let childminder: Party;
beforeEach(async () => {
  boroughId = await addBorough();
  [nursery, childminder] = [await addParty(boroughId, "Aspen"), await addParty(boroughId, "Birch")];
  await asSuperuser((tx) => tx.delete(outbox));
});

const found = (party: Party, id: string) => findTwoSides(asParty(party), party.settingId, id);
const letters = () => asSuperuser((tx) => tx.select().from(outbox));

describe("F88 an invitation", () => {
  test("goes to an open setting of the same borough that somebody manages, and to its managers by letter", async () => {
    const empty = await addSetting(boroughId, "Nobody’s");
    const elsewhere = await addSetting(await addBorough("Birchfield"), "Far");
    const near = await listNeighbours(asParty(nursery), nursery.settingId);
    expect(near).toEqual([{ id: childminder.settingId, name: "Birch" }]);
    for (const settingId of [empty, elsewhere, nursery.settingId])
      expect(await invite(nursery, { ...nursery, settingId })).toEqual(notFound);
    const partnershipId = accepted(await invite(nursery, childminder)).partnershipId;
    const [letter] = await letters();
    expect(letter).toMatchObject({ recipient: childminder.manager.email });
    expect(letter?.body).toContain(words);
    expect(letter?.body).toContain(
      `/settings/${childminder.settingId}/partnerships/${partnershipId}`,
    );
    expect(await found(childminder, partnershipId)).toMatchObject({
      other: { name: "Aspen" },
      invitedByUs: false,
      words,
    });
  });

  test("is one at a time for two settings whoever asks, and after a no it is the other’s to ask", async () => {
    const before = { refused: "invited_before" };
    const first = accepted(await invite(nursery, childminder)).partnershipId;
    expect(await invite(nursery, childminder)).toEqual(before);
    expect(await invite(childminder, nursery)).toEqual(before);
    accepted(await answer(childminder, first, false));
    expect(await answer(childminder, first, true)).toEqual({ answered: true });
    expect(await found(nursery, first)).toMatchObject({
      reply: { accepted: false, words: "A word" },
    });
    expect(await invite(nursery, childminder)).toEqual(before);
    accepted(await invite(childminder, nursery));
    const both = [await invite(nursery, childminder), await invite(childminder, nursery)];
    expect(both).toEqual([before, before]);
  });

  test("of two that invite each other at once one is refused", async () => {
    const outcomes = await Promise.all([
      invite(nursery, childminder),
      invite(childminder, nursery),
    ]);
    expect(outcomes.filter((each) => "partnershipId" in each)).toHaveLength(1);
    expect(outcomes).toContainEqual({ refused: "invited_before" });
  });

  test("is taken back by whoever sent it until both sides are in, and never after", async () => {
    const first = await begun(nursery, childminder);
    accepted(await save(childminder, first, theirWords));
    accepted(await send(childminder, first));
    expect(await takeBackInvitation(asParty(childminder), at(childminder, first))).toEqual(
      notFound,
    );
    accepted(await takeBackInvitation(asParty(nursery), at(nursery, first)));
    expect(await save(nursery, first, ourWords)).toEqual(over);
    expect((await found(nursery, first))?.withdrawnAt).toEqual(noon);
    expect((await found(childminder, first))?.ours?.sayings).toEqual(theirWords);
    const second = await bothSent(nursery, childminder);
    expect(await takeBackInvitation(asParty(nursery), at(nursery, second))).toEqual(over);
  });
});

describe("F88 a side", () => {
  test("is kept as a draft by the team, sent by the manager, and then stays", async () => {
    const id = await begun(nursery, childminder);
    const where = { settingId: nursery.settingId, homeBoroughId: boroughId };
    const practitioner = await addPerson("practitioner", where);
    const reader = await addPerson("reader", where);
    const refused = { refused: "not_allowed" };
    expect(await save(nursery, id, ourWords, 0, practitioner)).toEqual({ saved: true });
    expect(await save(nursery, id, {}, 1, reader)).toEqual(refused);
    expect(await sendSide(contextOf(practitioner, noon), at(nursery, id), 1)).toEqual(refused);
    expect(await send(nursery, id, 0)).toEqual({ refused: "changed" });
    accepted(await send(nursery, id));
    expect(await save(nursery, id, theirWords, 1)).toEqual(over);
    const changing = asSuperuser((tx) => tx.update(partnershipSides).set({ sayings: {} }));
    expect(await refusalOf(changing)).toBe(kept);
  });

  test("R-REL-07 of two writers the second is shown the first’s, and nothing is lost", async () => {
    const id = await begun(nursery, childminder);
    accepted(await save(nursery, id, ourWords));
    expect(await save(nursery, id, theirWords)).toMatchObject({
      conflict: { sayings: ourWords, version: 1 },
    });
    expect(await save(nursery, id, ourWords)).toEqual({ saved: true });
    accepted(await save(nursery, id, theirWords, 1));
    expect((await found(nursery, id))?.ours).toMatchObject({ sayings: theirWords, version: 2 });
  });

  test("takes only points of its list, and is not sent empty", async () => {
    const id = await begun(nursery, childminder);
    expect(await send(nursery, id, 0)).toEqual({ refused: "empty" });
    accepted(await save(nursery, id, { ...ourWords, "partnership.score": { level: 3 } }));
    expect((await found(nursery, id))?.ours?.sayings).toEqual(ourWords);
  });

  test("F88 is read by the other when both are in, and each is told by letter", async () => {
    const id = await begun(nursery, childminder);
    accepted(await save(nursery, id, ourWords));
    accepted(await save(childminder, id, theirWords));
    accepted(await send(nursery, id));
    await asSuperuser((tx) => tx.delete(outbox));
    expect((await found(childminder, id))?.theirs).toBeUndefined();
    accepted(await send(childminder, id));
    expect((await found(childminder, id))?.theirs?.sayings).toEqual(ourWords);
    expect((await found(nursery, id))?.theirs?.sayings).toEqual(theirWords);
    const recipients = (await letters()).map(({ recipient }) => recipient);
    expect(recipients.toSorted()).toEqual(
      [nursery.manager.email, childminder.manager.email].toSorted(),
    );
  });

  test("of two that send at the same moment one opens both", async () => {
    const id = await begun(nursery, childminder);
    accepted(await save(nursery, id, ourWords));
    accepted(await save(childminder, id, theirWords));
    for (const each of await Promise.all([send(nursery, id), send(childminder, id)]))
      accepted(each);
    expect((await found(nursery, id))?.bothSentAt).toEqual(noon);
    expect(await letters()).toHaveLength(4);
  });
});

describe("what stands around it", () => {
  test("F82 a setting that closes adds nothing until it opens again; one that moves goes on", async () => {
    const id = await begun(nursery, childminder);
    const commissioner = await addPerson("commissioner", { boroughId });
    const here = { boroughId, settingId: childminder.settingId };
    accepted(await closeSetting(contextOf(commissioner, noon), here));
    expect((await found(nursery, id))?.closed).toBe(true);
    expect(await save(nursery, id, ourWords)).toEqual(over);
    expect(await listNeighbours(asParty(nursery), nursery.settingId)).toEqual([]);
    const forced = asParty(nursery).db.run((tx) =>
      tx.insert(partnershipSides).values({
        ...{ ...at(nursery, id), sayings: {}, version: 1 },
        ...{ changedBy: nursery.manager.userId, changedAt: noon },
      }),
    );
    expect(await refusalOf(forced)).toBe(kept);
    accepted(await openSettingAgain(contextOf(commissioner, noon), here));
    const there = await addBorough("Birchfield");
    await asSuperuser((tx) =>
      tx.execute(
        sql`update settings set borough_id = ${there} where id = ${childminder.settingId}`,
      ),
    );
    expect(await save(nursery, id, ourWords)).toEqual({ saved: true });
  });

  test("F72 each setting’s trail has its own part, without a word anybody wrote", async () => {
    const id = await bothSent(nursery, childminder);
    const events = (place: Party) =>
      asSuperuser((tx) =>
        rowsOf<{ action: string; payload: object }>(
          tx.execute(sql`select action, payload from trail
            where tenant = ${`setting:${place.settingId}`} order by n`),
        ),
      );
    const ours = await events(nursery);
    expect(ours.map(({ action }) => action)).toEqual([
      "partnership invited",
      "partnership side saved",
      "partnership side sent",
    ]);
    expect((await events(childminder)).map(({ action }) => action)).toEqual([
      "partnership answered",
      "partnership side saved",
      "partnership side sent",
    ]);
    expect(ours[1]?.payload).toEqual({ partnershipId: id, version: 1 });
  });

  test("F78 the archive holds our own side, and the other’s only when both are in", async () => {
    const archive = async (place: Party) => {
      const content = await findSettingExport(asParty(place), place.settingId);
      const rows = (content?.tables.partnership_sides ?? []) as { sayings: Sayings }[];
      return {
        sides: rows.map(({ sayings }) => sayings),
        invitations: content?.tables.partnerships?.length,
        replies: content?.tables.partnership_replies?.length,
      };
    };
    const id = await begun(nursery, childminder);
    accepted(await save(nursery, id, ourWords));
    accepted(await save(childminder, id, theirWords));
    accepted(await send(nursery, id));
    expect(await archive(childminder)).toEqual({ sides: [theirWords], invitations: 1, replies: 1 });
    expect(await archive(nursery)).toEqual({ sides: [ourWords], invitations: 1, replies: 1 });
    accepted(await send(childminder, id));
    expect((await archive(nursery)).sides).toEqual([ourWords, theirWords]);
    expect((await archive(childminder)).sides).toEqual([theirWords, ourWords]);
  });
});
