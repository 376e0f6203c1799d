import { createHash, randomBytes } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, beforeAll } from "vitest";
import { closeEngine, transact } from "@/db/client";
import type { Connection, Transaction } from "@/db/engine";
import { migrateDatabase } from "@/db/migrate";

/** The engine under test: `npm test` runs every database test on both. */
export const onServer = process.env.TEST_ENGINE !== "pglite";

process.env.AUTH_SECRET = "a secret of the tests, longer than 32 characters";
process.env.APP_ORIGIN = "http://localhost:3000";
delete process.env.SMTP_URL;

/** Only one test file at a time makes a database: roles belong to the whole server. */
const makingLock = 61_207;
const silent = { max: 1, connect_timeout: 10, onnotice: () => undefined };

let superuser: postgres.Sql | undefined;

/** Gives this test file a fresh database with all tables, and takes it away afterwards. */
export function withFreshDatabase(): void {
  let remove: () => Promise<void>;
  beforeAll(async () => {
    remove = onServer ? await makeServerDatabase(migrateDatabase) : await makeEmbeddedDatabase();
  });
  afterAll(async () => {
    await closeEngine();
    await remove();
  });
}

/**
 * Makes a database on the server for the role the application signs in as, and runs `prepare` before another file makes one.
 *
 * @param from what it begins with: all tables, or nothing, for those who want to see the migrations run
 * @returns what removes it
 */
export async function makeServerDatabase(
  prepare: () => Promise<unknown>,
  from: "all tables" | "nothing" = "all tables",
) {
  const given = process.env.TEST_POSTGRES_URL;
  if (!given) throw new Error("TEST_POSTGRES_URL is missing: run the tests by npm test or vitest");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const maker = postgres(given, silent);
  try {
    await maker`select pg_advisory_lock(${makingLock})`;
    await maker.unsafe(
      `create database ${name} ${from === "nothing" ? "" : await originalOnServer(maker)}`,
    );
    turnTo(name);
    superuser = postgres(superuserUrl(), silent);
    await prepare();
  } finally {
    await maker.end();
  }
  return async () => {
    await superuser?.end();
    // Whoever else is in it may be the server's own housekeeping, which the application's role may not send away.
    const remover = postgres(superuserUrl(new URL(given).pathname), silent);
    await remover.unsafe(`drop database ${name} with (force)`);
    await remover.end();
  };
}

function turnTo(name: string) {
  const { TEST_POSTGRES_URL: server = "" } = process.env;
  process.env.DATABASE_URL = Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

/**
 * All migrations take longer than most files of tests; a copy of a database that has them takes a moment. Made by the first file
 * that comes, on a server of ours alone: in one that was lent nothing is left behind.
 *
 * @returns which database to begin with, for the end of `create database`
 */
async function originalOnServer(maker: postgres.Sql): Promise<string> {
  if (process.env.TEST_DATABASE_URL) return "";
  const original = "test_original";
  const [known] = await maker`select from pg_database where datname = ${original}`;
  if (!known) {
    await maker.unsafe("create database test_being_made");
    turnTo("test_being_made");
    await migrateDatabase();
    await closeEngine();
    await maker.unsafe(`alter database test_being_made rename to ${original}`);
  }
  return `template ${original} strategy file_copy`;
}

/**
 * A database, that of this file unless another is named, for one whom no policy holds. A server we were lent is reached by its own
 * URL; ours trusts everybody on this machine.
 */
export function superuserUrl(pathname = new URL(process.env.DATABASE_URL ?? "").pathname): string {
  const lent = process.env.TEST_DATABASE_URL;
  return Object.assign(new URL(lent ?? process.env.DATABASE_URL ?? ""), {
    ...{ pathname },
    ...(lent ? {} : { username: "postgres" }),
  }).href;
}

/**
 * Making the embedded database from nothing takes ten seconds of a processor; copying one takes one. The copy is
 * kept for as long as neither the tables nor the engine change.
 */
async function makeEmbeddedDatabase() {
  delete process.env.DATABASE_URL;
  const folder = mkdtempSync(join(tmpdir(), "alongside-embedded-"));
  process.env.ALONGSIDE_DATA_DIR = folder;
  if (!placeEmbeddedDatabase(folder)) {
    await migrateDatabase();
    await closeEngine();
    keepOriginal(join(folder, "database"));
  }
  return async () => rmSync(folder, { recursive: true, force: true });
}

/** Puts a copy of the kept embedded database into a data folder. @returns whether there was one to copy. */
export function placeEmbeddedDatabase(folder: string): boolean {
  const original = originalFolder();
  if (!existsSync(original)) return false;
  cpSync(original, join(folder, "database"), { recursive: true });
  return true;
}

function keepOriginal(database: string) {
  const original = originalFolder();
  const making = `${original}-${randomBytes(6).toString("hex")}`;
  cpSync(database, making, { recursive: true });
  try {
    renameSync(making, original);
  } catch {
    // Another test file was first with the same.
    rmSync(making, { recursive: true });
  }
}

function originalFolder(): string {
  const hash = createHash("sha256");
  const migrations = readdirSync("db/migrations").filter((name) => name.endsWith(".sql"));
  for (const name of migrations.sort()) hash.update(readFileSync(join("db/migrations", name)));
  hash.update(readFileSync("node_modules/@electric-sql/pglite/package.json"));
  return join("node_modules", ".cache", "alongside-tests", hash.digest("hex").slice(0, 16));
}

/** Past every policy, to set the scene, to look at what is really there, and to tamper. */
export function asSuperuser<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  if (!onServer) return transact(work);
  if (!superuser) throw new Error("There is no database yet");
  return (drizzle(superuser) as unknown as Connection).transaction(work);
}

/** The rows of a statement; the two drivers wrap them differently. */
export async function rowsOf<Row>(answer: Promise<unknown>): Promise<Row[]> {
  const result = (await answer) as Row[] | { rows: Row[] };
  return Array.isArray(result) ? [...result] : result.rows;
}

/** The SQLSTATE with which the database refused, or "none" when it did not. */
export async function refusalOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return "none";
  } catch (error) {
    const cause = (error as Error).cause ?? error;
    return String((cause as { code?: string }).code ?? cause);
  }
}

/** What PostgreSQL says when a role or a policy does not allow something. */
export const notAllowed = "42501";
/** What our triggers say about work that is kept. */
export const kept = "23001";
