import "server-only";
import { drizzle as drizzlePostgres } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { openEmbedded } from "./embedded";
import type { Connection, Engine, Transaction } from "./engine";

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

function openServer(url: string): Engine {
  const sql = postgres(url, {
    max: Number(process.env.DATABASE_POOL ?? 10),
    connect_timeout: 3,
    idle_timeout: 60,
    onnotice: () => undefined,
    connection: {
      statement_timeout: 10_000,
      lock_timeout: 3_000,
      idle_in_transaction_session_timeout: 15_000,
    },
  });
  return {
    kind: "server",
    connection: drizzlePostgres(sql) as unknown as Connection,
    close: () => sql.end({ timeout: 5 }),
  };
}

/**
 * Runs a transaction with a deadline. postgres.js can wedge when the server restarts under it (finding 1): a
 * transaction that outlasts the deadline throws away the whole pool, and the next one opens a fresh one.
 */
export async function transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const current = await engine();
  if (current.kind === "embedded") return current.connection.transaction(work);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      void discard(current);
      reject(new Error(`The database did not answer within ${deadlineSeconds} seconds`));
    }, deadlineSeconds * 1000);
  });
  try {
    return await Promise.race([current.connection.transaction(work), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function discard(wedged: Engine): Promise<void> {
  if ((await held.engine) !== wedged) return;
  held.engine = undefined;
  await wedged.close().catch(() => undefined);
}
