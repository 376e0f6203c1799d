import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { settings } from "@/db/schema/organisations";
import { partnershipSides } from "@/db/schema/partnerships";
import { trail } from "@/db/schema/trail";
import { listPartnerships } from "@/lib/partnerships/queries";
import { contextOf } from "@/lib/request/context";
import { liftHold, placeHold, removeDueRecords } from "@/lib/retention/commands";
import { listOutlook } from "@/lib/retention/queries";
import { asSuperuser, withFreshDatabase } from "../support/database";
import { longAgo } from "../support/old-records";
import { addParty, asParty, bothSent, type Party } from "../support/partnership";
import { accepted } from "../support/team";
import { addBorough, addPerson } from "../support/world";

withFreshDatabase();

const today = new Date();
let boroughId: string;
let nursery: Party;
let childminder: Party;
/** One that ended longer ago than its term. */
beforeEach(async () => {
  boroughId = await addBorough();
  nursery = await addParty(boroughId, "Aspen", longAgo);
  childminder = await addParty(boroughId, "Birch", longAgo);
  await bothSent(nursery, childminder);
});

const commissionerOf = async (place: { boroughId: string }) =>
  contextOf(await addPerson("commissioner", place), today);

describe("F75 a partnership past its term", () => {
  test("goes as a whole when its term is over; a hold on either of the two keeps it", async () => {
    const commissioner = await commissionerOf({ boroughId });
    const left = async () => {
      await removeDueRecords(today);
      const rows = await asSuperuser((tx) => tx.select().from(partnershipSides));
      return rows.filter(({ settingId }) => settingId === nursery.settingId).length;
    };
    const hold = { boroughId, settingId: childminder.settingId, reason: "A claim" };
    const { holdId } = accepted(await placeHold(commissioner, hold));
    expect(await left()).toBe(1);
    accepted(await liftHold(commissioner, { boroughId, holdId }));
    expect(await left()).toBe(0);
    expect(await listPartnerships(asParty(nursery), nursery.settingId)).toEqual([]);
  });

  test("both settings see that it will go and, on their own trails, that it went", async () => {
    const commissioner = await commissionerOf({ boroughId });
    const due = { kind: "partnerships", now: 1, held: 0 };
    for (const party of [nursery, childminder]) {
      const { settingId } = party;
      const seen = await listOutlook(contextOf(party.manager, today), { settingId });
      expect(seen).toMatchObject([due]);
    }
    expect(await listOutlook(commissioner, { boroughId })).toMatchObject([due, due]);
    await removeDueRecords(today);
    for (const { settingId } of [nursery, childminder]) {
      const events = await asSuperuser((tx) =>
        tx
          .select({ payload: trail.payload })
          .from(trail)
          .where(
            and(eq(trail.tenant, `setting:${settingId}`), eq(trail.action, "records removed")),
          ),
      );
      expect(events).toEqual([{ payload: { kind: "partnerships", count: 1 } }]);
    }
  });

  test("where the invited setting lies in another borough by now, that borough’s hold keeps it too", async () => {
    const elsewhere = await addBorough();
    await asSuperuser((tx) =>
      tx
        .update(settings)
        .set({ boroughId: elsewhere })
        .where(eq(settings.id, childminder.settingId)),
    );
    const commissioner = await commissionerOf({ boroughId: elsewhere });
    const outlook = () => listOutlook(commissioner, { boroughId: elsewhere });
    expect(await outlook()).toMatchObject([{ kind: "partnerships", now: 1, held: 0 }]);
    accepted(await placeHold(commissioner, { boroughId: elsewhere, reason: "A claim" }));
    expect(await outlook()).toMatchObject([{ kind: "partnerships", now: 0, held: 1 }]);
    await removeDueRecords(today);
    expect(await listPartnerships(asParty(nursery), nursery.settingId)).toHaveLength(1);
  });
});
