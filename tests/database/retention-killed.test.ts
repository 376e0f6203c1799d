import { setTimeout as pause } from "node:timers/promises";
import { type SQL, sql } from "drizzle-orm";
import { afterEach, beforeAll, expect, test } from "vitest";
import { closeEngine } from "@/db/client";
import { addDays } from "@/lib/kernel/dates";
import { asSuperuser, onServer, rowsOf, withFreshDatabase } from "../support/database";
import { fillOldAudit, fillOldSurvey, longAgo, rowsWith } from "../support/old-records";
import { type OwnProcess, startProcess } from "../support/own-process";
import { addSettingWithTeam } from "../support/world";

withFreshDatabase();

/** As many kills as SOAK_KILLS asks for. */
const kills = Number(process.env.SOAK_KILLS ?? 0) || 3;
const longestMilliseconds = 300;

/** The command of the README, which says first that all it needs has been read. */
const command = `
  await import("./lib/retention/commands.ts");
  const { migrateDatabase } = await import("./db/migrate.ts");
  await migrateDatabase();
  console.log("ready");
  process.argv.push("retention", "--remove");
  await import("./bin/retention.ts");`;

let team: Awaited<ReturnType<typeof addSettingWithTeam>>;
let running: OwnProcess | undefined;
beforeAll(async () => {
  team = await addSettingWithTeam();
});
afterEach(async () => {
  running?.kill9();
  await running?.ended;
});

const query = <Row>(statement: SQL) => asSuperuser((tx) => rowsOf<Row>(tx.execute(statement)));
const numberOf = async (statement: SQL) => (await query<{ n: number }>(statement))[0]?.n ?? 0;
const ofAudit = (id: string) => rowsWith(["id", "audit_id"], id);
const ofSurvey = (id: string) => rowsWith(["id", "survey_id"], id);
/** Rows that have a sooner term of their own may have gone before what they hang on. */
const bound = (rows: readonly string[]) =>
  rows.filter((row) => !/^(join_codes|survey_comments|comment_decisions):/.test(row));
const auditsLeft = () =>
  numberOf(sql`select count(*)::int as n from audits where setting_id = ${team.settingId}`);
const told = (kind: string) =>
  numberOf(sql`select coalesce(sum((payload->>'count')::int), 0)::int as n from trail
    where tenant = ${`setting:${team.settingId}`} and action = 'records removed'
      and payload->>'kind' = ${kind}`);

/** The command at work on the database of this test; one process alone may hold the embedded one. */
async function startRemoving(): Promise<OwnProcess> {
  await closeEngine();
  const { DATABASE_URL, ALONGSIDE_DATA_DIR, AUTH_SECRET = "" } = process.env;
  const place: Record<string, string> = onServer
    ? { DATABASE_URL: DATABASE_URL ?? "" }
    : { ALONGSIDE_DATA_DIR: ALONGSIDE_DATA_DIR ?? "" };
  running = startProcess(command, { ...place, AUTH_SECRET });
  return running;
}

/** At a random moment; where we can look on, of one in which something has gone already. */
async function killWhileRemoving() {
  const before = await auditsLeft();
  const removing = await startRemoving();
  await removing.says("ready");
  while (onServer && (await auditsLeft()) === before) await pause(2);
  await pause(Math.random() * longestMilliseconds);
  removing.kill9();
  await removing.ended;
  while (onServer && (await othersConnected())) await pause(5);
}

/** The server lets go of a dead program's transaction in its own time. */
const othersConnected = () =>
  numberOf(sql`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()
      and backend_type = 'client backend'`);

test(`F75 R-REL-01 R-GDPR-01 after each of ${kills} kills -9 every record is there whole or gone whole, and told once`, {
  timeout: 120_000 + kills * 60_000,
}, async () => {
  const young = await fillOldAudit(team, addDays(longAgo, 400), 2019);
  const rowsOfYoung = await ofAudit(young);
  let audits = await auditsLeft();
  let surveys = 0;
  const made: { rows: () => Promise<string[]>; whole: string[] }[] = [];
  const add = async (rows: () => Promise<string[]>) => made.push({ rows, whole: await rows() });
  for (let kill = 1; kill <= kills; kill += 1) {
    const before = await auditsLeft();
    for (const year of [2015, 2016, 2017]) {
      // What an earlier kill left behind is still that year's.
      const auditId = await fillOldAudit(team, longAgo, year - 3 * kill);
      await add(() => ofAudit(auditId));
    }
    const surveyId = await fillOldSurvey(team);
    await add(() => ofSurvey(surveyId));
    audits += (await auditsLeft()) - before;
    surveys += 1;
    await killWhileRemoving();
    for (const { rows, whole } of made) {
      const left = await rows();
      if (left.length > 0) expect(bound(left)).toEqual(bound(whole));
    }
    expect(await told("audits"), `after kill ${kill}`).toBe(audits - (await auditsLeft()));
  }
  const { code, output } = await (await startRemoving()).ended;
  expect([code, output]).toEqual([0, expect.stringContaining("ready")]);
  for (const { rows } of made) expect(await rows()).toEqual([]);
  expect(bound(await ofAudit(young))).toEqual(bound(rowsOfYoung));
  expect(await told("audits")).toBe(audits - (await auditsLeft()));
  expect(await told("surveys")).toBe(surveys);
  expect((await (await startRemoving()).ended).output).toContain("Nothing is past its term.");
  const tenant = `setting:${team.settingId}`;
  const broken = await query<{ at: number | null }>(sql`select trail_broken_at(${tenant}) as at`);
  expect(broken).toEqual([{ at: null }]);
});
