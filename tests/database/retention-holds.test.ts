import { type SQL, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { retentionHolds } from "@/db/schema/retention";
import type { Actor } from "@/lib/access/model";
import { newId } from "@/lib/kernel/ids";
import { contextOf } from "@/lib/request/context";
import { liftHold, placeHold } from "@/lib/retention/commands";
import { listHoldsOn } from "@/lib/retention/queries";
import { asSuperuser, notAllowed, refusalOf, rowsOf, withFreshDatabase } from "../support/database";
import { accepted } from "../support/team";
import { addPerson, addSettingWithTeam } from "../support/world";

withFreshDatabase();

let team: Awaited<ReturnType<typeof addSettingWithTeam>>;
let commissioner: Actor;
const now = new Date();
const ctxOf = (actor: Actor) => contextOf(actor, now);
const query = <Row>(statement: SQL) => asSuperuser((tx) => rowsOf<Row>(tx.execute(statement)));

beforeEach(async () => {
  team = await addSettingWithTeam();
  commissioner = await addPerson("commissioner", { boroughId: team.boroughId });
});

describe("a hold", () => {
  test("F75 is placed and lifted by a borough's commissioners alone, and each is on its trail without its reason", async () => {
    const { boroughId, settingId } = team;
    const other = await addSettingWithTeam();
    const elsewhere = await addPerson("commissioner", { boroughId: other.boroughId });
    const hold = { boroughId, settingId, reason: "A letter from a solicitor" };
    const refused = { refused: "not_allowed" };
    const analyst = await addPerson("analyst", { boroughId });
    for (const actor of [elsewhere, analyst, team.manager]) {
      expect(await placeHold(ctxOf(actor), hold)).toEqual(refused);
      const row = { id: newId(), ...hold, placedBy: actor.userId, placedAt: now };
      const inSql = ctxOf(actor).db.run((tx) => tx.insert(retentionHolds).values(row));
      expect(await refusalOf(inSql)).toBe(notAllowed);
    }
    expect(await placeHold(ctxOf(commissioner), { ...hold, settingId: other.settingId })).toEqual({
      refused: "not_found",
    });
    const placed = await placeHold(ctxOf(commissioner), hold);
    if ("refused" in placed) throw new Error(placed.refused);
    const lift = (actor: Actor, borough: string) =>
      liftHold(ctxOf(actor), { boroughId: borough, holdId: placed.holdId });
    expect(await lift(team.manager, boroughId)).toEqual(refused);
    expect(await lift(elsewhere, other.boroughId)).toEqual({ refused: "not_found" });
    expect(await listHoldsOn(ctxOf(team.reader), { settingId, boroughId })).toHaveLength(1);
    expect(await listHoldsOn(ctxOf(other.reader), { settingId, boroughId })).toEqual([]);
    expect(await lift(commissioner, boroughId)).toEqual({ lifted: true });
    expect(await lift(commissioner, boroughId)).toEqual({ refused: "not_found" });
    const events = await query(
      sql`select action, payload from trail where tenant = ${`borough:${boroughId}`} order by n`,
    );
    expect(events).toEqual([
      { action: "hold placed", payload: { holdId: placed.holdId, settingId } },
      { action: "hold lifted", payload: { holdId: placed.holdId } },
    ]);
  });

  test("F72 F75 lifted from the page of another borough is on the trail of the borough where it holds", async () => {
    const other = await addSettingWithTeam();
    const third = await addSettingWithTeam();
    const [here, there] = [team.boroughId, other.boroughId];
    const ofBoth: Actor = {
      ...commissioner,
      memberships: [
        ...commissioner.memberships,
        ...(await addPerson("commissioner", { boroughId: there })).memberships,
      ],
    };
    const reason = "A letter from a solicitor";
    const placed = async (settingId?: string) => {
      const outcome = await placeHold(ctxOf(ofBoth), { boroughId: there, settingId, reason });
      if ("refused" in outcome) throw new Error(outcome.refused);
      return outcome.holdId;
    };
    const liftedOn = async (holdId: string) => {
      accepted(await liftHold(ctxOf(ofBoth), { boroughId: here, holdId }));
      const rows = await query<{ tenant: string }>(
        sql`select tenant from trail where action = 'hold lifted' and payload ->> 'holdId' = ${holdId}`,
      );
      return rows.map(({ tenant }) => tenant);
    };
    expect(await liftedOn(await placed(other.settingId))).toEqual([`borough:${there}`]);
    expect(await liftedOn(await placed())).toEqual([`borough:${there}`]);

    const taken = await placed(other.settingId);
    await query(sql`update settings set borough_id = ${here} where id = ${other.settingId}`);
    expect(await liftedOn(taken)).toEqual([`borough:${here}`]);

    const elsewhere = await addPerson("commissioner", { boroughId: third.boroughId });
    const theirs = await placeHold(ctxOf(elsewhere), { boroughId: third.boroughId, reason });
    const holdId = "holdId" in theirs ? theirs.holdId : "";
    expect(await liftHold(ctxOf(ofBoth), { boroughId: here, holdId })).toEqual({
      refused: "not_found",
    });
  });
});
