import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Connection } from "@/db/engine";
import { writeExampleBorough } from "@/db/seed/load";

/**
 * Writes the made-up borough into a server's database that has its tables and nothing in them. The product itself never
 * does this (R-AUTH-13).
 *
 * @param superuserUrl the database as somebody whom no policy holds; a connection of its own is opened, because no request
 * of the application may take as long as this
 */
export async function writeExampleOnServer(superuserUrl: string): Promise<void> {
  const superuser = postgres(superuserUrl, { max: 1, onnotice: () => undefined });
  // Triggers write as the owner of the tables, whom the policies hold as well while they are forced.
  const forced =
    await superuser`select oid::regclass::text as name from pg_class where relforcerowsecurity`;
  const everyTable = async (change: string) => {
    for (const { name } of forced) await superuser.unsafe(`alter table ${name} ${change}`);
  };
  await everyTable("no force row level security");
  await (drizzle(superuser) as unknown as Connection).transaction((tx) =>
    writeExampleBorough(tx, new Date()),
  );
  await everyTable("force row level security");
  await superuser.end();
}
