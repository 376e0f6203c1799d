import { and, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { transact } from "@/db/client";
import type { Transaction } from "@/db/engine";
import { answers, audits, evidence, signOffs } from "@/db/schema/audits";
import { invitations, memberships } from "@/db/schema/organisations";
import type { Actor } from "@/lib/access/model";
import { openAudit, saveAnswers } from "@/lib/audits/commands";
import { findAudit, findAuditWork, findEvidenceFile, listAudits } from "@/lib/audits/queries";
import { newId } from "@/lib/kernel/ids";
import { findSetting, listPeople, listSettings } from "@/lib/organisations/queries";
import { contextOf } from "@/lib/request/context";
import { reopenAudit, signOff } from "@/lib/sign-offs/commands";
import { notAllowed, refusalOf, rowsOf, withFreshDatabase } from "../support/database";
import { fillEveryTable } from "../support/every-table";
import { addPerson, addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

const code = "elppeg.1.policy-practice";
let ours: Awaited<ReturnType<typeof fillEveryTable>>;
let theirs: Awaited<ReturnType<typeof addSettingWithTeam>>;
beforeAll(async () => {
  ours = await fillEveryTable();
  theirs = await addSettingWithTeam();
});

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  contextOf(actor, noon).db.run(work);

describe("who is asking", () => {
  test("R-AZ-05 is known to statements that start at once, whatever they are made of", async () => {
    const asked = sql`select current_user as role, actor_id() as id`;
    const answers = await as(ours.manager, (tx) =>
      Promise.all([rowsOf(tx.execute(asked)), tx.select({ id: audits.id }).from(audits)]),
    );
    expect(answers[0]).toEqual([{ role: "alongside_app", id: ours.manager.userId }]);
    expect(answers[1].length).toBeGreaterThan(0);
    const bare = await as(ours.manager, (tx) => tx.select({ id: audits.id }).from(audits));
    expect(bare).toEqual(answers[1]);
  });

  test("a transaction in which a statement failed is never reported as done", async () => {
    const outcome = as(ours.manager, async (tx) => {
      await tx.execute(sql`select 1 / 0`).catch(() => undefined);
      return "done";
    });
    await expect(outcome).rejects.toThrow();
  });
});

describe("another setting", () => {
  test("R-AZ-06 finds nothing of ours by any query", async () => {
    const ctx = contextOf(theirs.manager, noon);
    expect(await findAudit(ctx, ours.auditId)).toBeUndefined();
    expect(await findAuditWork(ctx, ours.auditId)).toBeUndefined();
    expect(await listAudits(ctx, ours.settingId)).toEqual([]);
    expect(await findSetting(ctx, ours.settingId)).toBeUndefined();
    expect(await listPeople(ctx, ours.settingId)).toEqual([]);
    const shown = await findAuditWork(contextOf(ours.manager, noon), ours.auditId);
    const evidenceId = shown?.evidence[0]?.id ?? "";
    expect(
      await findEvidenceFile(contextOf(ours.reader, noon), ours.auditId, evidenceId),
    ).toBeDefined();
    expect(await findEvidenceFile(ctx, ours.auditId, evidenceId)).toBeUndefined();
  });

  test("R-AZ-10 is told that our audit does not exist, whatever it tries on it", async () => {
    const ctx = contextOf(theirs.manager, noon);
    const gone = { refused: "not_found" };
    expect(await saveAnswers(ctx, ours.auditId, [{ code, version: 1, choice: "0" }])).toEqual(gone);
    expect(await signOff(ctx, ours.auditId, "x")).toEqual(gone);
    expect(await reopenAudit(ctx, ours.auditId, "x")).toEqual(gone);
    const opening = { settingId: ours.settingId, instrument: "ecf", year: 2026 } as const;
    expect(await openAudit(ctx, opening)).toEqual({ refused: "not_allowed" });
  });

  test("R-AZ-06 cannot put a row into our setting, nor hang one of its own on our audit", async () => {
    const stamp = { changedBy: theirs.manager.userId, changedAt: noon, version: 1 };
    const row = { auditId: ours.auditId, code: "elppeg.1.adult-work-training", ...stamp };
    const intoOurs = as(theirs.manager, (tx) =>
      tx.insert(answers).values({ ...row, settingId: ours.settingId }),
    );
    expect(await refusalOf(intoOurs)).toBe(notAllowed);
    const hungOnOurs = as(theirs.manager, (tx) =>
      tx.insert(answers).values({ ...row, settingId: theirs.settingId }),
    );
    expect(await refusalOf(hungOnOurs)).toBe(foreignKey);
  });

  test("R-AZ-06 cannot move its rows to us, and we cannot move ours away", async () => {
    const ctx = contextOf(theirs.manager, noon);
    const opened = await openAudit(ctx, {
      settingId: theirs.settingId,
      instrument: "elppeg",
      year: 2026,
    });
    const auditId = "auditId" in opened ? opened.auditId : "";
    const other = "elppeg.1.adult-work-training";
    await saveAnswers(ctx, auditId, [{ code: other, version: 0, choice: "1" }]);
    const here = and(eq(answers.auditId, auditId), eq(answers.code, other));
    const moving = (actor: Actor, set: object) =>
      refusalOf(as(actor, (tx) => tx.update(answers).set(set).where(here)));
    expect(await moving(theirs.manager, { settingId: ours.settingId })).toBe(notAllowed);
    expect(await moving(theirs.manager, { auditId: ours.auditId })).toBe(foreignKey);
    const mine = as(ours.manager, (tx) =>
      tx.update(answers).set({ settingId: theirs.settingId }).returning(),
    );
    expect(await refusalOf(mine)).toBe(notAllowed);
  });
});

const foreignKey = "23503";

describe("roles", () => {
  test("R-AZ-07 a commissioner sees the borough's settings and no row of any audit", async () => {
    const commissioner = await addPerson("commissioner", { boroughId: ours.boroughId });
    const ctx = contextOf(commissioner, noon);
    const listed = (await listSettings(ctx, ours.boroughId)).map(({ id }) => id);
    expect(listed).toContain(ours.settingId);
    expect(listed).not.toContain(theirs.settingId);
    expect(await listSettings(ctx, theirs.boroughId)).toEqual([]);
    for (const table of tablesOfWork) {
      const seen = await as(commissioner, (tx) =>
        rowsOf(tx.execute(sql.raw(`select 1 from ${table}`))),
      );
      expect([table, seen.length]).toEqual([table, 0]);
    }
    const stamp = { changedBy: commissioner.userId, changedAt: noon, version: 1 };
    const row = { auditId: ours.auditId, settingId: ours.settingId, code: "x", ...stamp };
    expect(await refusalOf(as(commissioner, (tx) => tx.insert(answers).values(row)))).toBe(
      notAllowed,
    );
  });

  test("R-AZ-07 nor does a forum organiser or a platform administrator", async () => {
    for (const role of ["forum_organiser", "platform_administrator"] as const) {
      const actor = await addPerson(role);
      for (const table of tablesOfWork) {
        const seen = await as(actor, (tx) => rowsOf(tx.execute(sql.raw(`select 1 from ${table}`))));
        expect([role, table, seen.length]).toEqual([role, table, 0]);
      }
    }
  });

  test("F20 a reader reads everything of the setting and writes nothing, even directly in SQL", async () => {
    const { reader, settingId, auditId } = ours;
    expect((await findAuditWork(contextOf(reader, noon), auditId))?.answers).toHaveLength(1);
    const saving = saveAnswers(contextOf(reader, noon), auditId, [
      { code, version: 1, choice: "3" },
    ]);
    expect(await saving).toEqual({ refused: "not_allowed" });
    const stamp = { changedBy: reader.userId, changedAt: noon, version: 1 };
    const inserting = as(reader, (tx) =>
      tx.insert(answers).values({ auditId, settingId, code: "x", ...stamp }),
    );
    expect(await refusalOf(inserting)).toBe(notAllowed);
    expect(
      await as(reader, (tx) => tx.update(answers).set({ note: "changed" }).returning()),
    ).toEqual([]);
    expect(await as(reader, (tx) => tx.delete(answers).returning())).toEqual([]);
    expect(await as(reader, (tx) => tx.delete(evidence).returning())).toEqual([]);
    const signing = as(reader, (tx) =>
      tx.insert(signOffs).values({
        ...{ id: newId(), auditId, settingId, statement: "x", signedBy: reader.userId },
        ...{ signedAt: noon, snapshot: {}, contentHash: "x" },
      }),
    );
    expect(await refusalOf(signing)).toBe(notAllowed);
  });

  test("R-AZ-07 a practitioner answers, but neither opens, signs nor reopens", async () => {
    const ctx = contextOf(ours.practitioner, noon);
    const opening = { settingId: ours.settingId, instrument: "ecf", year: 2027 } as const;
    expect(await openAudit(ctx, opening)).toEqual({ refused: "not_allowed" });
    expect(await signOff(ctx, ours.auditId, "x")).toEqual({ refused: "not_allowed" });
    expect(await reopenAudit(ctx, ours.auditId, "x")).toEqual({ refused: "not_allowed" });
  });

  test("R-AZ-09 nobody gives themselves a role: memberships and invitations beyond one's own setting are refused in SQL", async () => {
    const { manager, settingId, boroughId } = ours;
    const sent = {
      ...{ id: newId(), tokenHash: newId(), email: "a@b.example", role: "reader" as const },
      ...{ settingId, createdAt: noon, expiresAt: noon },
    };
    const inviting = (more: object) =>
      refusalOf(as(manager, (tx) => tx.insert(invitations).values({ ...sent, ...more })));
    expect(await inviting({ role: "platform_administrator" })).toBe(notAllowed);
    expect(await inviting({ role: "commissioner", boroughId })).toBe(notAllowed);
    expect(await inviting({ settingId: theirs.settingId })).toBe(notAllowed);
    expect(await inviting({})).toBe("none");
    const promoting = as(manager, (tx) =>
      tx.update(memberships).set({ role: "platform_administrator" }),
    );
    expect(await refusalOf(promoting)).toBe(notAllowed);
    const joining = as(manager, (tx) =>
      tx.insert(memberships).values({
        ...{ id: newId(), userId: manager.userId, role: "commissioner" as const },
        ...{ boroughId, createdAt: noon },
      }),
    );
    expect(await refusalOf(joining)).toBe(notAllowed);
  });
});

const tablesOfWork = [
  "audits",
  "answers",
  "evidence",
  "evidence_files",
  "completed_themes",
  "sign_offs",
  "signed_themes",
  "reopenings",
];

describe("one transaction after another", () => {
  const whoAmI = sql`select current_setting('role') as role,
    coalesce(current_setting('app.user_id', true), '') as user_id,
    coalesce(current_setting('app.settings', true), '') as settings`;
  const after = () => transact((tx) => rowsOf<{ role: string }>(tx.execute(whoAmI)));

  test("R-AZ-06 who asked is forgotten when the transaction ends, also when it fails", async () => {
    const fresh = await after();
    await as(ours.manager, (tx) => tx.select().from(audits));
    await refusalOf(as(ours.manager, (tx) => tx.execute(sql`select 1 / 0`)));
    const seen = await Promise.all(Array.from({ length: 20 }, after));
    const known = { role: fresh[0]?.role, user_id: "", settings: "" };
    expect(seen).toEqual(Array.from({ length: 20 }, () => [known]));
  });

  test("R-AZ-06 200 interleaved transactions of three people never see each other's rows", async () => {
    const people = [ours.manager, theirs.manager, theirs.reader];
    const seen = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const actor = people[index % people.length] ?? ours.manager;
        const rows = await as(actor, (tx) =>
          tx.select({ settingId: audits.settingId }).from(audits),
        );
        const own = actor.memberships[0]?.settingId;
        return rows.length > 0 && rows.every(({ settingId }) => settingId === own);
      }),
    );
    expect(seen.filter((rightly) => !rightly)).toEqual([]);
  });
});
