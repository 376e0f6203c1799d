import { exampleId } from "@/db/seed/ids";
import type { Application } from "./application";
import { examplePerson } from "./browser";
import { startExample } from "./example";

/** The survey of the example that is open, and the forum that runs it. */
export const openSurvey = exampleId("survey", 3);
export const fatou = 43;

/** The example, whose forum has opened Urdu although nobody has reviewed it yet. */
export function startExampleInUrdu(): Promise<Application> {
  const by = exampleId("person", examplePerson(fatou).number);
  return startExample((database) =>
    database.query(
      `insert into language_overrides (survey_id, setting_id, language, decided_by, decided_at)
       select id, setting_id, 'ur', $2, now() from surveys where id = $1`,
      [openSurvey, by],
    ),
  );
}
