import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import type { Application } from "../support/application";
import type { Scene } from "./scenes";

/** As many kills as SOAK_KILLS asks for, however long they take. */
const asked = Number(process.env.SOAK_KILLS ?? 0);
/** Otherwise the short form; a machine too busy for that stops when the time is up, but never before the third. */
export const mostKills = asked || 20;
/** Enough where what is killed is the same and only what it was doing is another thing. */
export const fewKills = asked || 8;
const leastKills = asked || 3;
const enoughMilliseconds = 45_000;
/** One kill in so many is of the database server too, where there is one that is ours. */
const databaseKillEvery = 5;
const longestLoadMilliseconds = 900;
const longestWaitMilliseconds = 30_000;
/** For one soak with all that it needs before and after. */
export const limitMilliseconds = (asked ? asked + 12 : 12) * 60_000;

/** Somebody at work while the application is killed, who remembers what it said it had kept. */
type Worker = {
  /** How often the server has acknowledged. */
  acknowledged(): number;
  /** Why the last time was not one. */
  trouble(): string;
  /** One thing after another, until one fails or `going` says no. */
  workWhile(going: () => boolean): Promise<void>;
  /** Looks again, after a new start. @returns what is not as it was acknowledged */
  findLosses(): Promise<string[]>;
};

type Open = (origin: string) => Promise<readonly Worker[]> | readonly Worker[];

/** Lets everybody work, kills at a random moment, starts again on the same data and looks; and so on. @returns how often, in words */
export async function soak({ start, server }: Scene, kills: number, open: Open): Promise<string> {
  let application = await start();
  try {
    const port = Number(new URL(application.origin).port);
    const workers = await open(application.origin);
    const enough = performance.now() + enoughMilliseconds;
    let done = 0;
    let databaseKills = 0;
    while (done < leastKills || (done < kills && performance.now() < enough)) {
      done += 1;
      await underLoad(workers, () => application.kill9());
      application = await start(port);
      await expectNothingLost(workers, `kill ${done} of the application`);
      if (!server || done % databaseKillEvery !== 0) continue;
      databaseKills += 1;
      await underLoad(workers, () => server.kill9());
      await server.restart();
      await untilReady(application);
      await expectNothingLost(workers, `kill ${databaseKills} of the database`);
    }
    const idle = workers.filter((each) => each.acknowledged() === 0);
    expect(idle, "who never had anything acknowledged").toHaveLength(0);
    return `${done} kills of the application, ${databaseKills} of the database server; ${totalOf(workers)} acknowledged to ${workers.length}`;
  } finally {
    await application.stop();
  }
}

/** Kills at a random moment after somebody has been told that something is kept. */
async function underLoad(workers: readonly Worker[], kill: () => Promise<void>) {
  const before = totalOf(workers);
  let going = true;
  const ends = Promise.allSettled(workers.map((each) => each.workWhile(() => going)));
  const patience = AbortSignal.timeout(longestWaitMilliseconds);
  while (totalOf(workers) === before && !patience.aborted) await pause(5);
  await pause(Math.random() * longestLoadMilliseconds);
  await kill();
  going = false;
  const refusals = (await ends).filter(({ status }) => status === "rejected");
  expect(refusals, "what was neither kept nor cut off").toEqual([]);
  const troubles = workers.map((each) => each.trouble());
  expect(totalOf(workers), `acknowledged before the kill; ${troubles}`).toBeGreaterThan(before);
}

function totalOf(workers: readonly Worker[]): number {
  return workers.reduce((sum, each) => sum + each.acknowledged(), 0);
}

async function expectNothingLost(workers: readonly Worker[], after: string) {
  const losses = await Promise.all(workers.map((each) => each.findLosses()));
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
