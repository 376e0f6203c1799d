import "server-only";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import type { Connection, Engine } from "./engine";

const postgresMajor = "18";

/**
 * Opens the embedded database in `directory`. Two processes on one directory would silently lose each other's
 * writes (finding 3), so a lock is taken first; it frees itself when its holder dies, even by kill -9.
 * It is for evaluation: it survives the death of the process, not a loss of power (finding 2).
 * @throws when another process holds the directory, or an incompatible version wrote it.
 */
export async function openEmbedded(directory: string): Promise<Engine> {
  const inMemory = directory === "memory://";
  if (inMemory) {
    const client = await PGlite.create();
    return engineOf(client, () => client.close());
  }
  const wanted = join(resolve(directory), "database");
  mkdirSync(wanted, { recursive: true });
  // One folder has one lock, whichever of its names it was asked for by.
  const folder = realpathSync(wanted);
  const lock = await lockFolder(folder);
  try {
    refuseForeignVersion(folder);
    const client = await PGlite.create(folder);
    return engineOf(client, async () => {
      await client.close();
      lock.close();
    });
  } catch (error) {
    lock.close();
    throw error;
  }
}

function engineOf(client: PGlite, close: () => Promise<void>): Engine {
  const connection = drizzle(client) as unknown as Connection;
  return { kind: "embedded", connection, isBroken: () => false, close };
}

function refuseForeignVersion(folder: string) {
  const file = join(folder, "PG_VERSION");
  if (!existsSync(file)) return;
  const found = readFileSync(file, "utf8").trim();
  if (found === postgresMajor) return;
  throw new Error(
    `The data in ${folder} was written by version ${found} of the embedded database and this needs ${postgresMajor}. Move the folder away, or set ALONGSIDE_DATA_DIR to a new one.`,
  );
}

/** An abstract socket on Linux vanishes with its process; elsewhere a port derived from the path does the same. */
async function lockFolder(folder: string): Promise<Server> {
  const holder = join(folder, "..", "holder.pid");
  const server = createServer();
  server.unref();
  const address =
    process.platform === "linux"
      ? // Hashed: a longer address would be cut off, and two folders would share one.
        { path: `\0alongside:${createHash("sha256").update(folder).digest("hex")}` }
      : { port: portOf(folder), host: "127.0.0.1" };
  const isOurs = await new Promise<boolean>((done) => {
    server.once("error", () => done(false));
    server.listen(address, () => done(true));
  });
  if (!isOurs) {
    const pid = await holderIn(holder);
    throw new Error(
      `Another process (pid ${pid}) is using ${folder}. Stop it first: one process at a time.`,
    );
  }
  writeFileSync(holder, String(process.pid));
  return server;
}

/** Whoever has just taken the lock may not have written yet, and the file may still name one that died before. */
async function holderIn(file: string): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    const pid = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
    if (pid && isAlive(Number(pid))) return pid;
    if (tries === 20) return pid || "unknown";
    await pause(50);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives and is somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function portOf(folder: string): number {
  let sum = 0;
  for (const letter of folder) sum = (sum * 31 + letter.charCodeAt(0)) % 16_000;
  return 49_152 + sum;
}
