import type { Application } from "./application";
import { newServerDatabase, runOnServer, startOnServer } from "./journeys-on-server";
import type { openParentsSurvey, ParentsSurvey } from "./parents-survey";

type Wanted = NonNullable<Parameters<typeof openParentsSurvey>[1]> & {
  /** Answered, closed, released and given back to families, with a reply. */
  givenBack?: boolean;
};
type ParentsApplication = Application & { surveys: ParentsSurvey[] };

/** The application with these surveys open in it, on a database that holds nothing else. */
export async function startWithSurveys(wanted: readonly Wanted[]): Promise<ParentsApplication> {
  const databaseUrl = await newServerDatabase();
  const script = "tests/support/make-parents-survey.ts";
  const printed = await runOnServer(databaseUrl, script, [JSON.stringify(wanted)]);
  const surveys: ParentsSurvey[] = JSON.parse(printed.trim().split("\n").at(-1) ?? "[]");
  return { ...(await startOnServer(databaseUrl)), surveys };
}
