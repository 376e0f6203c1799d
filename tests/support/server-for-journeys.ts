import { dropServerDatabase, newServerDatabase, runOnServer } from "./journeys-on-server";
import { startPostgres } from "./postgres-server.mjs";

/** Before the first journey: a PostgreSQL, unless one is named already, and the made-up borough in it for copies. */
export default async function setUp() {
  const server = process.env.TEST_POSTGRES_URL ? undefined : await startPostgres();
  if (server) process.env.TEST_POSTGRES_URL = server.url("postgres");
  const databaseUrl = await newServerDatabase();
  await runOnServer(databaseUrl, "tests/support/make-example-on-server.ts");
  process.env.JOURNEYS_EXAMPLE_URL = databaseUrl;
  return async () => {
    await dropServerDatabase(databaseUrl);
    await server?.stop();
  };
}
