import { type SQL, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { partnershipReplies, partnershipSides, partnerships } from "@/db/schema/partnerships";
import type { Actor } from "@/lib/access/model";
import { newId } from "@/lib/kernel/ids";
import { findTwoSides, listPartnerships } from "@/lib/partnerships/queries";
import { contextOf } from "@/lib/request/context";
import { kept, notAllowed, refusalOf, rowsOf, withFreshDatabase } from "../support/database";
import {
  addParty,
  asParty,
  begun,
  invite,
  type Party,
  save,
  send,
  theirWords,
  words,
} from "../support/partnership";
import { accepted } from "../support/team";
import { addBorough, addPerson, addSetting, noon } from "../support/world";

withFreshDatabase();

let boroughId: string;
let nursery: Party;
let childminder: Party;
beforeEach(async () => {
  boroughId = await addBorough();
  [nursery, childminder] = [await addParty(boroughId, "Aspen"), await addParty(boroughId, "Birch")];
});

const as = (actor: Actor) => contextOf(actor, noon);
const asked = (actor: Actor, statement: SQL) =>
  as(actor).db.run((tx) => rowsOf<object>(tx.execute(statement)));
const found = (party: Party, id: string) => findTwoSides(asParty(party), party.settingId, id);

describe("R-AZ-06 before both sides are in, hostile SQL of the one learns nothing of the other", () => {
  const everyWay = [
    sql`select * from partnership_sides`,
    sql`select count(*)::int as n from partnership_sides having count(*) > 0`,
    sql`select s.version, s.sent_at from partnerships p join partnership_sides s on s.partnership_id = p.id`,
    sql`select * from partnership_sides where sayings::text like '%Hidden%'`,
    sql`update partnership_sides set version = 9 returning *`,
    sql`select set_config('app.reading', 'partnerships', true) from partnership_sides`,
  ];

  test("R-AZ-06 no row, no count and no progress of a draft or of a sent side, whoever asks", async () => {
    const id = await begun(nursery, childminder);
    accepted(await save(childminder, id, theirWords));
    const stranger = await addParty(boroughId, "Cedar");
    const others = [
      nursery.manager,
      stranger.manager,
      await addPerson("commissioner", { boroughId }),
      await addPerson("platform_administrator"),
    ];
    const nothing = async () => {
      for (const actor of others)
        for (const statement of everyWay) expect(await asked(actor, statement)).toEqual([]);
      const [seen] = await listPartnerships(asParty(nursery), nursery.settingId);
      return JSON.stringify([seen, await asked(nursery.manager, sql`select * from partnerships`)]);
    };
    const before = await nothing();
    accepted(await send(childminder, id));
    expect(await nothing()).toBe(before);
  });

  test("R-AZ-06 nor can it open them by itself, write for the other, or answer for it", async () => {
    const id = await begun(nursery, childminder);
    accepted(await save(childminder, id, theirWords));
    accepted(await send(childminder, id));
    const manager = nursery.manager;
    const attempt = (statement: SQL) => refusalOf(asked(manager, statement));
    expect(await attempt(sql`update partnerships set both_sent_at = now()`)).toBe(notAllowed);
    const row = { partnershipId: id, version: 1, changedBy: manager.userId, changedAt: noon };
    const write = (more: { settingId: string; sentBy?: string; sentAt?: Date }) =>
      refusalOf(
        as(manager).db.run((tx) =>
          tx.insert(partnershipSides).values({ ...row, sayings: {}, ...more }),
        ),
      );
    expect(await write({ settingId: childminder.settingId })).toBe(notAllowed);
    const sent = { sentBy: manager.userId, sentAt: noon };
    expect(await write({ settingId: nursery.settingId, ...sent })).toBe(notAllowed);
    const waiting = await addParty(boroughId, "Cedar");
    const asking = accepted(await invite(nursery, waiting)).partnershipId;
    const reply = { partnershipId: asking, settingId: waiting.settingId, accepted: true };
    const replying = as(manager).db.run((tx) =>
      tx
        .insert(partnershipReplies)
        .values({ ...reply, answeredBy: manager.userId, answeredAt: noon }),
    );
    expect(await refusalOf(replying)).toBe(notAllowed);
    expect((await found(nursery, id))?.theirs).toBeUndefined();
  });

  test("R-AZ-06 no invitation beyond the borough or beside one that stands, even directly in SQL", async () => {
    accepted(await invite(nursery, childminder)).partnershipId;
    const elsewhere = await addSetting(await addBorough("Birchfield"), "Far");
    const { settingId, manager } = nursery;
    const inviting = (partnerSettingId: string) =>
      refusalOf(
        as(manager).db.run((tx) =>
          tx.insert(partnerships).values({
            ...{ id: newId(), settingId, partnerSettingId, edition: "2026", words },
            ...{ invitedBy: manager.userId, invitedAt: noon },
          }),
        ),
      );
    expect(await inviting(elsewhere)).toBe(notAllowed);
    expect(await inviting(childminder.settingId)).toBe(kept);
  });
});
