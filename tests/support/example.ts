import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "@playwright/test";
import { type Application, startApplication } from "./application";

let template: Promise<string> | undefined;

/**
 * The application with the made-up borough in it, as on its first day. Loading that borough takes the longest, so
 * each worker does it once and every journey gets a copy.
 */
export async function startExample(): Promise<Application> {
  test.setTimeout(240_000);
  template ??= loadOnce();
  const dataDirectory = mkdtempSync(join(tmpdir(), "alongside-example-"));
  cpSync(await template, dataDirectory, { recursive: true });
  const application = await startApplication({ dataDirectory, example: true });
  const stop = async () => {
    await application.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  };
  return { ...application, stop };
}

async function loadOnce(): Promise<string> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "alongside-template-"));
  process.once("exit", () => rmSync(dataDirectory, { recursive: true, force: true }));
  const application = await startApplication({ dataDirectory, example: true });
  await application.stop();
  return dataDirectory;
}
