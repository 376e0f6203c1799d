import { test } from "@playwright/test";
import type { Application } from "./application";
import { newServerDatabase, type Queries, queryServer, startOnServer } from "./journeys-on-server";

/**
 * The application with the made-up borough in it, as on its first day: each journey has a copy of the one that was written
 * when the journeys began.
 *
 * @param before writes into the database while nobody else has it
 */
export async function startExample(
  before?: (database: Queries) => Promise<unknown>,
): Promise<Application> {
  test.setTimeout(240_000);
  const databaseUrl = await newServerDatabase(process.env.JOURNEYS_EXAMPLE_URL);
  if (before) await queryServer(databaseUrl, before);
  return startOnServer(databaseUrl);
}
