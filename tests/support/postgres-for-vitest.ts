import { startPostgres } from "./postgres-server.mjs";

/** Lets `npx vitest run tests/database` work by itself: one server for the run, unless one is named already. */
export async function setup() {
  if (process.env.TEST_POSTGRES_URL || process.env.TEST_ENGINE === "pglite") return;
  const server = await startPostgres();
  process.env.TEST_POSTGRES_URL = server.url("postgres");
  return async () => {
    delete process.env.TEST_POSTGRES_URL;
    await server.stop();
  };
}
