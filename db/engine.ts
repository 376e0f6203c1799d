import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/** Either engine behind one face: the same statements run on both. */
export type Connection = PgDatabase<PgQueryResultHKT, Record<string, never>>;
/** The connection inside one transaction. */
export type Transaction = Parameters<Parameters<Connection["transaction"]>[0]>[0];

export type Engine = {
  kind: "embedded" | "server";
  connection: Connection;
  close(): Promise<void>;
};
