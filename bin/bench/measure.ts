/**
 * The measuring of `npm run bench`. Figures depend on the machine and on what else it does; ratios to a bare page and
 * to bare SQL, measured in turns with them, do so far less. Nothing fails for being slow.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { closeEngine } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { actorOf, examplePeople } from "@/db/seed/people";
import { contextOf } from "@/lib/request/context";
import { startApplication } from "../../tests/support/application";
import { startPostgres } from "../../tests/support/postgres-server.mjs";
import { autosaveAsk } from "./autosaves";
import { benchBorough } from "./borough";
import { addExample, multiplyByTen } from "./data";
import { profileSql, rawCommits, startHelloWorld, themeSql } from "./floors";
import { type Ask, loadInTurns, pageAsk } from "./load";
import { benchParents } from "./parents";
import { openDesks, signIn } from "./people";
import { benchReleases } from "./releases";
import { type Row, summary, table } from "./report";
import { benchFamilyResults } from "./results";
import { scriptBytes } from "./script-bytes";
import { benchTeam } from "./team";

const atOnce = 16;
const pageTurns = { turns: 3, seconds: 0.5 };
const saveTurns = { turns: 2, seconds: 1.2 };

const undoings: (() => unknown)[] = [];

/** The releases alone: no page is asked, so nothing has to be built. */
async function measureReleases() {
  const { superuser } = await openDatabase();
  console.log(await benchReleases(superuser));
}

/** Parents' pages alone: no example is needed for them. */
async function measureParents(helloFolder: string) {
  const { superuser, ...urls } = await openDatabase();
  const there = { ...(await startBoth(helloFolder)), ...urls };
  console.log(await benchParents(superuser, there));
  console.log(await benchFamilyResults(superuser, there));
}

/** A team of thirty alone. */
async function measureTeam(helloFolder: string) {
  const { superuser, ...urls } = await openDatabase();
  await told("Writing the example", addExample(superuser, urls.superuserUrl));
  console.log(await benchTeam(superuser, { ...(await startBoth(helloFolder)), ...urls }));
}

/** A borough's pages alone. */
async function measureBorough(helloFolder: string) {
  const { superuser, ...urls } = await openDatabase();
  await told("Writing the example", addExample(superuser, urls.superuserUrl));
  await benchBorough(superuser, { ...(await startBoth(helloFolder)), ...urls });
}

/** A server that waits for its disk, as a real service's would, with the tables of the service in it. */
async function openDatabase() {
  const server = await startPostgres({ durable: true });
  undoings.push(() => server.stop());
  const superuser = await makeDatabase(server.superuserUrl);
  const databaseUrl = server.url("bench");
  process.env.DATABASE_URL = databaseUrl;
  undoings.push(closeEngine);
  await migrateDatabase();
  console.log(`\n${server.version}, Node ${process.versions.node}.\n`);
  return { superuser, databaseUrl, superuserUrl: server.superuserUrl("bench") };
}

/** The service, and the bare page it is measured against. */
async function startBoth(helloFolder: string) {
  const dataDirectory = mkdtempSync(join(tmpdir(), "alongside-bench-"));
  undoings.push(() => rmSync(dataDirectory, { recursive: true, force: true }));
  const { DATABASE_URL: databaseUrl } = process.env;
  const application = await startApplication({ databaseUrl, dataDirectory });
  undoings.push(() => application.stop());
  const helloPort = await freePort();
  undoings.push(await startHelloWorld(helloFolder, helloPort));
  return { origin: application.origin, hello: `http://localhost:${helloPort}/` };
}

