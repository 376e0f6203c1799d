import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { exampleId } from "@/db/seed/ids";
import { type Application, startApplication } from "./application";
import { examplePerson } from "./browser";
import { startExample } from "./example";

/** The survey of the example that is open, and the forum that runs it. */
export const openSurvey = exampleId("survey", 3);
export const fatou = 43;

/** The example, whose forum has opened Urdu although nobody has reviewed it yet. */
export async function startExampleInUrdu(): Promise<Application> {
  const first = await startExample();
  await first.kill9();
  const by = exampleId("person", examplePerson(fatou).number);
  await inDatabaseOf(first, (database) =>
    database.query(
      `insert into language_overrides (survey_id, setting_id, language, decided_by, decided_at)
       select id, setting_id, 'ur', $2, now() from surveys where id = $1`,
      [openSurvey, by],
    ),
  );
  const { dataDirectory } = first;
  const application = await startApplication({ dataDirectory, example: true });
  const stop = async () => {
    await application.stop();
    await first.stop();
  };
  return { ...application, stop };
}

/** What is really stored, once the application that stored it has been killed. */
export async function inDatabaseOf<T>(
  { dataDirectory }: Application,
  work: (database: PGlite) => Promise<T>,
): Promise<T> {
  const database = await PGlite.create(join(dataDirectory, "database"));
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
