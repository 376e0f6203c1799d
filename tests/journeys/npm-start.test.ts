import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { exampleAuditId } from "@/db/seed/ids";
import { freePort } from "@/tests/support/application";
import { answer, levelIn, questionBlock, wordingsOn } from "@/tests/support/audit-pages";
import { signIn } from "@/tests/support/browser";

const dataDirectory = mkdtempSync(join(tmpdir(), "alongside-npm-start-"));
const theme = `/audits/${exampleAuditId(1, "elppeg", 2026)}/themes/8`;
/** As a shell counts it: 128 and the number of the signal. */
const endedByCtrlC = 130;
let running: ChildProcess | undefined;

test.afterAll(async () => {
  await stop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

test("npm start serves the made-up borough from the embedded database, and keeps an answer over Ctrl-C and a second start", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const port = await freePort();
  const told = await start(port);
  const origin = /Alongside is ready at (\S+)/.exec(told)?.[1] ?? "";
  const [, email = "", password = ""] = /: (\S+@\S+), password (.+)/.exec(told) ?? [];
  await page.goto(`${origin}/sign-in`);
  await signIn(page, { email, password });
  await page.goto(`${origin}${theme}`);
  const [wording = ""] = await wordingsOn(page);
  await answer(questionBlock(page, wording), "Established", "Said before Ctrl-C");

  expect(await stop()).toBe(endedByCtrlC);
  expect(await start(port)).toContain("Already built from these sources.");
  await page.goto(`${origin}${theme}`);
  const block = questionBlock(page, wording);
  await expect(block.getByLabel("How do you know?")).toHaveValue("Said before Ctrl-C");
  await expect(levelIn(block, "Established")).toBeChecked();
});

/** Runs what `npm start` runs. @returns what it had printed once it was ready, or had given up */
function start(port: number): Promise<string> {
  const env = { ...process.env, PORT: String(port), ALONGSIDE_DATA_DIR: dataDirectory };
  const child = spawn(process.execPath, ["bin/start.mjs"], {
    env: { ...env, AUTH_SECRET: "", APP_ORIGIN: "", DATABASE_URL: "", NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  running = child;
  let told = "";
  return new Promise((done) => {
    child.once("exit", () => done(told));
    child.stdout?.on("data", (piece) => {
      told += String(piece);
      if (told.includes("Stop it with Ctrl-C.")) done(told);
    });
  });
}

async function stop(): Promise<number | null> {
  const child = running;
  if (!child || child.exitCode !== null) return child?.exitCode ?? null;
  child.kill("SIGINT");
  return new Promise((done) => child.once("exit", done));
}
