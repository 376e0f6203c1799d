import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Application, startApplication } from "./application";
import {
  newServerDatabase,
  onTwoProcesses,
  runOnServer,
  startOnServer,
} from "./journeys-on-server";
import type { openParentsSurvey, ParentsSurvey } from "./parents-survey";
import { runScript } from "./run-script";

type Wanted = NonNullable<Parameters<typeof openParentsSurvey>[1]> & {
  /** Answered, closed, released and given back to families, with a reply. */
  givenBack?: boolean;
};
type ParentsApplication = Application & { surveys: ParentsSurvey[] };

const script = "tests/support/make-parents-survey.ts";

/**
 * The application with these surveys open in it, on an embedded database of its own. With JOURNEY_PROCESSES=2 two processes
 * share one on PostgreSQL.
 */
export async function startWithSurveys(wanted: readonly Wanted[]): Promise<ParentsApplication> {
  const words = [JSON.stringify(wanted)];
  if (onTwoProcesses) {
    const databaseUrl = await newServerDatabase();
    const surveys = surveysIn(await runOnServer(databaseUrl, script, words));
    return { ...(await startOnServer(databaseUrl)), surveys };
  }
  const dataDirectory = mkdtempSync(join(tmpdir(), "alongside-parents-"));
  const embedded = { ALONGSIDE_DATA_DIR: dataDirectory, DATABASE_URL: "" };
  const surveys = surveysIn(await runScript(script, words, embedded));
  const application = await startApplication({ dataDirectory });
  const stop = async () => {
    await application.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  };
  return { ...application, stop, surveys };
}

function surveysIn(printed: string): ParentsSurvey[] {
  return JSON.parse(printed.trim().split("\n").at(-1) ?? "[]");
}
