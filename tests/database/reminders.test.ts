import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { outbox } from "@/db/schema/notifications";
import type { Actor } from "@/lib/access/model";
import { removePerson } from "@/lib/people/commands";
import { addAction, changeAction, finishAction } from "@/lib/plans/commands";
import { postReminders } from "@/lib/reminders/commands";
import { asClock, contextOf } from "@/lib/request/context";
import { asSuperuser, notAllowed, refusalOf, rowsOf, withFreshDatabase } from "../support/database";
import { openedAudit } from "../support/every-table";
import { addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

const at = (day: string) => new Date(`${day}T09:00:00Z`);
const content = { what: "Ring every family once", dueOn: "2026-09-30" };
let team: Awaited<ReturnType<typeof addSettingWithTeam>>;
let auditId: string;
beforeEach(async () => {
  await asSuperuser(async (tx) => {
    await tx.execute(sql`delete from action_reminders`);
    await tx.execute(sql`update actions set due_on = '2020-01-01'`);
    await tx.delete(outbox);
  });
  team = await addSettingWithTeam();
  auditId = await openedAudit(contextOf(team.manager, noon), team.settingId);
});

async function added(owner: Actor | undefined): Promise<string> {
  const outcome = await addAction(
    contextOf(team.manager, noon),
    { auditId, code: "elppeg.1.policy-practice" },
    { ...content, ownerId: owner?.userId },
  );
  if ("refused" in outcome) throw new Error(outcome.refused);
  return outcome.actionId;
}

const letters = () => asSuperuser((tx) => tx.select().from(outbox).orderBy(outbox.createdAt));

test("F34 the owner is written to a fortnight and a day before, once each, with a link and no more", async () => {
  const id = await added(team.practitioner);
  expect(await postReminders(at("2026-09-10"))).toBe(0);
  expect(await postReminders(at("2026-09-16"))).toBe(1);
  expect(await postReminders(at("2026-09-17"))).toBe(0);
  expect(await postReminders(at("2026-09-29"))).toBe(1);
  expect(await postReminders(at("2026-09-29"))).toBe(0);
  expect(await postReminders(at("2026-10-01"))).toBe(0);
  const posted = await letters();
  expect(posted.map(({ recipient }) => recipient)).toEqual([
    team.practitioner.email,
    team.practitioner.email,
  ]);
  expect(posted[0]?.body).toContain(`/settings/${team.settingId}/plan/${id}`);
  expect(posted[0]?.body).toContain(content.what);
  expect(posted[0]?.subject).toBe("Due on 30 September 2026: an action in our plan");
  const events = await asSuperuser((tx) =>
    rowsOf(tx.execute(sql`select actor, payload from trail where action = 'reminder posted'`)),
  );
  expect(events).toHaveLength(2);
});

test("F34 two processes that look at the same moment write one letter", async () => {
  await added(team.practitioner);
  const posted = await Promise.all([
    postReminders(at("2026-09-16")),
    postReminders(at("2026-09-16")),
  ]);
  expect(posted[0] + posted[1]).toBe(1);
});

test("F34 a closed action reminds nobody, nor does one without an owner or whose owner has left", async () => {
  const closed = await added(team.practitioner);
  await finishAction(contextOf(team.manager, noon), closed, 1, { words: "Done in June" });
  await added(undefined);
  await added(team.reader);
  await removePerson(contextOf(team.manager, noon), team.reader.memberships[0]?.id ?? "");
  expect(await postReminders(at("2026-09-29"))).toBe(0);
});

test("F34 another day means another reminder, and none of the old day", async () => {
  const id = await added(team.practitioner);
  expect(await postReminders(at("2026-09-16"))).toBe(1);
  const later = { ...content, dueOn: "2026-12-10", ownerId: team.practitioner.userId };
  const changing = contextOf(team.manager, at("2026-09-20"));
  expect(await changeAction(changing, id, 1, later)).toEqual({ changed: true });
  expect(await postReminders(at("2026-09-29"))).toBe(0);
  expect(await postReminders(at("2026-11-26"))).toBe(1);
});

test("R-AZ-05 the calendar's role sees no answer, no password and no letter, and changes nothing", async () => {
  await added(team.practitioner);
  for (const wanted of [
    "select password_hash from users",
    "select 1 from answers",
    "select 1 from audits",
    "select helps from actions",
    "select words from action_moves",
    "select body from outbox",
    "update actions set what = 'x'",
    "delete from action_reminders",
  ]) {
    const attempt = asClock((tx) => tx.execute(sql.raw(wanted)));
    expect([wanted, await refusalOf(attempt)]).toEqual([wanted, notAllowed]);
  }
  const elsewhere = asClock((tx) =>
    tx.execute(sql`insert into trail (tenant, at, actor, action, payload)
      values (${`setting:${team.settingId}`}, now(), 'x', 'x', '{}')`),
  );
  expect(await refusalOf(elsewhere)).toBe(notAllowed);
});
