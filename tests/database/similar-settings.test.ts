import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { settings } from "@/db/schema/organisations";
import type { Actor } from "@/lib/access/model";
import { findSimilar } from "@/lib/borough-picture/queries";
import { newId } from "@/lib/kernel/ids";
import { closeSetting, openSettingAgain } from "@/lib/register/commands";
import { contextOf } from "@/lib/request/context";
import { shareWithBorough, takeBackFromBorough } from "@/lib/sharing/commands";
import { listSharedYears } from "@/lib/sharing/queries";
import { asSuperuser, rowsOf, withFreshDatabase } from "../support/database";
import { signedAudit } from "../support/signed-audit";
import { accepted } from "../support/team";
import { addBorough, addPerson, addSetting, noon } from "../support/world";

withFreshDatabase();

type Place = { settingId: string; manager: Actor };
let boroughId: string;
let ours: Place;
let others: Place[];

async function addSigned(name: string, level: number): Promise<Place> {
  const settingId = await addSetting(boroughId, name);
  const manager = await addPerson("setting_manager", { settingId, homeBoroughId: boroughId });
  const instrument = "ecf";
  await signedAudit(contextOf(manager, noon), { settingId, instrument, level: () => level });
  return { settingId, manager };
}

const about = ({ settingId }: Place) => ({ settingId, instrument: "ecf" as const });
const share = (place: Place) =>
  shareWithBorough(contextOf(place.manager, noon), { ...about(place), detail: "themes" });
const see = ({ settingId, manager }: Place, of = settingId) =>
  findSimilar(contextOf(manager, noon), of, {});

beforeAll(async () => {
  boroughId = await addBorough();
  ours = await addSigned("Ours", 0);
  others = [];
  for (let n = 0; n < 10; n += 1) others.push(await addSigned(`Other ${n}`, n < 5 ? 1 : 2));
  // Somebody of another type that shares, and never counts.
  const id = newId();
  const place = { id, boroughId, name: "Childminder", type: "childminder" as const };
  await asSuperuser((tx) => tx.insert(settings).values({ ...place, createdAt: noon }));
});

describe("F51 where a setting lies among others like it", () => {
  test("F42 a peer group one short of ten has neither a figure nor a number", async () => {
    for (const other of others.slice(1)) accepted(await share(other));
    accepted(await share(ours));
    const similar = await see(ours);
    expect(similar).toMatchObject({ instrument: "ecf", year: 2026, basis: "type" });
    const told = similar?.themes.map((theme) => Object.keys(theme));
    expect(new Set(told?.flat())).toEqual(new Set(["number", "title", "own"]));
    const asked = sql`select * from similar_scores(${ours.settingId}::uuid, 'ecf', 2026)`;
    const rows = await contextOf(ours.manager, noon).db.run((tx) => rowsOf(tx.execute(asked)));
    expect(rows).toEqual([]);
  });

  test("ten others have a middle, without their names, and without oneself", async () => {
    accepted(await share(others[0] as Place));
    const similar = await see(ours);
    expect(similar?.themes[0]?.middle).toMatchObject({
      ...{ status: "ok", settings: 10 },
      estimate: { lower: 100 / 3, value: 50, upper: 200 / 3, n: 10 },
    });
    const told = JSON.stringify(similar);
    for (const { settingId } of others) expect(told).not.toContain(settingId);
    expect(told).not.toContain("Other");
  });

  test("F48 one that takes its sharing back is out of it at once", async () => {
    const [first] = others as [Place];
    accepted(await takeBackFromBorough(contextOf(first.manager, noon), about(first)));
    expect((await see(ours))?.themes[0]?.middle).toBeUndefined();
    accepted(await share(first));
    expect((await see(ours))?.themes[0]?.middle?.status).toBe("ok");
  });

  test("F51 one that has closed is counted no more, by settings or by their borough, until it opens again", async () => {
    const [first] = others as [Place];
    const commissioner = await addPerson("commissioner", { boroughId });
    const as = contextOf(commissioner, noon);
    const here = { boroughId, settingId: first.settingId };
    const shared = async () => (await listSharedYears(as, boroughId))[0]?.settings;
    for (const place of [ours, ...others]) accepted(await share(place));
    expect(await shared()).toBe(11);
    accepted(await closeSetting(as, here));
    expect((await see(ours))?.themes[0]?.middle).toBeUndefined();
    expect(await shared()).toBe(10);
    accepted(await openSettingAgain(as, here));
    expect((await see(ours))?.themes[0]?.middle?.status).toBe("ok");
    expect(await shared()).toBe(11);
  });

  test("R-AZ-06 is told to the people of that setting, and to nobody who names it", async () => {
    const [other] = others as [Place];
    const commissioner = await addPerson("commissioner", { boroughId });
    const asked = sql`select theme from similar_scores(${ours.settingId}::uuid, 'ecf', 2026)`;
    for (const actor of [other.manager, commissioner]) {
      const rows = await contextOf(actor, noon).db.run((tx) => rowsOf(tx.execute(asked)));
      expect(rows).toEqual([]);
    }
    expect(await see(other, ours.settingId)).toBeUndefined();
  });
});
