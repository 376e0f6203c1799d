import { existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { placeEmbeddedDatabase } from "../support/database";
import { type OwnProcess, startProcess } from "../support/own-process";

const folder = mkdtempSync(join(tmpdir(), "alongside-lock-"));
const data = join(folder, "data");
const started: OwnProcess[] = [];
afterEach(async () => {
  for (const each of started.splice(0)) {
    each.kill9();
    await each.ended;
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Opens the database, says so, and holds it; or says why not, and after how long. */
const opening = `
  const { engine } = await import("./db/client.ts");
  const { sql } = await import("drizzle-orm");
  // Read before the clock starts: reading our TypeScript takes as long as the machine is busy.
  await import("./db/embedded.ts");
  const began = performance.now();
  try {
    const { connection } = await engine();
    await connection.execute(sql.raw("select 1"));
    console.log("opened");
    setInterval(() => undefined, 1000);
  } catch (error) {
    console.log(error.message);
    console.log("refused after", Math.ceil(performance.now() - began), "ms");
    process.exitCode = 1;
  }`;

function open(directory = data): OwnProcess {
  // Opening an existing database is enough here, and quicker than making one.
  if (!existsSync(join(directory, "database"))) placeEmbeddedDatabase(directory);
  const process = startProcess(opening, { ALONGSIDE_DATA_DIR: directory });
  started.push(process);
  return process;
}

test("R-REL-02 a second process on the same folder leaves within two seconds, naming the first", {
  timeout: 90_000,
}, async () => {
  const holder = open();
  await holder.says("opened");
  const second = await open().ended;
  expect(second.code).toBe(1);
  expect(second.output).toContain(`(pid ${holder.pid})`);
  expect(Number(/refused after (\d+) ms/.exec(second.output)?.[1])).toBeLessThan(2000);
  // Under another name it is the same folder.
  const alias = join(folder, "alias");
  symlinkSync(data, alias);
  const third = await open(alias).ended;
  expect(third.output).toContain(`(pid ${holder.pid})`);
});

test("R-REL-02 kill -9 frees the folder, and folders of long names do not get in each other's way", {
  timeout: 90_000,
}, async () => {
  const first = open();
  await first.says("opened");
  first.kill9();
  await first.ended;
  const next = open();
  await next.says("opened");
  const other = open(join(folder, "a".repeat(120), "other"));
  await other.says("opened");
});
