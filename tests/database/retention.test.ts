import { eq, type SQL, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { authSessions } from "@/db/schema/accounts";
import { surveyComments } from "@/db/schema/answering";
import { audits } from "@/db/schema/audits";
import { commentDecisions } from "@/db/schema/moderation";
import { outbox } from "@/db/schema/notifications";
import { invitations } from "@/db/schema/organisations";
import type { Actor } from "@/lib/access/model";
import { addDays } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { asClock, contextOf } from "@/lib/request/context";
import { liftHold, placeHold, removeDueRecords } from "@/lib/retention/commands";
import { recordKinds, type Term } from "@/lib/retention/model";
import { listOutlook } from "@/lib/retention/queries";
import { schedule } from "@/lib/retention/schedule";
import {
  asSuperuser,
  kept,
  notAllowed,
  refusalOf,
  rowsOf,
  withFreshDatabase,
} from "../support/database";
import { fillOldAudit, fillOldSurvey, longAgo, rowsWith } from "../support/old-records";
import { addPerson, addSettingWithTeam } from "../support/world";

withFreshDatabase();

let team: Awaited<ReturnType<typeof addSettingWithTeam>>;
let commissioner: Actor;
const now = new Date();
const ctxOf = (actor: Actor) => contextOf(actor, now);

beforeEach(async () => {
  await removeDueRecords(now);
  team = await addSettingWithTeam();
  commissioner = await addPerson("commissioner", { boroughId: team.boroughId });
});

const query = <Row>(statement: SQL) => asSuperuser((tx) => rowsOf<Row>(tx.execute(statement)));
const isThere = async (auditId: string) =>
  (await asSuperuser((tx) => tx.select().from(audits).where(eq(audits.id, auditId)))).length === 1;

const eventsOf = (tenant: string) =>
  query<{ actor: string; payload: object }>(
    sql`select actor, payload from trail where tenant = ${tenant} and action = 'records removed' order by n`,
  );

describe("F75 the schedule", () => {
  test("F75 R-GDPR-01 the terms people read are the terms the database goes by", async () => {
    const inSql = (term: Term) => ("years" in term ? `${term.years} years` : `${term.days} days`);
    for (const kind of recordKinds) {
      const [row] = await query<{ same: boolean }>(
        sql`select retention_term(${kind}) = ${inSql(schedule[kind].term)}::interval as same`,
      );
      expect([kind, row?.same]).toEqual([kind, true]);
    }
  });
});

describe("F75 R-GDPR-01 audits and surveys past their term", () => {
  test("F75 R-GDPR-04 whatever can hang on a record that goes may go with it", async () => {
    const left = await query<{ name: string }>(sql`
      select distinct c.conrelid::regclass::text as name from pg_constraint c
      where c.contype = 'f' and has_table_privilege('alongside_retention', c.confrelid, 'delete')
        and not has_table_privilege('alongside_retention', c.conrelid, 'delete')`);
    expect(left).toEqual([]);
  });

  test("F75 R-GDPR-04 an audit goes with everything that hangs on it, files too, and its setting's trail says how many", async () => {
    const auditId = await fillOldAudit(team);
    expect((await rowsWith(["audit_id", "hoped_in"], auditId)).length).toBeGreaterThan(14);
    await removeDueRecords(now);
    expect(await rowsWith(["id", "audit_id", "hoped_in"], auditId)).toEqual([]);
    const orphans =
      await query(sql`select 1 from evidence_files where setting_id = ${team.settingId}
      union all select 1 from signed_themes where setting_id = ${team.settingId}
      union all select 1 from action_moves where setting_id = ${team.settingId}`);
    expect(orphans).toEqual([]);
    const tenant = `setting:${team.settingId}`;
    const audited = (await eventsOf(tenant)).filter((event) => "kind" in event.payload);
    expect(audited).toContainEqual({ actor: "calendar", payload: { kind: "audits", count: 1 } });
    const broken = await query<{ at: number | null }>(sql`select trail_broken_at(${tenant}) as at`);
    expect(broken).toEqual([{ at: null }]);
  });

  test("F75 R-GDPR-04 a survey goes with everything families gave and were shown", async () => {
    const surveyId = await fillOldSurvey(team);
    expect((await rowsWith(["survey_id"], surveyId)).length).toBeGreaterThan(8);
    await removeDueRecords(now);
    expect(await rowsWith(["id", "survey_id"], surveyId)).toEqual([]);
  });

  test("F75 what is younger than its term stays, and so does an audit with an open action", async () => {
    const almost = await fillOldAudit(team, addDays(longAgo, 400), 2019);
    const open = await fillOldAudit(team, longAgo, 2018, { leaveActionOpen: true });
    await removeDueRecords(now);
    expect([await isThere(almost), await isThere(open)]).toEqual([true, true]);
  });

  test("F75 a hold keeps a setting's records, and a borough's everybody's, until it is lifted", async () => {
    for (const settingId of [team.settingId, undefined]) {
      const year = settingId ? 2017 : 2018;
      const auditId = await fillOldAudit(team, longAgo, year);
      const surveyId = await fillOldSurvey(team);
      const hold = { boroughId: team.boroughId, settingId, reason: "A claim from the spring" };
      const placed = await placeHold(ctxOf(commissioner), hold);
      if ("refused" in placed) throw new Error(placed.refused);
      await removeDueRecords(now);
      expect(await isThere(auditId)).toBe(true);
      expect(await rowsWith(["id"], surveyId)).toEqual(["surveys: 1"]);
      const outlook = await listOutlook(ctxOf(commissioner), { boroughId: team.boroughId });
      const held = outlook.filter(({ kind }) => kind === "audits");
      // The other audit tells what became of its hopes.
      expect(held).toMatchObject([{ now: 0, held: 2 }]);
      const { holdId } = placed;
      await liftHold(ctxOf(commissioner), { boroughId: team.boroughId, holdId });
      await removeDueRecords(now);
      expect([await isThere(auditId), await rowsWith(["id"], surveyId)]).toEqual([false, []]);
    }
  });

  test("F75 two processes at once, and a run after a run that died, remove nothing twice", async () => {
    const made = [await fillOldAudit(team), await fillOldAudit(team, longAgo, 2018)];
    // One that stopped in the middle: its transaction is undone, and what it had finished stays finished.
    await refusalOf(
      asClock(async (tx) => {
        await tx.execute(sql`select remove_due('audits', ${team.settingId}, null, null, null, 1)`);
        throw new Error("killed");
      }),
    );
    expect(await Promise.all(made.map(isThere))).toEqual([true, true]);
    const runs = await Promise.all([removeDueRecords(now), removeDueRecords(now)]);
    expect((runs[0].audits ?? 0) + (runs[1].audits ?? 0)).toBe(4);
    expect(await removeDueRecords(now)).toEqual({});
    expect(await eventsOf(`setting:${team.settingId}`)).toHaveLength(4);
  });
});

describe("F75 R-GDPR-01 small records", () => {
  test("F75 sessions, letters and invitations go thirty days after they ended, and not a day before", async () => {
    const times = (ended: Date) => ({
      ...{ createdAt: ended, seenAt: ended, idleExpires: ended, absoluteExpires: ended },
      ...{ userId: team.manager.userId, idleMinutes: 60 },
    });
    const letter = (sentAt: Date | null) => ({
      ...{ id: newId(), recipient: "a@larch.example", subject: "x", body: "", sentAt },
      ...{ createdAt: longAgo, nextAttemptAt: longAgo },
    });
    const invitation = (expiresAt: Date) => ({
      ...{ id: newId(), tokenHash: newId(), email: "a@larch.example", role: "reader" as const },
      ...{ settingId: team.settingId, createdAt: longAgo, expiresAt },
    });
    const [old, young] = [addDays(now, -31), addDays(now, -29)];
    const waiting = letter(null);
    await asSuperuser(async (tx) => {
      await tx
        .insert(authSessions)
        .values([old, young].map((at) => ({ sidHash: newId(), ...times(at) })));
      await tx.insert(outbox).values([letter(old), letter(young), waiting]);
      await tx.insert(invitations).values([invitation(old), invitation(young)]);
    });
    const removed = await removeDueRecords(now);
    expect(removed).toEqual({ sessions: 1, letters: 1, invitations: 1 });
    expect(await rowsWith(["id"], waiting.id)).toEqual(["outbox: 1"]);
    expect(await eventsOf(`setting:${team.settingId}`)).toEqual([
      { actor: "calendar", payload: { kind: "invitations", count: 1 } },
    ]);
    expect((await eventsOf("platform")).slice(-2).map(({ payload }) => payload)).toContainEqual({
      kind: "letters",
      count: 1,
    });
    await asSuperuser((tx) => tx.delete(outbox));
  });

  test("F75 F62 what was taken out of a comment goes after thirty days; what is shown stays", async () => {
    const surveyId = await fillOldSurvey(team, addDays(now, -31));
    const wordsOf = () =>
      asSuperuser((tx) =>
        tx
          .select({ id: surveyComments.id, words: surveyComments.words })
          .from(surveyComments)
          .where(eq(surveyComments.surveyId, surveyId)),
      );
    const withNumber = (await wordsOf()).find(({ words }) => words.includes("07700"));
    const decided = { decidedBy: team.manager.userId, decidedAt: addDays(now, -31) };
    await asSuperuser((tx) =>
      tx.insert(commentDecisions).values({
        ...{ id: newId(), commentId: withNumber?.id ?? "", surveyId, settingId: team.settingId },
        ...{ decision: "withheld", shown: "", ...decided, decidedAt: addDays(now, -30.5) },
      }),
    );
    const before = (await wordsOf()).map(({ words }) => words).sort();
    expect(before).toEqual([
      "Drop-off is rushed",
      "Ring me on 07700 900123",
      "Thank you for the garden day",
    ]);
    await removeDueRecords(now);
    const after = (await wordsOf()).map(({ words }) => words);
    // The tables were filled with one comment whose shown words are two of its own.
    expect(after).toHaveLength(2);
    expect(after.filter((words) => words.includes("07700"))).toEqual([]);
    expect(await rowsWith(["id"], surveyId)).toEqual(["surveys: 1"]);
  });
});

describe("F75 R-AZ-07 who sees what would go", () => {
  test("F75 an outlook is counted for whoever answers for the place, and removes nothing", async () => {
    const auditId = await fillOldAudit(team);
    const other = await addSettingWithTeam();
    const elsewhere = await addPerson("commissioner", { boroughId: other.boroughId });
    const analyst = await addPerson("analyst", { boroughId: team.boroughId });
    const seen = async (actor: Actor) =>
      (await listOutlook(ctxOf(actor))).filter(({ kind }) => kind === "audits");
    const one = { kind: "audits", placeName: "Larch Lane", now: 2, withinAYear: 0, held: 0 };
    expect(await seen(commissioner)).toEqual([{ ...one, nextAt: undefined }]);
    expect(await seen(team.reader)).toHaveLength(1);
    const everywhere = await seen(await addPerson("platform_administrator"));
    expect(everywhere.filter(({ now: due }) => due > 0)).toHaveLength(1);
    for (const actor of [elsewhere, other.manager, analyst]) expect(await seen(actor)).toEqual([]);
    expect(await isThere(auditId)).toBe(true);
  });

  test("R-REL-09 R-AZ-05 nobody else removes anything by these functions, nor anything signed", async () => {
    const auditId = await fillOldAudit(team);
    for (const wanted of [
      "select remove_due('audits', null, null, null, null, 1)",
      "select * from retention_waiting()",
      "select * from retention_due()",
      `select remove_audits(array['${auditId}']::uuid[])`,
    ]) {
      const attempt = ctxOf(commissioner).db.run((tx) => tx.execute(sql.raw(wanted)));
      expect([wanted, await refusalOf(attempt)]).toEqual([wanted, notAllowed]);
    }
    for (const table of ["sign_offs", "signed_themes", "answers"]) {
      const attempt = asSuperuser((tx) => tx.execute(sql`delete from ${sql.identifier(table)}`));
      expect([table, await refusalOf(attempt)]).toEqual([table, kept]);
    }
    expect(await refusalOf(asClock((tx) => tx.execute(sql`delete from audits`)))).toBe(notAllowed);
    await removeDueRecords(now);
  });
});
