import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { type Application, startApplication } from "./application";
import { runScript } from "./run-script";
import { startTwoProcesses } from "./two-processes";

const makingLock = 61_208;

/** One process, or with JOURNEY_PROCESSES=2 two behind a proxy, as a real service may run. */
const serve = process.env.JOURNEY_PROCESSES === "2" ? startTwoProcesses : startApplication;

/** What a database of the journeys answers. */
export type Queries = {
  query(text: string, values?: string[]): Promise<{ rows: unknown[] }>;
};

/** A database on the journeys' server: empty, or a copy. @returns its address for the role the application signs in as */
export async function newServerDatabase(copyOf?: string): Promise<string> {
  const name = `journey_${randomBytes(6).toString("hex")}`;
  const template = copyOf ? ` template ${nameOf(copyOf)}` : "";
  await connected(urlOf("postgres"), (sql) => sql.unsafe(`create database ${name}${template}`));
  return urlOf(name);
}

export async function dropServerDatabase(databaseUrl: string): Promise<void> {
  const remove = `drop database ${nameOf(databaseUrl)} with (force)`;
  // Whoever else is in it may be the server's own housekeeping, which the application's role may not send away.
  await connected(superuserUrlOf(urlOf("postgres")), (sql) => sql.unsafe(remove));
}

/** Runs a script on a database, told of it also as somebody whom no policy holds. @returns what it printed */
export function runOnServer(
  databaseUrl: string,
  script: string,
  words: readonly string[] = [],
): Promise<string> {
  return connected(urlOf("postgres"), async (sql) => {
    // Roles belong to the whole server: two workers may not make them at once.
    await sql`select pg_advisory_lock(${makingLock})`;
    const superuser = superuserUrlOf(databaseUrl);
    return runScript(script, words, { DATABASE_URL: databaseUrl, SUPERUSER_URL: superuser });
  });
}

/** The application on a database that has its tables, which goes when it stops. */
export async function startOnServer(databaseUrl: string): Promise<Application> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "alongside-journey-"));
  const application = await serve({ databaseUrl, dataDirectory, isPrepared: true });
  const stop = async () => {
    await application.stop();
    await dropServerDatabase(databaseUrl);
    rmSync(dataDirectory, { recursive: true, force: true });
  };
  return { ...application, stop };
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
  const { dataDirectory, databaseUrl = "", origin } = application;
  await queryServer(databaseUrl, work);
  const port = Number(new URL(origin).port);
  const again = await serve({ databaseUrl, dataDirectory, port, isPrepared: true });
  const stop = async () => {
    await again.stop();
    await application.stop();
  };
  return { ...again, stop };
}

/** Asks the application's database as somebody whom no policy holds. */
export function inDatabaseOf<T>(
  { databaseUrl = "" }: Application,
  work: (database: Queries) => Promise<T>,
): Promise<T> {
  return queryServer(databaseUrl, work);
}

/** The same, before an application is started on it. */
export async function queryServer<T>(
  databaseUrl: string,
  work: (database: Queries) => Promise<T>,
): Promise<T> {
  return connected(superuserUrlOf(databaseUrl), (sql) =>
    work({ query: async (text, values = []) => ({ rows: [...(await sql.unsafe(text, values))] }) }),
  );
}

async function connected<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

function superuserUrlOf(databaseUrl: string): string {
  return Object.assign(new URL(databaseUrl), { username: "postgres" }).href;
}

function nameOf(databaseUrl: string): string {
  return new URL(databaseUrl).pathname.slice(1);
}

function urlOf(name: string): string {
  const given = process.env.TEST_POSTGRES_URL;
  if (!given)
    throw new Error("TEST_POSTGRES_URL is missing: the journeys' set-up names the server");
  return Object.assign(new URL(given), { pathname: `/${name}` }).href;
}
