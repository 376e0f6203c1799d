import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Application, startApplication } from "./application";
import type { openParentsSurvey, ParentsSurvey } from "./parents-survey";

type Wanted = NonNullable<Parameters<typeof openParentsSurvey>[1]> & {
  /** Answered, closed, released and given back to families, with a reply. */
  givenBack?: boolean;
};
type ParentsApplication = Application & { surveys: ParentsSurvey[] };

const secret = "a secret that only parents' journeys know";
const script = "tests/support/make-parents-survey.ts";

/** The application with these surveys open in it, on an embedded database of its own. */
export async function startWithSurveys(wanted: readonly Wanted[]): Promise<ParentsApplication> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "alongside-parents-"));
  const environment = { AUTH_SECRET: secret };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", script, JSON.stringify(wanted)],
    {
      env: { ...process.env, ...environment, ALONGSIDE_DATA_DIR: dataDirectory, DATABASE_URL: "" },
    },
  );
  const surveys: ParentsSurvey[] = JSON.parse(stdout.trim().split("\n").at(-1) ?? "[]");
  const application = await startApplication({ dataDirectory, environment });
  const stop = async () => {
    await application.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  };
  return { ...application, stop, surveys };
}
