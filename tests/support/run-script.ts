import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { applicationSecret } from "./application";

/**
 * Runs one of our scripts in a process of its own, as the one that asks may not load what reaches the database.
 * @returns what it printed
 */
export async function runScript(
  script: string,
  words: readonly string[],
  environment: Record<string, string>,
): Promise<string> {
  const flags = ["--conditions=react-server", "--import", "tsx", script];
  const env = { ...process.env, AUTH_SECRET: applicationSecret, ...environment };
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, ...words], { env });
  return stdout;
}
