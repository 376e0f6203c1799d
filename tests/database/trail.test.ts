import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { trail } from "@/db/schema/trail";
import { saveAnswers } from "@/lib/audits/commands";
import { currentEdition, isRated, itemsOf } from "@/lib/instruments/editions";
import { contextOf } from "@/lib/request/context";
import { recordInTrail } from "@/lib/trail/commands";
import { asSuperuser, notAllowed, refusalOf, rowsOf, withFreshDatabase } from "../support/database";
import { openedAudit } from "../support/every-table";
import { addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

type Team = Awaited<ReturnType<typeof addSettingWithTeam>>;
let team: Team;
beforeEach(async () => {
  team = await addSettingWithTeam();
});

const tenantOf = ({ settingId }: Team) => `setting:${settingId}` as const;

async function write(into: Team, events: number) {
  const { manager, settingId } = into;
  for (let index = 0; index < events; index += 1) {
    await contextOf(manager, noon).db.run((tx) =>
      recordInTrail(tx, manager.userId, noon, {
        tenant: `setting:${settingId}`,
        ...{ action: "theme completed", auditId: settingId, theme: index },
      }),
    );
  }
}

async function brokenAt(of: Team): Promise<number | null> {
  const [row] = await asSuperuser((tx) =>
    rowsOf<{ n: string | number | null }>(
      tx.execute(sql`select trail_broken_at(${tenantOf(of)}) as n`),
    ),
  );
  return row?.n == null ? null : Number(row.n);
}

/** Only somebody with the keys to the server can do this; the chain is there to show that they did. */
const tamper = (statement: string) =>
  asSuperuser(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql.raw(statement));
  });

test("R-REL-09 ten people writing at once leave one unbroken chain without gaps", async () => {
  const ctx = contextOf(team.manager, noon);
  const auditId = await openedAudit(ctx, team.settingId, 2026, "ecf");
  const codes = currentEdition("ecf").themes.flatMap(itemsOf).filter(isRated).slice(0, 10);
  await Promise.all(
    codes.map(async ({ code }) => {
      for (const version of [0, 1, 2]) {
        await saveAnswers(ctx, auditId, [{ code, version, note: `note ${version}` }]);
      }
    }),
  );
  const events = await asSuperuser((tx) =>
    tx
      .select()
      .from(trail)
      .where(eq(trail.tenant, tenantOf(team)))
      .orderBy(trail.n),
  );
  expect(events.map(({ n }) => n)).toEqual(Array.from({ length: 31 }, (_, index) => index + 1));
  expect(await brokenAt(team)).toBeNull();
});

test.each([
  ["an altered action", "update trail set action = 'audit opened' where WHOSE and n = 3", 3],
  ["an altered actor", "update trail set actor = 'somebody else' where WHOSE and n = 3", 3],
  ["an altered moment", "update trail set at = at + interval '1 second' where WHOSE and n = 3", 3],
  ["an altered detail", `update trail set payload = '{"theme": 9}' where WHOSE and n = 3`, 3],
  ["an altered hash", "update trail set hash = 'x' where WHOSE and n = 3", 3],
  ["a removed first event", "delete from trail where WHOSE and n = 1", 2],
  ["a removed event", "delete from trail where WHOSE and n = 3", 4],
  ["a removed last event", "delete from trail where WHOSE and n = 5", 5],
  ["a trail removed whole", "delete from trail where WHOSE", 1],
  [
    "two events in another order",
    "update trail set n = case n when 2 then 103 else 102 end where WHOSE and n in (2, 3); " +
      "update trail set n = n - 100 where WHOSE and n > 100",
    2,
  ],
  [
    "an event put in between",
    "insert into trail select tenant, 6, at, actor, action, payload, previous, hash from trail where WHOSE and n = 5",
    6,
  ],
])("R-REL-11 %s is found, and no other tenant's trail is doubted", async (_what, statements, n) => {
  const other = await addSettingWithTeam();
  await write(team, 5);
  await write(other, 2);
  expect(await brokenAt(team)).toBeNull();
  for (const statement of statements.split("; ")) {
    await tamper(statement.replaceAll("WHOSE", `tenant = '${tenantOf(team)}'`));
  }
  expect(await brokenAt(team)).toBe(n);
  expect(await brokenAt(other)).toBeNull();
});

test("R-REL-11 the chain reads the same in every time zone", async () => {
  await write(team, 2);
  const [row] = await asSuperuser(async (tx) => {
    await tx.execute(sql`set local time zone 'Pacific/Auckland'`);
    return rowsOf<{ n: number | null }>(
      tx.execute(sql`select trail_broken_at(${tenantOf(team)}) as n`),
    );
  });
  expect(row?.n).toBeNull();
});

test("R-REL-09 nobody writes into another's trail, and numbers and hashes are never the writer's to choose", async () => {
  const other = await addSettingWithTeam();
  await write(team, 1);
  const forge = (into: Team) => {
    const row = { tenant: tenantOf(into), at: noon, actor: "x", action: "x", payload: {} };
    const chosen = { n: 99, previous: new Uint8Array([1]), hash: new Uint8Array([2]) };
    const ctx = contextOf(team.manager, noon);
    return refusalOf(ctx.db.run((tx) => tx.insert(trail).values({ ...row, ...chosen })));
  };
  expect(await forge(other)).toBe(notAllowed);
  await forge(team);
  await write(team, 1);
  const events = await asSuperuser((tx) =>
    tx
      .select()
      .from(trail)
      .where(eq(trail.tenant, tenantOf(team))),
  );
  expect(events.map(({ n }) => n)).not.toContain(99);
  expect(await brokenAt(team)).toBeNull();
});

test("R-REL-09 what fails leaves no event, and what leaves no event fails", async () => {
  const { manager } = team;
  const failing = contextOf(manager, noon).db.run(async (tx) => {
    await recordInTrail(tx, manager.userId, noon, {
      tenant: tenantOf(team),
      ...{ action: "theme completed", auditId: team.settingId, theme: 1 },
    });
    throw new Error("later in the same transaction");
  });
  await expect(failing).rejects.toThrow("later");
  const rows = await asSuperuser((tx) =>
    tx
      .select()
      .from(trail)
      .where(eq(trail.tenant, tenantOf(team))),
  );
  expect(rows).toEqual([]);
  expect(await brokenAt(team)).toBeNull();
});
