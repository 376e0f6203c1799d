import "server-only";
import pino from "pino";

/**
 * Structured lines for the operator. No personal data ever: events carry ids, route templates, status and
 * milliseconds, never an address, a name, words somebody typed or a link with a token (R-REL-15).
 */
export const log = pino({
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ["email", "name", "note", "password", "token", "cookie", "*.email", "*.name"],
    remove: true,
  },
});

/** Writes down that something failed: its kind and where, never its message, which may quote what people typed. */
export function logFault(what: string, error: unknown): void {
  const fault = error instanceof Error ? error : new Error("not an error");
  const cause = fault.cause as { code?: unknown; name?: unknown } | undefined;
  const frames = (fault.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  log.error(
    { kind: fault.name, cause: cause?.code ?? cause?.name, where: frames.slice(0, 6) },
    what,
  );
}
