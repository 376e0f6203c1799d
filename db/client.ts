import "server-only";
import { sql } from "drizzle-orm";
import { openEmbedded } from "./embedded";
import { type Engine, isDatabaseAway, type Transaction } from "./engine";
import { openServer } from "./server";

/** Longest a page waits for the database before it says so (R-REL-03). */
const deadlineSeconds = 5;

type Held = { engine?: Promise<Engine> };
// `next start` evaluates this module once for pages and once for routes: one engine for both (finding 4).
const everyBundle = globalThis as { alongsideEngine?: Held };
everyBundle.alongsideEngine ??= {};
const held: Held = everyBundle.alongsideEngine;

/** The one database of this process, opened at first use and never during a build. */
export function engine(): Promise<Engine> {
  if (process.env.NEXT_PHASE === "phase-production-build") {
    throw new Error("The database stays closed during a build");
  }
  if (!held.engine) {
    const opening = open();
    held.engine = opening;
    opening.catch(() => {
      if (held.engine === opening) held.engine = undefined;
    });
  }
  return held.engine;
}

export async function closeEngine(): Promise<void> {
  const opened = held.engine;
  held.engine = undefined;
  await (await opened)?.close();
}

async function open(): Promise<Engine> {
  const url = process.env.DATABASE_URL;
  if (!url) return openEmbedded(process.env.ALONGSIDE_DATA_DIR ?? ".data");
  return openServer(url);
}

/**
 * Runs a transaction with a deadline. A transaction that outlasts it, or meets a broken connection, gives the whole
 * pool up, and the next one opens a fresh one (R-REL-03).
 */
export async function transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const current = await soundEngine();
  if (current.kind === "embedded") return current.connection.transaction(work);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const said = `The database did not answer within ${deadlineSeconds} seconds`;
      reject(Object.assign(new Error(said), { code: "CONNECT_TIMEOUT" }));
    }, deadlineSeconds * 1000);
  });
  try {
    return await Promise.race([current.connection.transaction(work), late]);
  } catch (error) {
    if (isDatabaseAway(error)) await giveUp(current);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Sweeps up what rewritten and deleted rows leave behind in the named tables, outside any transaction. That the database
 * would do it by itself some time later is not soon enough for what must not be found.
 */
export async function sweep(tables: readonly string[]): Promise<void> {
  const current = await soundEngine();
  for (const table of tables) {
    await current.connection.execute(sql.raw(`vacuum (freeze) ${table}`));
  }
}

async function soundEngine(): Promise<Engine> {
  const current = await engine();
  if (!current.isBroken()) return current;
  await giveUp(current);
  return engine();
}

async function giveUp(broken: Engine): Promise<void> {
  const opened = held.engine;
  if ((await opened) !== broken || held.engine !== opened) return;
  held.engine = undefined;
  void broken.close().catch(() => undefined);
}
