/**
 * Writes the made-up borough into a server's empty database: DATABASE_URL names it for the role the application signs in
 * as, SUPERUSER_URL for one that no policy holds. The product itself never does this (R-AUTH-13).
 */
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { closeEngine } from "@/db/client";
import type { Connection } from "@/db/engine";
import { migrateDatabase } from "@/db/migrate";
import { writeExampleBorough } from "@/db/seed/load";

await migrateDatabase();
await closeEngine();

// Not through the application's own connections: no request may take as long as this.
const superuser = postgres(process.env.SUPERUSER_URL ?? "", { max: 1, onnotice: () => undefined });
// Triggers write as the owner of the tables, whom the policies hold as well while they are forced.
const forced =
  await superuser`select oid::regclass::text as name from pg_class where relforcerowsecurity`;
await everyTable("no force row level security");
await (drizzle(superuser) as unknown as Connection).transaction((tx) =>
  writeExampleBorough(tx, new Date()),
);
await everyTable("force row level security");
await superuser.end();

async function everyTable(change: string) {
  for (const { name } of forced) await superuser.unsafe(`alter table ${name} ${change}`);
}
