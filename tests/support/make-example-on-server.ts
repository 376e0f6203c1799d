/**
 * The tables and the made-up borough in a server's empty database, for journeys, whose process may not load what reaches a
 * database: DATABASE_URL names it for the role the application signs in as, SUPERUSER_URL for one that no policy holds.
 */
import { closeEngine } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { writeExampleOnServer } from "./write-example";

await migrateDatabase();
await closeEngine();
await writeExampleOnServer(process.env.SUPERUSER_URL ?? "");
