import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeEngine, transact } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { makeServerDatabase, onServer, rowsOf } from "../support/database";
import { startProcess } from "../support/own-process";

const { entries } = JSON.parse(readFileSync("db/migrations/meta/_journal.json", "utf8")) as {
  entries: unknown[];
};
const migrating = `
  const { migrateDatabase } = await import("./db/migrate.ts");
  const { closeEngine } = await import("./db/client.ts");
  try {
    await migrateDatabase();
    await closeEngine();
  } catch (error) {
    console.log(error.message);
    process.exitCode = 1;
  }`;

let remove: () => Promise<void>;
let env: Record<string, string>;
beforeAll(async () => {
  if (onServer) {
    remove = await makeServerDatabase(async () => undefined, "nothing");
    env = { DATABASE_URL: process.env.DATABASE_URL ?? "" };
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "alongside-migrations-"));
  remove = async () => rmSync(folder, { recursive: true });
  delete process.env.DATABASE_URL;
  process.env.ALONGSIDE_DATA_DIR = folder;
  env = { ALONGSIDE_DATA_DIR: folder };
});
afterAll(async () => {
  await closeEngine();
  await remove();
});

const applied = async () =>
  (await transact((tx) => rowsOf(tx.execute(sql`select * from drizzle.__drizzle_migrations`))))
    .length;

test("R-REL-14 two processes that migrate at once apply one set; on a server both succeed, embedded the second is refused", {
  timeout: 90_000,
}, async () => {
  const both = [startProcess(migrating, env), startProcess(migrating, env)];
  const ends = await Promise.all(both.map(({ ended }) => ended));
  const failed = ends.filter(({ code }) => code !== 0);
  expect(failed.length, failed.map(({ output }) => output).join()).toBeLessThanOrEqual(
    onServer ? 0 : 1,
  );
  for (const { output } of failed) expect(output).toMatch(/Another process \(pid \d+\)/);
  expect(await applied()).toBe(entries.length);
});

test("R-REL-14 migrating again changes nothing", async () => {
  await migrateDatabase();
  await migrateDatabase();
  expect(await applied()).toBe(entries.length);
});
