import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { authSessions, throttles, users } from "@/db/schema/accounts";
import { memberships } from "@/db/schema/organisations";
import type { Actor } from "@/lib/access/model";
import { findAudit } from "@/lib/audits/queries";
import { addDays } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { acceptInvitation, invite } from "@/lib/organisations/commands";
import { findInvitation, listInvitations } from "@/lib/organisations/queries";
import { removePerson } from "@/lib/people/commands";
import { asSignIn, contextOf } from "@/lib/request/context";
import { hashPassword } from "@/lib/request/passwords";
import { listMemberships } from "@/lib/request/session";
import { asSuperuser, withFreshDatabase } from "../support/database";
import { openedAudit } from "../support/every-table";
import { addPerson, addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

const password = "quiet river garden gate";
let team: Awaited<ReturnType<typeof addSettingWithTeam>>;
beforeAll(async () => {
  team = await addSettingWithTeam();
});
beforeEach(() => asSuperuser((tx) => tx.delete(throttles)));

async function invited(email: string, role: "reader" | "practitioner" = "reader") {
  const { settingId, manager } = team;
  const sent = await invite(contextOf(manager, noon), {
    ...{ settingId, email, role, placeName: "Larch Lane" },
  });
  if ("refused" in sent) throw new Error(sent.refused);
  return sent.token;
}
const account = (email: string) =>
  asSuperuser((tx) => tx.select().from(users).where(eq(users.email, email)));
const membershipsOf = (userId: string) =>
  asSuperuser((tx) => tx.select().from(memberships).where(eq(memberships.userId, userId)));

describe("invitations", () => {
  const input = { name: "Amina Yusuf", password };

  test("R-AUTH-10 an invitation is accepted once, however often and by however many at once", async () => {
    const token = await invited("amina@larch-lane.example", "practitioner");
    const pressed = await Promise.allSettled(
      [1, 2, 3].map(() => acceptInvitation(token, input, noon)),
    );
    const accepted = pressed.filter(
      (outcome) => outcome.status === "fulfilled" && "accepted" in outcome.value,
    );
    expect(accepted).toHaveLength(1);
    expect(await acceptInvitation(token, input, noon)).toEqual({ refused: "link" });
    const [user, ...more] = await account("amina@larch-lane.example");
    expect(more).toEqual([]);
    const held = await membershipsOf(user?.id ?? "");
    expect(held).toMatchObject([{ role: "practitioner", settingId: team.settingId }]);
  });

  test("R-AUTH-10 looking at an invitation spends nothing, and what it is for is not in the link", async () => {
    const token = await invited("looked@larch-lane.example");
    for (let looked = 0; looked < 3; looked += 1) {
      const found = await findInvitation(token, noon);
      expect(found).toMatchObject({ role: "reader", settingId: team.settingId });
    }
    expect(await acceptInvitation(token, input, noon)).toEqual({ accepted: true });
  });

  test("R-AUTH-10 after seven days, and with a made-up link, nobody comes in", async () => {
    const token = await invited("late@larch-lane.example");
    expect(await acceptInvitation(token, input, addDays(noon, 7))).toEqual({ refused: "link" });
    expect(await acceptInvitation("made-up", input, noon)).toEqual({ refused: "link" });
    expect(await account("late@larch-lane.example")).toEqual([]);
  });

  test("R-AUTH-10 somebody who has an account proves that it is theirs, and their password stays", async () => {
    const passwordHash = await hashPassword(password);
    const known = await addPerson("reader", {}, passwordHash);
    const token = await invited(known.email, "practitioner");
    const guess = { name: "Somebody else", password: "not the password of them" };
    expect(await acceptInvitation(token, guess, noon)).toEqual({ refused: "wrong_password" });
    expect(await membershipsOf(known.userId)).toHaveLength(1);
    expect(await acceptInvitation(token, input, noon)).toEqual({ accepted: true });
    const [user] = await account(known.email);
    expect(user).toMatchObject({ name: known.name, passwordHash });
    expect(await membershipsOf(known.userId)).toHaveLength(2);
  });

  test("R-AUTH-16 a weak password is refused and the invitation stays open", async () => {
    const token = await invited("weak@larch-lane.example");
    const weak = await acceptInvitation(token, { ...input, password: "amina yusuf 2026" }, noon);
    expect(weak).toHaveProperty("refused", "password");
    expect(await findInvitation(token, noon)).toBeDefined();
  });

  test("F20 only a manager invites, only to their own setting, and never beyond it", async () => {
    const { settingId, boroughId, manager, practitioner, reader } = team;
    const someone = { email: "x@larch-lane.example", placeName: "x" };
    const refused = { refused: "not_allowed" };
    const asked = (actor: Actor, more: object) =>
      invite(contextOf(actor, noon), { settingId, role: "reader", ...someone, ...more });
    expect(await asked(practitioner, {})).toEqual(refused);
    expect(await asked(reader, {})).toEqual(refused);
    expect(await asked(manager, { settingId: newId() })).toEqual(refused);
    expect(await asked(manager, { role: "platform_administrator" })).toEqual(refused);
    expect(await asked(manager, { role: "commissioner" })).toEqual(refused);
    expect(await asked(manager, { role: "commissioner", boroughId })).toEqual(refused);
    expect(await asked(manager, { boroughId })).toEqual(refused);
    expect(await listInvitations(contextOf(reader, noon), settingId)).toEqual([]);
  });
});

describe("removing somebody", () => {
  test("R-AZ-08 takes effect at once: no membership, no session, no row", async () => {
    const { settingId, boroughId, manager } = team;
    const leaver = await addPerson("practitioner", { settingId, homeBoroughId: boroughId });
    const auditId = await openedAudit(contextOf(manager, noon), settingId);
    expect(await findAudit(contextOf(leaver, noon), auditId)).toBeDefined();
    const expires = addDays(noon, 1);
    await asSuperuser((tx) =>
      tx.insert(authSessions).values({
        ...{ sidHash: newId(), userId: leaver.userId, createdAt: noon, seenAt: noon },
        ...{ idleMinutes: 60, idleExpires: expires, absoluteExpires: expires },
      }),
    );
    const membershipId = leaver.memberships[0]?.id ?? "";
    expect(await removePerson(contextOf(manager, noon), membershipId)).toEqual({ removed: true });
    const sessions = await asSuperuser((tx) =>
      tx.select().from(authSessions).where(eq(authSessions.userId, leaver.userId)),
    );
    expect(sessions.map(({ revokedAt }) => revokedAt)).toEqual([noon]);
    const held = await asSignIn((tx) => listMemberships(tx, leaver.userId));
    expect(held).toEqual([]);
    const now = contextOf({ ...leaver, memberships: held }, noon);
    expect(await findAudit(now, auditId)).toBeUndefined();
    const again = await removePerson(contextOf(manager, noon), membershipId);
    expect(again).toEqual({ refused: "not_found" });
  });

  test("F20 a practitioner removes nobody, and other settings do not know the membership", async () => {
    const other = await addSettingWithTeam();
    const membershipId = team.reader.memberships[0]?.id ?? "";
    const removed = (actor: Actor) => removePerson(contextOf(actor, noon), membershipId);
    expect(await removed(team.practitioner)).toEqual({ refused: "not_allowed" });
    expect(await removed(other.manager)).toEqual({ refused: "not_found" });
  });

  test("F20 two managers who remove each other at the same moment leave one of them", async () => {
    const { settingId, boroughId, manager } = await addSettingWithTeam();
    const second = await addPerson("setting_manager", { settingId, homeBoroughId: boroughId });
    const [a, b] = [manager.memberships[0]?.id ?? "", second.memberships[0]?.id ?? ""];
    const outcomes = await Promise.all([
      removePerson(contextOf(manager, noon), b),
      removePerson(contextOf(second, noon), a),
    ]);
    expect(outcomes.filter((outcome) => "removed" in outcome)).toHaveLength(1);
    const rows = await asSuperuser((tx) =>
      tx.select().from(memberships).where(eq(memberships.settingId, settingId)),
    );
    const managing = rows.filter((row) => row.role === "setting_manager" && !row.removedAt);
    expect(managing).toHaveLength(1);
  });
});
