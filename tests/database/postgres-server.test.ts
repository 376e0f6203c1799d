import { existsSync } from "node:fs";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type PostgresServer, startPostgres } from "../support/postgres-server.mjs";

let server: PostgresServer;
let startSeconds: number;

beforeAll(async () => {
  vi.stubEnv("TEST_DATABASE_URL", "");
  const began = performance.now();
  server = await startPostgres({ durable: true });
  startSeconds = (performance.now() - began) / 1000;
});

afterAll(async () => {
  await server.stop();
  vi.unstubAllEnvs();
});

async function ask<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await sql.unsafe<Row[]>(statement);
  } finally {
    await sql.end();
  }
}

test("R-TST-01 a real PostgreSQL is ready within 15 seconds and says its version", () => {
  expect(startSeconds).toBeLessThan(15);
  expect(server.version).toMatch(/^PostgreSQL \d+/);
});

test("R-AZ-05 tests connect as a role that row-level security binds", async () => {
  const [role] = await ask(
    server.url("postgres"),
    "select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user",
  );
  expect(role).toEqual({ rolname: "alongside", rolsuper: false, rolbypassrls: false });
});

test("what was committed is there after the server is killed with -9", async () => {
  await ask(server.url("postgres"), "create database kept");
  await ask(server.url("kept"), "create table notes (words text)");
  await ask(server.url("kept"), "insert into notes values ('committed')");
  await server.kill9();
  await expect(ask(server.url("kept"), "select 1")).rejects.toThrow("ECONNREFUSED");
  await server.restart();
  expect(await ask(server.url("kept"), "select words from notes")).toEqual([
    { words: "committed" },
  ]);
});

test("R-TST-01 a stopped PostgreSQL leaves no process and no file", async () => {
  const other = await startPostgres();
  const [setting] = await ask<{ data_directory: string }>(
    other.superuserUrl("postgres"),
    "show data_directory",
  );
  const folder = setting?.data_directory ?? "";
  expect(existsSync(folder)).toBe(true);
  await other.stop();
  expect(existsSync(folder)).toBe(false);
  await expect(ask(other.url("postgres"), "select 1")).rejects.toThrow("ECONNREFUSED");
});
