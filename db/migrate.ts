import "server-only";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { migrate as migrateEmbedded } from "drizzle-orm/pglite/migrator";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as migrateServer } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { engine } from "./client";
import type { Engine } from "./engine";

const migrationsFolder = join(process.cwd(), "db", "migrations");
/** Any number that only this application uses as an advisory lock. */
const lockKey = 7_402_318;

/** Brings the database to this version's shape. Several processes may start at once: one migrates, the others wait. */
export async function migrateDatabase(): Promise<Engine> {
  const opened = await engine();
  if (opened.kind === "embedded") {
    await migrateEmbedded(opened.connection as unknown as Parameters<typeof migrateEmbedded>[0], {
      migrationsFolder,
    });
    return opened;
  }
  await migrateUnderLock(process.env.DATABASE_URL ?? "");
  return opened;
}

async function migrateUnderLock(url: string) {
  // A single connection: the advisory lock belongs to the session that runs the migrations.
  const client = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  try {
    const connection = drizzle(client);
    await connection.execute(sql`select pg_advisory_lock(${lockKey})`);
    await migrateServer(connection, { migrationsFolder });
  } finally {
    await client.end({ timeout: 5 });
  }
}
