import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect } from "vitest";
import { closeEngine, transact } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { type Application, startApplication } from "../support/application";
import type { AsOwner } from "../support/as-owner";
import { asSuperuser, makeServerDatabase } from "../support/database";
import { startPostgres } from "../support/postgres-server.mjs";
import { startTwoProcesses, type TwoProcesses } from "../support/two-processes";

/** A database with all tables that outlives the applications started on it. */
export type Scene = {
  /** While no application runs on it. */
  asOwner: AsOwner;
  /** Starts the application on it, at the same port once it has one. */
  start(port?: number): Promise<Application>;
  /** The database's own server, where there is one that is ours to kill. */
  server?: { kill9(): Promise<void>; restart(): Promise<void> };
};

const undoings: (() => unknown)[] = [];

/** Takes away what the scenes of a test were made of, once it is over. */
export function withScenes(): void {
  afterEach(async () => {
    for (const undo of undoings.splice(0).reverse()) await undo();
  });
}

export async function embeddedScene(): Promise<Scene> {
  const dataDirectory = temporaryFolder();
  delete process.env.DATABASE_URL;
  process.env.ALONGSIDE_DATA_DIR = dataDirectory;
  await migrateDatabase();
  return {
    asOwner: transact,
    // Only one process at a time has the embedded database.
    start: async (port) => {
      await closeEngine();
      return startApplication({ dataDirectory, isPrepared: true, port });
    },
  };
}

export async function postgresScene(): Promise<Scene> {
  // A server that was lent to us is not ours to kill, and then only the application dies.
  const server = process.env.TEST_DATABASE_URL ? undefined : await startPostgres({ durable: true });
  if (server) {
    const { TEST_POSTGRES_URL: lent } = process.env;
    undoings.push(async () => {
      await server.stop();
      process.env.TEST_POSTGRES_URL = lent;
    });
    process.env.TEST_POSTGRES_URL = server.url("postgres");
  }
  const dataDirectory = temporaryFolder();
  undoings.push(await makeServerDatabase(migrateDatabase));
  const databaseUrl = process.env.DATABASE_URL;
  const start = (port?: number) =>
    startApplication({ databaseUrl, dataDirectory, isPrepared: true, port });
  return { asOwner: asSuperuser, start, server };
}

/** Two processes behind a proxy on one PostgreSQL: each kill takes one of them, and the other must go on at once. */
export async function twoProcessesScene(): Promise<Scene> {
  const dataDirectory = temporaryFolder();
  undoings.push(await makeServerDatabase(migrateDatabase));
  const databaseUrl = process.env.DATABASE_URL ?? "";
  let both: TwoProcesses | undefined;
  const start = async (): Promise<Application> => {
    await both?.revive();
    both ??= await startTwoProcesses({ databaseUrl, dataDirectory, isPrepared: true });
    return { ...both, kill9: () => killOneOf(both) };
  };
  return { asOwner: asSuperuser, start };
}

async function killOneOf(both?: TwoProcesses) {
  await both?.killOne();
  const ready = await fetch(`${both?.origin}/readyz`);
  expect(ready.status, "the one that is left").toBe(200);
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "alongside-crash-"));
  undoings.push(() => rmSync(folder, { recursive: true, force: true }), closeEngine);
  return folder;
}
