import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { closeEngine, transact } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { currentEdition, isRated, itemsOf } from "@/lib/instruments/editions";
import { type Application, startApplication } from "../support/application";
import type { AsOwner } from "../support/as-owner";
import { type Autosaver, openAutosaver } from "../support/autosaver";
import { asSuperuser, makeServerDatabase, rowsOf } from "../support/database";
import { startPostgres } from "../support/postgres-server.mjs";
import { type Browser, openBrowser } from "./browser";
import { type Desk, furnish, password } from "./desks";

/** Twenty kills of each; a machine too busy for that stops when the time is up, but never before the third. */
const mostKills = 20;
const leastKills = 3;
const enoughMilliseconds = 150_000;
/** One kill in so many is of the database server too, where there is one that is ours. */
const databaseKillEvery = 5;
const longestLoadMilliseconds = 900;
const longestWaitMilliseconds = 30_000;
const limitMilliseconds = 12 * 60_000;

let application: Application | undefined;
const undoings: (() => unknown)[] = [];

afterEach(async () => {
  await stopApplication();
  for (const undo of undoings.splice(0).reverse()) await undo();
});

test(
  "R-REL-01: killed again and again under load, the embedded database holds every acknowledged answer",
  async () => {
    const dataDirectory = temporaryFolder();
    delete process.env.DATABASE_URL;
    process.env.ALONGSIDE_DATA_DIR = dataDirectory;
    await migrateDatabase();
    const desks = await furnish(transact);
    await closeEngine();
    await soak(desks, (port) => startApplication({ dataDirectory, port }));
    await stopApplication();
    await expectSoundTrail(transact);
  },
  limitMilliseconds,
);

test(
  "R-REL-01: killed again and again under load, PostgreSQL holds every acknowledged answer",
  async () => {
    // A server that was lent to us is not ours to kill, and then only the application dies.
    const server = process.env.TEST_DATABASE_URL
      ? undefined
      : await startPostgres({ durable: true });
    if (server) {
      undoings.push(() => server.stop());
      process.env.TEST_POSTGRES_URL = server.url("postgres");
    }
    const dataDirectory = temporaryFolder();
    undoings.push(await makeServerDatabase(migrateDatabase));
    const databaseUrl = process.env.DATABASE_URL;
    const desks = await furnish(asSuperuser);
    await soak(desks, (port) => startApplication({ databaseUrl, dataDirectory, port }), server);
    await expectSoundTrail(asSuperuser);
  },
  limitMilliseconds,
);

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "alongside-crash-"));
  undoings.push(() => rmSync(folder, { recursive: true, force: true }), closeEngine);
  return folder;
}

async function stopApplication() {
  const running = application;
  application = undefined;
  await running?.stop();
}

type DatabaseServer = { kill9(): Promise<void>; restart(): Promise<void> };

/** Lets everybody save, kills at a random moment, starts again on the same data and looks; and so on. */
async function soak(
  desks: Desk[],
  start: (port?: number) => Promise<Application>,
  server?: DatabaseServer,
): Promise<void> {
  application = await start();
  const port = Number(new URL(application.origin).port);
  const autosavers = await openAutosavers(application.origin, desks);
  const enough = performance.now() + enoughMilliseconds;
  let kills = 0;
  let databaseKills = 0;
  while (kills < leastKills || (kills < mostKills && performance.now() < enough)) {
    kills += 1;
    await underLoad(autosavers, killApplication);
    application = await start(port);
    await expectNothingLost(autosavers, `kill ${kills} of the application`);
    if (!server || kills % databaseKillEvery !== 0) continue;
    databaseKills += 1;
    await underLoad(autosavers, () => server.kill9());
    await server.restart();
    await untilReady(application);
    await expectNothingLost(autosavers, `kill ${databaseKills} of the database`);
  }
  const total = totalOf(autosavers);
  console.log(
    `R-REL-01: ${kills} kills of the application, ${databaseKills} of the database server; ${total} saves acknowledged at ${autosavers.length} desks, none lost`,
  );
  const idle = autosavers.filter((each) => each.acknowledged() === 0);
  expect(idle, "desks at which nothing was saved").toHaveLength(0);
}

async function killApplication() {
  const running = application;
  application = undefined;
  await running?.kill9();
}

async function openAutosavers(origin: string, desks: Desk[]): Promise<Autosaver[]> {
  const browsers = new Map<string, Browser>();
  for (const { email } of desks) {
    if (browsers.has(email)) continue;
    const browser = openBrowser(origin);
    const answer = await browser.submit("/sign-in", { email, password });
    expect(answer.status, `${email} signs in`).toBe(303);
    browsers.set(email, browser);
  }
  return desks.map(({ email, auditId, theme }) => {
    const browser = browsers.get(email) ?? openBrowser(origin);
    return openAutosaver(browser, { auditId, theme, codes: ratedCodes(theme).slice(0, 3) });
  });
}

/** Kills at a random moment after somebody has been told that their answer is saved. */
async function underLoad(autosavers: Autosaver[], kill: () => Promise<void>) {
  const before = totalOf(autosavers);
  let going = true;
  const ends = Promise.allSettled(autosavers.map((each) => each.saveWhile(() => going)));
  const patience = AbortSignal.timeout(longestWaitMilliseconds);
  while (totalOf(autosavers) === before && !patience.aborted) await pause(5);
  await pause(Math.random() * longestLoadMilliseconds);
  await kill();
  going = false;
  const refusals = (await ends).filter(({ status }) => status === "rejected");
  expect(refusals, "answers that were neither saved nor cut off").toEqual([]);
  const troubles = autosavers.map((each) => each.trouble());
  expect(totalOf(autosavers), `saves before the kill; ${troubles}`).toBeGreaterThan(before);
}

function totalOf(autosavers: Autosaver[]): number {
  return autosavers.reduce((sum, each) => sum + each.acknowledged(), 0);
}

async function expectNothingLost(autosavers: Autosaver[], after: string) {
  const losses = await Promise.all(autosavers.map((each) => each.findLosses()));
  expect(losses.flat(), `after ${after}`).toEqual([]);
}

async function untilReady({ origin, log }: Application) {
  for (let tries = 0; tries < 300; tries += 1) {
    const ready = await fetch(`${origin}/readyz`);
    if (ready.ok) return;
    await pause(100);
  }
  throw new Error(`The application did not come back after its database: ${log()}`);
}

/** Every link follows from the one before it, and each change of an answer has exactly one. */
async function expectSoundTrail(asOwner: AsOwner) {
  const chains = await rowsOf<{ tenant: string; broken: unknown }>(
    asOwner((tx) =>
      tx.execute(sql`select tenant, trail_broken_at(tenant) as broken from trail_heads`),
    ),
  );
  expect(chains.filter(({ broken }) => broken !== null)).toEqual([]);
  expect(chains).toHaveLength(2);
  const unequal = await rowsOf(
    asOwner((tx) =>
      tx.execute(sql`select code, version from answers where version <> (
        select count(*) from trail where action = 'answer saved'
        and payload ->> 'auditId' = audit_id::text and payload ->> 'code' = code)`),
    ),
  );
  expect(unequal).toEqual([]);
}

function ratedCodes(theme: number): string[] {
  const found = currentEdition("elppeg").themes[theme - 1];
  return found
    ? itemsOf(found)
        .filter(isRated)
        .map(({ code }) => code)
    : [];
}
