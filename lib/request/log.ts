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
