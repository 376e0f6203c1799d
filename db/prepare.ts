import { closeEngine } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { loadExampleBorough } from "@/db/seed/load";

/**
 * Gets the database ready before the server opens it: its tables, and in the embedded one the made-up borough.
 * It may be run again and may be killed at any moment; the next run puts right what is missing.
 */
async function prepare() {
  const { kind } = await told("Bringing the tables up to date", migrateDatabase);
  // Somebody trying the first visit out asks for an empty house.
  if (kind === "server" || process.env.ALONGSIDE_EXAMPLE === "no") return;
  await told("Looking for a borough, and loading the made-up one if there is none", () =>
    loadExampleBorough(new Date()),
  );
}

async function told<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const outcome = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${what}: done in ${seconds} s\n`);
  return outcome;
}

try {
  await prepare();
  await closeEngine();
} catch (error) {
  const words = error instanceof Error ? error.message : String(error);
  process.stderr.write(`The database could not be made ready: ${words.split("\n", 1)[0]}\n`);
  process.exitCode = 1;
  await closeEngine().catch(() => undefined);
}
