import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { test } from "@playwright/test";
import { type Application, startApplication } from "./application";
import { startExampleOnServer } from "./example-on-server";
import { onTwoProcesses, type Queries, queryServer } from "./journeys-on-server";
import { startTwoProcesses } from "./two-processes";

let template: Promise<string> | undefined;

/**
 * The application with the made-up borough in it, as on its first day. Loading that borough takes the longest, so
 * each worker does it once and every journey gets a copy. With JOURNEY_PROCESSES=2 two processes share a PostgreSQL.
 *
 * @param before writes into the database while nobody else has it
 */
export async function startExample(
  before?: (database: Queries) => Promise<unknown>,
): Promise<Application> {
  test.setTimeout(240_000);
  if (onTwoProcesses) return startExampleOnServer(before);
  template ??= loadOnce();
  const dataDirectory = mkdtempSync(join(tmpdir(), "alongside-example-"));
  cpSync(await template, dataDirectory, { recursive: true });
  if (before) await queryEmbedded(dataDirectory, before);
  const application = await startApplication({ dataDirectory, example: true });
  const stop = async () => {
    await application.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  };
  return { ...application, stop };
}

/** What is really stored, once the application that stored it has been killed. */
export async function inDatabaseOf<T>(
  { dataDirectory, databaseUrl }: Application,
  work: (database: Queries) => Promise<T>,
): Promise<T> {
  return databaseUrl ? queryServer(databaseUrl, work) : queryEmbedded(dataDirectory, work);
}

/**
 * Lets time pass and other people work, as far as the database tells: everything stops, `work` writes, and it starts again at
 * the same address with everybody still signed in.
 */
export async function meanwhile(
  application: Application,
  work: (database: Queries) => Promise<unknown>,
): Promise<Application> {
  await application.kill9();
  await inDatabaseOf(application, work);
  const { dataDirectory, databaseUrl } = application;
  const port = Number(new URL(application.origin).port);
  const again = databaseUrl
    ? await startTwoProcesses({ databaseUrl, dataDirectory, port })
    : await startApplication({ dataDirectory, example: true, port });
  const stop = async () => {
    await again.stop();
    await application.stop();
  };
  return { ...again, stop };
}

async function queryEmbedded<T>(
  dataDirectory: string,
  work: (database: Queries) => Promise<T>,
): Promise<T> {
  const database = await PGlite.create(join(dataDirectory, "database"));
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function loadOnce(): Promise<string> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "alongside-template-"));
  process.once("exit", () => rmSync(dataDirectory, { recursive: true, force: true }));
  const application = await startApplication({ dataDirectory, example: true });
  await application.stop();
  return dataDirectory;
}