async function measure(helloFolder: string) {
  const { superuser, ...urls } = await openDatabase();
  await told("Writing the example", addExample(superuser, urls.superuserUrl));

  const { origin, hello } = await startBoth(helloFolder);
  const commits = await rawCommits(urls.databaseUrl, atOnce);
  undoings.push(commits.end);

  const subject = await chooseSubject(superuser, origin);
  const ctx = contextOf(subject.actor, new Date());
  const pages: Record<string, Ask> = {
    hello: pageAsk(hello),
    theme: pageAsk(origin + subject.themePath, subject.cookie),
    themeSql: themeSql(ctx, subject.openId),
    profile: pageAsk(origin + subject.profilePath, subject.cookie),
    profileSql: profileSql(ctx, subject.signedId),
  };
  const autosave = await autosaveAsk(origin, await openDesks(atOnce));

  console.log("Milliseconds; medians, and p95 in brackets.\n");
  const rows: Row[] = [];
  for (const times of [1, 10, 100]) {
    if (times > 1) await told(`Making ${times} times the data`, multiplyByTen(superuser, times));
    const [settings] = await superuser<{ n: number }[]>`select count(*)::int as n from settings`;
    const row: Row = {
      times,
      settings: settings?.n ?? 0,
      alone: await loadInTurns(pages, 1, pageTurns),
      together: await loadInTurns(pages, atOnce, pageTurns),
      saves: await loadInTurns({ autosave, commit: commits.ask }, atOnce, saveTurns),
      themeScript: await scriptBytes(origin + subject.themePath, subject.cookie),
      profileScript: await scriptBytes(origin + subject.profilePath, subject.cookie),
    };
    rows.push(row);
    console.log(table(row));
    if (times === 1) {
      const there = { origin, hello, ...urls };
      console.log(await benchTeam(superuser, there));
      console.log(await benchParents(superuser, there));
      console.log(await benchFamilyResults(superuser, there));
    }
  }
  console.log(summary(rows));
  console.log(await benchReleases(superuser));
}

/** A database of its own for the role that the service signs in as. @returns a superuser in it */
async function makeDatabase(urlOf: (name: string) => string): Promise<postgres.Sql> {
  const maker = postgres(urlOf("postgres"), { max: 1, onnotice: () => undefined });
  await maker`drop database if exists bench with (force)`;
  await maker`create database bench owner alongside`;
  await maker.end();
  const superuser = postgres(urlOf("bench"), { max: 1, onnotice: () => undefined });
  undoings.push(() => superuser.end());
  return superuser;
}

/** The manager whose audit is half-way through with last year's beside it: the fullest theme page there is. */
async function chooseSubject(superuser: postgres.Sql, origin: string) {
  const [person] = examplePeople;
  if (!person) throw new Error("The example has nobody in it");
  const actor = actorOf(person);
  const audits = await superuser<{ id: string; signed: boolean }[]>`
    select a.id, exists (select from sign_offs s where s.audit_id = a.id) as signed from audits a
    where setting_id = ${actor.memberships[0]?.settingId ?? ""} and instrument = 'elppeg'
    order by year desc`;
  const openId = audits.find(({ signed }) => !signed)?.id;
  const signedId = audits.find(({ signed }) => signed)?.id;
  if (!openId || !signedId) throw new Error(`${person.name} has no open or no signed audit`);
  return {
    actor,
    openId,
    signedId,
    themePath: `/audits/${openId}/themes/5`,
    profilePath: `/profiles/${signedId}`,
    cookie: await signIn(origin, person),
  };
}

async function told<T>(what: string, work: Promise<T>): Promise<T> {
  const began = performance.now();
  const outcome = await work;
  console.log(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return outcome;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}

async function undo() {
  for (const each of undoings.splice(0).reverse()) await each();
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => void undo().finally(() => process.exit(1)));
}
process.env.AUTH_SECRET ??= "a secret that only the bench knows, long enough";
process.env.APP_ORIGIN ??= "http://localhost:3000";
try {
  const [, , what = "", helloFolder = ""] = process.argv;
  if (what === "release") await measureReleases();
  else if (what === "parents") await measureParents(helloFolder);
  else if (what === "team") await measureTeam(helloFolder);
  else if (what === "borough") await measureBorough(helloFolder);
  else await measure(helloFolder);
} finally {
  await undo();
}
process.exit();
