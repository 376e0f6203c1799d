import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/** Either engine behind one face: the same statements run on both. */
export type Connection = PgDatabase<PgQueryResultHKT, Record<string, never>>;
/** The connection inside one transaction. */
export type Transaction = Parameters<Parameters<Connection["transaction"]>[0]>[0];

export type Engine = {
  kind: "embedded" | "server";
  connection: Connection;
  /** True once it can serve nobody any more: another must be opened. */
  isBroken(): boolean;
  close(): Promise<void>;
};

/** What driver and server say when there is no database to talk to, rather than something wrong with a statement. */
const awayCodes = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOTFOUND", "ETIMEDOUT"],
  ...["CONNECT_TIMEOUT", "CONNECTION_CLOSED", "CONNECTION_ENDED", "CONNECTION_DESTROYED"],
  ...["57P01", "57P02", "57P03"],
]);

/** Whether a fault means that the database is away for the moment: worth asking again soon. */
export function isDatabaseAway(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const { code } = fault as { code?: unknown };
  return (typeof code === "string" && awayCodes.has(code)) || isDatabaseAway(fault.cause);
}
