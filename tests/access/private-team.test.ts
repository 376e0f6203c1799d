import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeEngine } from "@/db/client";
import type { Actor } from "@/lib/access/model";
import type { AnswerInput, TeamMode } from "@/lib/audits/model";
import { saveContribution } from "@/lib/contributions/commands";
import { currentEdition, isRated, itemsOf } from "@/lib/instruments/editions";
import { newId } from "@/lib/kernel/ids";
import { contextOf } from "@/lib/request/context";
import { hashPassword } from "@/lib/request/passwords";
import { closeRound } from "@/lib/rounds/commands";
import { signOff } from "@/lib/sign-offs/commands";
import { type Application, startApplication } from "../support/application";
import { asSuperuser, makeServerDatabase, rowsOf } from "../support/database";
import { addTeam, contribute } from "../support/team";
import { noon } from "../support/world";
import { password, signedIn } from "./access-world";
import { everythingReachable } from "./everything-reachable";

/**
 * The attack of the honest-but-curious manager: read everything there is to read, have two people swap their answers,
 * read everything again, and compare. What tells who gave what must differ somewhere.
 */

let application: Application;
let removeDatabase: () => Promise<void>;
beforeAll(async () => {
  removeDatabase = await makeServerDatabase(async () => {
    application = await startApplication({ databaseUrl: process.env.DATABASE_URL });
  });
});
afterAll(async () => {
  await application?.stop();
  await closeEngine();
  await removeDatabase?.();
});

const codes = currentEdition("ecf")
  .themes.flatMap(itemsOf)
  .filter(isRated)
  .map(({ code }) => code);

/** Names of their own, which appear nowhere else. */
const names = ["Ada Quill", "Ben Quill", "Cleo Quill", "Dev Quill", "Eve Quill", "Fay Quill"];

/** A team in which everybody answered in a way of their own: levels, blanks, notes, and how often they changed their mind. */
async function addAnsweredTeam(mode: TeamMode) {
  const team = await addTeam(6, mode);
  for (const [index, person] of team.practitioners.entries()) {
    if (index === 0) await changeOften(person, team.auditId);
    await contribute(person, team.auditId, choicesOf(index));
  }
  const passwordHash = await hashPassword(password);
  const { userId } = team.manager;
  const called = names.map((name, index) => [team.practitioners[index]?.userId, name] as const);
  await asSuperuser(async (tx) => {
    await tx.execute(sql`update users set password_hash = ${passwordHash} where id = ${userId}`);
    for (const [id, name] of called)
      await tx.execute(sql`update users set name = ${name} where id = ${id}`);
  });
  const browser = await signedIn(application.origin, team.manager.email);
  const tables = async () =>
    Object.fromEntries(
      await Promise.all(readable.map(async (name) => [name, await rowsSeen(team.manager, name)])),
    );
  const read = async () => ({
    tables: await tables(),
    pages: await everythingReachable(browser, ["/home", `/audits/${team.auditId}`]),
  });
  const [ada, ben] = team.practitioners;
  if (!ada || !ben) throw new Error("nobody to swap");
  return { ...team, read, ada, ben };
}

function choicesOf(index: number): Record<string, AnswerInput["choice"]> {
  const given = codes.slice(0, codes.length - index).map((code, place) => {
    const level = `${(index * 2 + place) % 4}` as AnswerInput["choice"];
    return [code, (index + place) % 9 === 0 ? ("dont_know" as const) : level] as const;
  });
  return Object.fromEntries(given);
}

async function changeOften(person: Actor, auditId: string) {
  const [code = "", other = ""] = codes.slice(-2);
  const ctx = contextOf(person, noon);
  await saveContribution(ctx, auditId, [
    { code, version: 0, choice: "1", note: "Only I would say it so" },
  ]);
  await saveContribution(ctx, auditId, [
    { code, version: 1, choice: "2", note: "Only I would say it so" },
  ]);
  await saveContribution(ctx, auditId, [{ code: other, version: 0, choice: "3" }]);
}

/** Everything a manager's own role may select from, and the two functions that tell what people gave. */
const readable = [
  "contribution_rounds",
  "round_closings",
  "contributions",
  "contribution_answers",
  "theme_assignments",
  "join_codes",
  "agreements",
  "meetings",
  "comments",
  "audits",
  "answers",
  "evidence",
  "sign_offs",
  "signed_themes",
  "memberships",
  "invitations",
  "trail",
  "trail_heads",
];

async function rowsSeen(actor: Actor, name: string): Promise<string[]> {
  const rows = await contextOf(actor, noon).db.run((tx) =>
    rowsOf<{ line: string }>(
      tx.execute(sql.raw(`select to_jsonb(t)::text as line from ${name} t`)),
    ),
  );
  return rows.map(({ line }) => line).sort();
}

/** The two exchange all they gave, down to when and how often, past every trigger. */
async function swap({ auditId, ada, ben }: { auditId: string; ada: Actor; ben: Actor }) {
  const move = (from: string, to: string) =>
    sql`update contribution_answers set user_id = ${to} where audit_id = ${auditId} and user_id = ${from}`;
  const between = newId();
  await asSuperuser(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(move(ada.userId, between));
    await tx.execute(move(ben.userId, ada.userId));
    await tx.execute(move(between, ben.userId));
  });
}

describe("F16 R-AZ-01 R-AN-03 a private team of six", () => {
  let team: Awaited<ReturnType<typeof addAnsweredTeam>>;
  beforeAll(async () => {
    team = await addAnsweredTeam("private");
  });
  const compare = async () => {
    const before = await team.read();
    await swap(team);
    const after = await team.read();
    expect(after.tables).toEqual(before.tables);
    expect(Object.keys(after.pages)).toEqual(Object.keys(before.pages));
    const told = Object.keys(before.pages).filter(
      (path) => before.pages[path] !== after.pages[path],
    );
    expect(told).toEqual([]);
    return before;
  };

  test("F16 while the round runs, nothing the manager can read changes when two people swap their answers", async () => {
    const { pages } = await compare();
    expect(Object.keys(pages).length).toBeGreaterThan(20);
    expect(Object.values(pages).join()).not.toContain("Only I would say it so");
  });

  test("F16 nor when it is closed and the counts are shown", async () => {
    await closeRound(team.ctx, team.auditId);
    const { pages } = await compare();
    const shown = pages[`/audits/${team.auditId}/differences`];
    expect(shown).toContain("From the own answers of");
    expect(Object.keys(pages).length).toBeGreaterThan(60);
    for (const name of names) expect(shown).not.toContain(name);
    expect(Object.values(pages).join()).not.toContain("Only I would say it so");
  });

  test("F16 nor when the audit is signed, with its profile, its report and its files", async () => {
    await signOff(team.ctx, team.auditId, "We met and talked");
    const { pages } = await compare();
    expect(Object.keys(pages).filter((path) => path.endsWith(".csv")).length).toBeGreaterThan(1);
    const archive = Object.keys(pages).find((path) => path.endsWith(".zip")) ?? "";
    expect(pages[archive]).toContain("data/contribution_answers.json");
    expect(pages[archive]).not.toContain("Only I would say it so");
  });
});

test("F14 the same attack does tell in an open team, whose answers carry names: it looks where names would be", async () => {
  const team = await addAnsweredTeam("open");
  await closeRound(team.ctx, team.auditId);
  const before = await team.read();
  await swap(team);
  const after = await team.read();
  const path = `/audits/${team.auditId}/differences`;
  expect(after.pages[path]).not.toBe(before.pages[path]);
});
