import { closeEngine } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { loadExampleBorough } from "@/db/seed/load";

/**
 * Gets the database ready before the server opens it: its tables, and in the embedded one the made-up boroughs.
 * It may be run again and may be killed at any moment; the next run puts right what is missing.
 */
async function prepare() {
  const { kind } = await told("Bringing the tables up to date", migrateDatabase);
  // Somebody trying the first visit out asks for an empty house.
  if (kind === "server" || process.env.ALONGSIDE_EXAMPLE === "no") return;
  await told("Looking for a borough, and loading the made-up ones if there is none", () =>
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

/** The first line of what lies deepest: above it stands only which statement met it. */
function reasonIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause) return reasonIn(error.cause);
  return error.message.split("\n", 1)[0] || error.name;
}

try {
  await prepare();
  await closeEngine();
} catch (error) {
  process.stderr.write(`The database could not be made ready: ${reasonIn(error)}\n`);
  process.exitCode = 1;
  await closeEngine().catch(() => undefined);
}
