import "server-only";
import { closeEngine } from "@/db/client";
import { noteCallers } from "./callers";
import { environment } from "./environment";

/**
 * Checks that the process has what it needs and leaves with one clear line otherwise (R-AUTH-05); notes where
 * requests come from; closes the database when asked to stop.
 */
export function startService(): void {
  try {
    environment();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
  noteCallers();
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    // Requests under way finish first: the framework stops taking new ones on the same signal.
    process.once(signal, () => setTimeout(() => void closeEngine(), 400));
  }
}
