import type { Application } from "./application";
import {
  newServerDatabase,
  type Queries,
  queryServer,
  runOnServer,
  startOnServer,
} from "./journeys-on-server";

let template: Promise<string> | undefined;

/**
 * The made-up borough as a real service would run it: on PostgreSQL, by two processes behind a proxy. Each worker writes
 * the borough once, and every journey gets a copy.
 * `before` may write in it first.
 */
export async function startExampleOnServer(
  before?: (database: Queries) => Promise<unknown>,
): Promise<Application> {
  template ??= makeTemplate();
  const databaseUrl = await newServerDatabase(await template);
  if (before) await queryServer(databaseUrl, before);
  return startOnServer(databaseUrl);
}

async function makeTemplate(): Promise<string> {
  const databaseUrl = await newServerDatabase();
  await runOnServer(databaseUrl, "tests/support/make-example-on-server.ts");
  return databaseUrl;
}
