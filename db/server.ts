import { connect, type Socket } from "node:net";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { type Connection, type Engine, isDatabaseAway } from "./engine";

const connectWithinMilliseconds = 3000;

/** A pool is given up whole: after one broken connection the driver's others cannot be trusted. */
type Pool = { broken: boolean };

/**
 * Connections to a PostgreSQL server. postgres.js 3.4.9 writes to a connection that has just closed (it sends the
 * rollback of the transaction that died with it) and then fails outside of any request, or hangs. So sockets are made
 * here, where their end is noticed first; after that no statement reaches the driver, and whoever uses the engine
 * opens another (R-REL-03).
 */
export function openServer(url: string): Engine {
  const pool: Pool = { broken: false };
  const sql = postgres(url, {
    max: Number(process.env.DATABASE_POOL ?? 10),
    connect_timeout: connectWithinMilliseconds / 1000,
    // A connection that ends has broken: none is ended for being idle or old.
    idle_timeout: 0,
    max_lifetime: null,
    // Nobody waits for the driver's own question about array types, so nobody would hear of its failure; we use none.
    fetch_types: false,
    onnotice: () => undefined,
    connection: {
      statement_timeout: 10_000,
      lock_timeout: 3_000,
      idle_in_transaction_session_timeout: 15_000,
    },
    socket: (to: Address) => openSocket(to, pool),
  } as postgres.Options<Record<string, never>>);
  return {
    kind: "server",
    isBroken: () => pool.broken,
    connection: drizzle(guarded(sql, pool)) as unknown as Connection,
    close: () => sql.end({ timeout: pool.broken ? 0 : 5 }),
  };
}

type Address = { host: string[]; port: number[]; path: string | false };

function openSocket({ host, port, path }: Address, pool: Pool): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = path ? connect(path) : connect(port[0] ?? 5432, host[0]);
    socket.setTimeout(connectWithinMilliseconds, () =>
      socket.destroy(fault("CONNECT_TIMEOUT", "The database did not answer the call")),
    );
    socket.once("error", reject);
    socket.once("close", () => {
      pool.broken = true;
    });
    socket.once("connect", () => {
      socket.setTimeout(0);
      resolve(socket);
    });
  });
}

/** The driver as drizzle sees it, with our own transactions and with every statement prepared once a connection. */
function guarded(client: postgres.Sql, pool: Pool): postgres.Sql {
  return new Proxy(client, {
    get(target, name) {
      if (name === "unsafe") return prepared(target, pool);
      if (name === "begin") return (work: Work) => transaction(target, pool, work);
      return Reflect.get(target, name);
    },
  });
}

/**
 * drizzle sends unnamed statements, which the driver describes and the server parses and plans anew each time, in two
 * round trips; a named one takes a single trip and keeps its plan.
 */
function prepared(client: postgres.Sql, pool: Pool): postgres.Sql["unsafe"] {
  return (text, values = [], options) => {
    refuseWhenBroken(pool);
    return client.unsafe(text, values, { ...options, prepare: values.length > 0 });
  };
}

type Work = (tx: postgres.Sql) => Promise<unknown>;

/**
 * The driver's transaction, but for its rollback on a connection that is gone: that is the statement which would bring
 * the process down. There is nothing to roll back; the server has forgotten the transaction.
 */
function transaction(client: postgres.Sql, pool: Pool, work: Work): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ending = client.begin(async (tx) => {
      try {
        refuseWhenBroken(pool);
        const outcome = await work(guarded(tx as unknown as postgres.Sql, pool));
        refuseWhenBroken(pool);
        return outcome;
      } catch (error) {
        if (isDatabaseAway(error)) pool.broken = true;
        if (!pool.broken) throw error;
        reject(error);
        return new Promise(() => undefined);
      }
    });
    ending.then(resolve, reject);
  });
}

function refuseWhenBroken({ broken }: Pool) {
  if (broken) throw fault("CONNECTION_CLOSED", "The connection to the database has ended");
}

function fault(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
