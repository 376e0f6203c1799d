import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import postgres from "postgres";
import type { Application } from "./application";
import { startTwoProcesses } from "./two-processes";

const script = "tests/support/make-example-on-server.ts";
const makingLock = 61_208;

/** What both databases of the journeys answer. */
export type Queries = {
  query(text: string, values?: string[]): Promise<{ rows: unknown[] }>;
};

let template: Promise<string> | undefined;

/**
 * The made-up borough as a real service would run it: on PostgreSQL, by two processes behind a proxy. Each worker writes
 * the borough once, and every journey gets a copy.
 * `before` may write in it first.
 */
export async function startExampleOnServer(
  before?: (database: Queries) => Promise<unknown>,
): Promise<Application> {
  template ??= makeTemplate();
  const name = newName();
  await onServer(`create database ${name} template ${await template}`);
  if (before) await queryServer(urlOf(name), before);
  const dataDirectory = mkdtempSync(join(tmpdir(), "alongside-two-"));
  const application = await startTwoProcesses({ databaseUrl: urlOf(name), dataDirectory });
  const stop = async () => {
    await application.stop();
    await onServer(`drop database ${name} with (force)`);
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

function superuserUrlOf(databaseUrl: string): string {
  return Object.assign(new URL(databaseUrl), { username: "postgres" }).href;
}

async function makeTemplate(): Promise<string> {
  const name = newName();
  await onServer(`create database ${name}`);
  const env = {
    ...process.env,
    AUTH_SECRET: "a secret that only the tests know, long enough",
    DATABASE_URL: urlOf(name),
    SUPERUSER_URL: superuserUrlOf(urlOf(name)),
  };
  const flags = ["--conditions=react-server", "--import", "tsx", script];
  await connected(urlOf("postgres"), async (sql) => {
    // Roles belong to the whole server: two workers may not make them at once.
    await sql`select pg_advisory_lock(${makingLock})`;
    await promisify(execFile)(process.execPath, flags, { env });
  });
  return name;
}

async function onServer(statement: string) {
  await connected(urlOf("postgres"), (sql) => sql.unsafe(statement));
}

async function connected<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

function newName(): string {
  return `journey_${randomBytes(6).toString("hex")}`;
}

function urlOf(name: string): string {
  const given = process.env.TEST_POSTGRES_URL;
  if (!given) throw new Error("TEST_POSTGRES_URL is missing: run the journeys by npm test");
  return Object.assign(new URL(given), { pathname: `/${name}` }).href;
}
