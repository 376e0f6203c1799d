import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { Application } from "./application";
import { runScript } from "./run-script";
import { startTwoProcesses } from "./two-processes";

const makingLock = 61_208;

/** Whether journeys go over PostgreSQL and two processes, as a real service would run. */
export const onTwoProcesses = process.env.JOURNEY_PROCESSES === "2";

/** What both databases of the journeys answer. */
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

/** Two processes behind a proxy on this database, which goes when they stop. */
export async function startOnServer(databaseUrl: string): Promise<Application> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "alongside-two-"));
  const application = await startTwoProcesses({ databaseUrl, dataDirectory });
  const stop = async () => {
    await application.stop();
    const remove = `drop database ${nameOf(databaseUrl)} with (force)`;
    await connected(urlOf("postgres"), (sql) => sql.unsafe(remove));
    rmSync(dataDirectory, { recursive: true, force: true });
  };
  return { ...application, stop };
}

/** Asks a server's database as somebody whom no policy holds. */
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
  if (!given) throw new Error("TEST_POSTGRES_URL is missing: run the journeys by npm test");
  return Object.assign(new URL(given), { pathname: `/${name}` }).href;
}
