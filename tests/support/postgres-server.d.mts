/** A running PostgreSQL. `url` connects as the ordinary role `alongside`; `superuserUrl` is for set-up only. */
export interface PostgresServer {
  /** A URL for the database of that name; it does not create it. */
  url(name: string): string;
  superuserUrl(name: string): string;
  /** For people: "PostgreSQL 18.4 (npm package)". */
  version: string;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
  /** Stops if running, then starts again on the same data and port. */
  restart(): Promise<void>;
  /** Kills the server and every backend with SIGKILL; `restart()` then recovers. */
  kill9(): Promise<void>;
}

export function startPostgres(options?: { durable?: boolean }): Promise<PostgresServer>;
