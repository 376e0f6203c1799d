import { and, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import {
  contributionAnswers,
  contributionRounds,
  contributions,
  roundClosings,
} from "@/db/schema/contributions";
import { saveAnswers } from "@/lib/audits/commands";
import { findAudit } from "@/lib/audits/queries";
import { finishContribution, saveContribution } from "@/lib/contributions/commands";
import { findOwnWork, findRound, findSpread } from "@/lib/contributions/queries";
import { contextOf } from "@/lib/request/context";
import { assignTheme, changeMode, closeRound, openRound } from "@/lib/rounds/commands";
import { signOff } from "@/lib/sign-offs/commands";
import { kept, notAllowed, refusalOf, rowsOf, withFreshDatabase } from "../support/database";
import { openedAudit } from "../support/every-table";
import { addTeam, contribute } from "../support/team";
import { addPerson, addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

const first = "ecf.rights.home-visits";
const second = "ecf.rights.article-30";

describe("F15 the mode", () => {
  test("F15 a private team is refused below five practitioners, with how many there are", async () => {
    const { manager, settingId, boroughId } = await addSettingWithTeam();
    const ctx = contextOf(manager, noon);
    const auditId = await openedAudit(ctx, settingId);
    expect(await openRound(ctx, auditId, "private")).toEqual({
      refused: "too_few",
      practitioners: 1,
    });
    const here = { settingId, homeBoroughId: boroughId };
    for (let n = 0; n < 4; n += 1) await addPerson("practitioner", here);
    expect(await openRound(ctx, auditId, "private")).toEqual({ opened: true });
    expect(await openRound(ctx, auditId, "open")).toEqual({ refused: "exists" });
  });

  test("F15 F73 it may change until somebody has answered, and never after, not even in SQL", async () => {
    const { auditId, ctx, practitioner } = await addTeam(5, "open");
    expect(await changeMode(ctx, auditId, "private")).toEqual({ changed: true });
    await saveContribution(contextOf(practitioner, noon), auditId, [
      { code: first, version: 0, choice: "1" },
    ]);
    expect(await changeMode(ctx, auditId, "open")).toEqual({ refused: "begun" });
    const inSql = ctx.db.run((tx) => tx.update(contributionRounds).set({ mode: "open" }));
    expect(await refusalOf(inSql)).toBe(kept);
  });

  test("F13 nobody opens a round over answers that are already there, and only a manager opens one", async () => {
    const { manager, practitioner, settingId } = await addSettingWithTeam();
    const ctx = contextOf(manager, noon);
    const auditId = await openedAudit(ctx, settingId);
    expect(await openRound(contextOf(practitioner, noon), auditId, "open")).toEqual({
      refused: "not_allowed",
    });
    await saveAnswers(ctx, auditId, [
      { code: "elppeg.1.policy-practice", version: 0, choice: "1" },
    ]);
    expect(await openRound(ctx, auditId, "open")).toEqual({ refused: "answered" });
  });
});

describe("F15 blind first", () => {
  let team: Awaited<ReturnType<typeof addTeam>>;
  beforeAll(async () => {
    team = await addTeam(5, "open");
  });

  test("F15 each sees their own answers, nobody sees another's, and nothing is agreed meanwhile", async () => {
    const { auditId, ctx, practitioner } = team;
    await saveContribution(contextOf(practitioner, noon), auditId, [
      { code: first, version: 0, choice: "3", note: "We went to nine homes" },
    ]);
    const own = await findOwnWork(contextOf(practitioner, noon), auditId);
    expect(own?.answers).toMatchObject([{ code: first, level: 3, version: 1 }]);
    expect((await findOwnWork(ctx, auditId))?.answers).toEqual([]);
    const audit = await findAudit(ctx, auditId);
    if (!audit) throw new Error("no audit");
    expect(await findSpread(ctx, audit)).toBeUndefined();
    expect(await saveAnswers(ctx, auditId, [{ code: first, version: 0, choice: "1" }])).toEqual({
      refused: "contributing",
    });
    expect(await signOff(ctx, auditId, "Agreed")).toEqual({ refused: "contributing" });
  });

  test("F14 F15 when the last has finished the round closes by itself and shows who said what", async () => {
    const { auditId, ctx, practitioners, manager, reader } = team;
    for (const [index, person] of practitioners.entries()) {
      await contribute(person, auditId, { [second]: index < 2 ? "0" : "2" });
    }
    expect((await findRound(ctx, (await findAudit(ctx, auditId)) as never))?.closed).toBe(false);
    await contribute(manager, auditId, { [second]: "3" });
    const audit = await findAudit(ctx, auditId);
    if (!audit) throw new Error("no audit");
    expect(audit.team).toEqual({ mode: "open", closed: true });
    const spread = await findSpread(ctx, audit);
    if (spread?.mode !== "open") throw new Error("not shown");
    const given = spread.answers.filter(({ code }) => code === second);
    expect(given).toHaveLength(6);
    expect(given.find(({ role }) => role === "setting_manager")?.level).toBe(3);
    expect(await findSpread(contextOf(reader, noon), audit)).toBeUndefined();
  });

  test("F17 what people gave is kept as it was: a closed round takes nothing, by command or in SQL", async () => {
    const { auditId, ctx, practitioner } = team;
    const late = contextOf(practitioner, noon);
    expect(
      await saveContribution(late, auditId, [{ code: first, version: 1, choice: "0" }]),
    ).toEqual({ refused: "closed" });
    expect(await finishContribution(late, auditId)).toEqual({ refused: "closed" });
    expect(await closeRound(ctx, auditId)).toEqual({ refused: "closed" });
    const changing = late.db.run((tx) => tx.update(contributionAnswers).set({ level: 0 }));
    expect(await refusalOf(changing)).toBe(kept);
    const reopening = ctx.db.run((tx) => tx.execute(sql`delete from round_closings`));
    expect(await refusalOf(reopening)).toBe(notAllowed);
  });
});

test("F19 a theme of a private team is asked of everybody or of five at least", async () => {
  const { auditId, ctx, practitioners } = await addTeam(6, "private");
  const ids = practitioners.map(({ userId }) => userId);
  expect(await assignTheme(ctx, auditId, 2, ids.slice(0, 4))).toEqual({
    refused: "too_few",
    practitioners: 4,
  });
  expect(await assignTheme(ctx, auditId, 2, ids.slice(0, 5))).toEqual({ assigned: true });
  const audit = await findAudit(ctx, auditId);
  const round = audit && (await findRound(ctx, audit));
  expect(round?.assignments).toHaveLength(5);
  expect(await assignTheme(ctx, auditId, 2, [])).toEqual({ assigned: true });
});

describe("F16 R-AZ-01 a private team", () => {
  let team: Awaited<ReturnType<typeof addTeam>>;
  beforeAll(async () => {
    team = await addTeam(6, "private");
    for (const [index, person] of team.practitioners.entries()) {
      const choice = index < 3 ? "1" : "3";
      // Two of six don't know the second question, so only four give it a level.
      await contribute(person, team.auditId, {
        [first]: choice,
        [second]: index < 2 ? "dont_know" : "2",
      });
    }
  });
  const seen = async () => {
    const audit = await findAudit(team.ctx, team.auditId);
    return audit && (await findSpread(team.ctx, audit));
  };

  test("F16 shows how many gave each level, only of five and more, without the manager's", async () => {
    expect(await seen()).toBeUndefined();
    await contribute(team.manager, team.auditId, { [first]: "0", [second]: "0" });
    expect(await seen()).toEqual({
      mode: "private",
      finishedPractitioners: 6,
      counts: [
        { code: second, blank: "dont_know", people: 2 },
        { code: first, level: 1, people: 3 },
        { code: first, level: 3, people: 3 },
      ],
    });
  });

  test("F16 R-AZ-01 the manager finds nobody else's answer by any statement", async () => {
    const { ctx, auditId, practitioner, settingId } = team;
    const count = (statement: string) =>
      ctx.db.run(async (tx) => (await rowsOf(tx.execute(sql.raw(statement)))).length);
    const others = `user_id <> '${team.manager.userId}'`;
    expect(await count("select 1 from contribution_answers")).toBe(2);
    for (const from of [
      `contribution_answers where ${others}`,
      `contribution_answers a join contributions c using (audit_id) where a.${others}`,
      `named_contributions('${auditId}')`,
      "pg_stats where tablename = 'contribution_answers'",
    ]) {
      expect([from, await count(`select 1 from ${from}`)]).toEqual([from, 0]);
    }
    for (const trying of [
      "set local app.reading = 'contributions'; select 1",
      `select set_config('app.reading', 'contributions', true)`,
    ]) {
      const found = await ctx.db.run(async (tx) => {
        await tx.execute(sql.raw(trying.split(";")[0] ?? ""));
        return rowsOf(tx.execute(sql.raw(`select 1 from contribution_answers where ${others}`)));
      });
      expect(found).toEqual([]);
    }
    const forged = { auditId, settingId, userId: practitioner.userId, code: first, version: 1 };
    const forging = ctx.db.run((tx) =>
      tx
        .insert(contributionAnswers)
        .values({ ...forged, changedAt: noon })
        .onConflictDoNothing(),
    );
    expect([notAllowed, kept]).toContain(await refusalOf(forging));
  });

  test("F16 the manager cannot count as a sixth practitioner, finish for somebody, or close and open again", async () => {
    const { auditId, ctx, settingId, manager, practitioners } = await addTeam(6, "private");
    const finishing = (userId: string, role: "practitioner" | "setting_manager") =>
      refusalOf(
        ctx.db.run((tx) =>
          tx.insert(contributions).values({ auditId, settingId, userId, role, submittedAt: noon }),
        ),
      );
    expect(await finishing(manager.userId, "practitioner")).toBe(notAllowed);
    expect(await finishing(practitioners[0]?.userId ?? "", "practitioner")).toBe(notAllowed);
    for (const person of practitioners.slice(0, 4)) {
      await contribute(person, auditId, { [first]: "1" });
    }
    // Four have finished and the manager ends the round: four are too few to show anything.
    expect(await closeRound(ctx, auditId)).toEqual({ closed: true });
    const audit = await findAudit(ctx, auditId);
    expect(audit && (await findSpread(ctx, audit))).toEqual({
      mode: "private",
      finishedPractitioners: 4,
      counts: [],
    });
    const fifth = contextOf(practitioners[4] ?? manager, noon);
    expect(await finishContribution(fifth, auditId)).toEqual({ refused: "closed" });
    const unclosing = ctx.db.run((tx) =>
      tx.delete(roundClosings).where(and(eq(roundClosings.auditId, auditId))),
    );
    expect(await refusalOf(unclosing)).toBe(notAllowed);
  });
});
