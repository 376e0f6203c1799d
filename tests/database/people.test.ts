import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { authSessions } from "@/db/schema/accounts";
import { memberships } from "@/db/schema/organisations";
import type { Actor } from "@/lib/access/model";
import { endOwnSessions } from "@/lib/accounts/commands";
import { listOwnSessions } from "@/lib/accounts/queries";
import { addDays } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { listPeopleOfBorough } from "@/lib/organisations/queries";
import { changeRole, endSessionsHere, removePerson } from "@/lib/people/commands";
import { findSessionsOf } from "@/lib/people/queries";
import { asSignIn, contextOf } from "@/lib/request/context";
import { listMemberships } from "@/lib/request/session";
import { asSuperuser, notAllowed, refusalOf, rowsOf, withFreshDatabase } from "../support/database";
import { addForum, addPerson, addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

let team: Awaited<ReturnType<typeof addSettingWithTeam>>;
beforeEach(async () => {
  team = await addSettingWithTeam();
});

const ctxOf = (actor: Actor) => contextOf(actor, noon);
const membershipOf = (actor: Actor) => actor.memberships[0]?.id ?? "";
const rolesOf = async (actor: Actor) =>
  (await asSignIn((tx) => listMemberships(tx, actor.userId))).map(({ role }) => role);

async function addSession(of: Actor): Promise<string> {
  const sidHash = newId();
  const expires = addDays(noon, 1);
  await asSuperuser((tx) =>
    tx.insert(authSessions).values({
      ...{
        sidHash,
        userId: of.userId,
        createdAt: noon,
        seenAt: noon,
        device: "Firefox on Windows",
      },
      ...{ idleMinutes: 60, idleExpires: expires, absoluteExpires: expires },
    }),
  );
  return sidHash;
}

test("F20 R-AUTH-01 a manager changes a role: it holds at once and ends the person's sessions", async () => {
  await addSession(team.reader);
  const id = membershipOf(team.reader);
  expect(await changeRole(ctxOf(team.manager), id, "practitioner")).toEqual({ changed: true });
  expect(await rolesOf(team.reader)).toEqual(["practitioner"]);
  expect(await listOwnSessions(ctxOf(team.reader))).toEqual([]);
  const events = await asSuperuser((tx) =>
    rowsOf(
      tx.execute(sql`select payload from trail where action = 'role changed'
        and tenant = ${`setting:${team.settingId}`}`),
    ),
  );
  expect(events).toEqual([{ payload: { membershipId: id, from: "reader", to: "practitioner" } }]);
});

test("F20 nobody else changes a role, and a setting keeps its last manager", async () => {
  const other = await addSettingWithTeam();
  const id = membershipOf(team.reader);
  const change = (actor: Actor) => changeRole(ctxOf(actor), id, "setting_manager");
  expect(await change(team.practitioner)).toEqual({ refused: "not_allowed" });
  expect(await change(team.reader)).toEqual({ refused: "not_allowed" });
  expect(await change(other.manager)).toEqual({ refused: "not_found" });
  expect(await change(await addPerson("platform_administrator"))).toEqual({
    refused: "not_allowed",
  });
  const last = { refused: "last_manager" };
  const own = membershipOf(team.manager);
  expect(await changeRole(ctxOf(team.manager), own, "reader")).toEqual(last);
  expect(await removePerson(ctxOf(team.manager), own)).toEqual(last);
});

test("F20 two managers who step down at the same moment leave one of them", async () => {
  const { settingId, boroughId, manager } = team;
  const second = await addPerson("setting_manager", { settingId, homeBoroughId: boroughId });
  const outcomes = await Promise.all([
    changeRole(ctxOf(manager), membershipOf(manager), "reader"),
    changeRole(ctxOf(second), membershipOf(second), "reader"),
  ]);
  expect(outcomes.filter((outcome) => "changed" in outcome)).toHaveLength(1);
});

test("F20 R-AZ-08 everybody may leave, and only for themselves", async () => {
  await addSession(team.practitioner);
  const own = membershipOf(team.practitioner);
  expect(await removePerson(ctxOf(team.practitioner), membershipOf(team.reader))).toEqual({
    refused: "not_allowed",
  });
  expect(await removePerson(ctxOf(team.practitioner), own)).toEqual({ removed: true });
  expect(await rolesOf(team.practitioner)).toEqual([]);
  expect(await listOwnSessions(ctxOf(team.practitioner))).toEqual([]);
});

test("F75 R-AZ-08 a platform administrator ends the roles of a borough and its forums, each on that place's trail", async () => {
  const { boroughId } = team;
  const commissioner = await addPerson("commissioner", { boroughId });
  const analyst = await addPerson("analyst", { boroughId });
  const { forumId, organiser } = await addForum(boroughId);
  const administrator = await addPerson("platform_administrator");
  const other = await addSettingWithTeam();
  const there = await listPeopleOfBorough(ctxOf(administrator), boroughId);
  expect(there.map(({ membershipId }) => membershipId).sort()).toEqual(
    [commissioner, analyst, organiser].map(membershipOf).sort(),
  );
  expect(await listPeopleOfBorough(ctxOf(administrator), other.boroughId)).toEqual([]);
  for (const actor of [commissioner, organiser, team.manager]) {
    const outcome = await removePerson(ctxOf(actor), membershipOf(analyst));
    expect("refused" in outcome).toBe(true);
  }
  await addSession(commissioner);
  for (const actor of [commissioner, organiser]) {
    expect(await removePerson(ctxOf(administrator), membershipOf(actor))).toEqual({
      removed: true,
    });
    expect(await rolesOf(actor)).toEqual([]);
  }
  expect(await listOwnSessions(ctxOf(commissioner))).toEqual([]);
  const events = await asSuperuser((tx) =>
    rowsOf(
      tx.execute(sql`select tenant from trail where action = 'person removed'
        and actor = ${administrator.userId} order by n, tenant`),
    ),
  );
  expect(events).toEqual([{ tenant: `borough:${boroughId}` }, { tenant: `forum:${forumId}` }]);
});

test("R-AZ-09 nobody raises or restores themselves in SQL", async () => {
  const { practitioner, manager } = team;
  const id = membershipOf(practitioner);
  const set = (actor: Actor, what: object) =>
    refusalOf(
      ctxOf(actor).db.run((tx) =>
        tx.update(memberships).set(what).where(eq(memberships.id, id)).returning(),
      ),
    );
  expect(await set(practitioner, { role: "setting_manager" })).toBe(notAllowed);
  expect(await set(manager, { role: "platform_administrator" })).toBe(notAllowed);
  expect(await set(practitioner, { removedAt: noon })).toBe("none");
  expect(await set(practitioner, { removedAt: null })).toBe(notAllowed);
});

test("R-AUTH-14 people see and end their own sessions, and nobody else's", async () => {
  const [here, there] = [await addSession(team.reader), await addSession(team.reader)];
  const foreign = await addSession(team.manager);
  const ctx = ctxOf(team.reader);
  expect((await listOwnSessions(ctx)).map(({ id }) => id).sort()).toEqual([here, there].sort());
  expect((await listOwnSessions(ctx))[0]?.device).toBe("Firefox on Windows");
  expect(await endOwnSessions(ctx, { one: foreign })).toBe(0);
  expect(await endOwnSessions(ctx, { allBut: here })).toBe(1);
  expect((await listOwnSessions(ctx)).map(({ id }) => id)).toEqual([here]);
  expect(await endOwnSessions(ctx, { one: here })).toBe(1);
  expect(await listOwnSessions(ctxOf(team.manager))).toHaveLength(1);
  const events = await asSuperuser((tx) =>
    rowsOf(
      tx.execute(sql`select actor from trail where action = 'sessions ended'
        and tenant = ${`setting:${team.settingId}`}`),
    ),
  );
  expect(events).toEqual([{ actor: team.reader.userId }, { actor: team.reader.userId }]);
});

test("R-AUTH-14 a manager sees and ends a colleague's sessions in their own setting, on the trail; nobody else does", async () => {
  const [phone, office] = [await addSession(team.reader), await addSession(team.reader)];
  const { settingId } = team;
  const id = membershipOf(team.reader);
  const other = await addSettingWithTeam();
  const seen = async (actor: Actor, there = settingId) => {
    const found = await findSessionsOf(ctxOf(actor), there, id);
    return found && "sessions" in found ? found.sessions.map((each) => each.id).sort() : found;
  };
  expect(await seen(team.manager)).toEqual([phone, office].sort());
  const refused = { refused: "not_allowed" };
  for (const actor of [team.practitioner, team.reader]) {
    expect(await seen(actor)).toEqual(refused);
    expect(await endSessionsHere(ctxOf(actor), id)).toEqual(refused);
  }
  expect(await seen(other.manager)).toBeUndefined();
  expect(await seen(team.manager, other.settingId)).toBeUndefined();
  expect(await endSessionsHere(ctxOf(other.manager), id)).toEqual({ refused: "not_found" });

  const foreign = await addSession(team.practitioner);
  const end = (one?: string) => endSessionsHere(ctxOf(team.manager), id, one);
  expect(await end(foreign)).toEqual({ ended: 0 });
  expect(await end(phone)).toEqual({ ended: 1 });
  expect(await seen(team.manager)).toEqual([office]);
  expect(await end()).toEqual({ ended: 1 });
  expect(await listOwnSessions(ctxOf(team.reader))).toEqual([]);
  expect(await listOwnSessions(ctxOf(team.practitioner))).toHaveLength(1);
  expect(await rolesOf(team.reader)).toEqual(["reader"]);
  const events = await asSuperuser((tx) =>
    rowsOf(
      tx.execute(sql`select actor, payload from trail where action = 'sessions of somebody ended'
        and tenant = ${`setting:${settingId}`}`),
    ),
  );
  const event = { actor: team.manager.userId, payload: { membershipId: id, count: 1 } };
  expect(events).toEqual([event, event]);
});
