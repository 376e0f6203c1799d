import { afterAll, beforeAll } from "vitest";
import { closeEngine } from "@/db/client";
import { type Application, applicationSecret, startApplication } from "../support/application";
import { makeServerDatabase } from "../support/database";
import { makeWorld, type World } from "./access-world";
import { keepTables, restoreTables, sumsOfTables } from "./kept-tables";

type Bench = {
  world: World;
  application: Application;
  /** The tables that no longer hold what the world began with. */
  changedTables(): Promise<string[]>;
};

/** The built application on a database of its own with the world of the matrix in it, for one test file. */
export function withWorld(): Bench {
  const bench = {} as Bench;
  let removeDatabase: () => Promise<void>;

  beforeAll(async () => {
    removeDatabase = await makeServerDatabase(async () => {
      bench.application = await startApplication({ databaseUrl: process.env.DATABASE_URL });
    });
    // Links and codes of the world are made here and read there.
    process.env.AUTH_SECRET = applicationSecret;
    bench.world = await makeWorld(bench.application.origin);
    await keepTables();
    // Twice the same way, so that a fault in putting back shows at once.
    await restoreTables();
    const untouched = await sumsOfTables();
    bench.changedTables = async () => {
      const sums = await sumsOfTables();
      return Object.keys(untouched).filter((name) => sums[name] !== untouched[name]);
    };
  });

  afterAll(async () => {
    await bench.application?.stop();
    await closeEngine();
    await removeDatabase?.();
  });

  return bench;
}
