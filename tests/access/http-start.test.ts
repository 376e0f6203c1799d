import { spawn } from "node:child_process";
import { describe, expect, test } from "vitest";

/** Starts the built application with these settings and waits until it gives up. */
function startWith(
  settings: Record<string, string>,
): Promise<{ code: number | null; said: string }> {
  const { AUTH_SECRET: _secret, APP_ORIGIN: _origin, ...rest } = process.env;
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", "0"], {
    env: { ...rest, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...settings },
    stdio: ["ignore", "ignore", "pipe"],
    timeout: 25_000,
  });
  let said = "";
  child.stderr.on("data", (piece) => {
    said += String(piece);
  });
  return new Promise((done) => child.once("exit", (code) => done({ code, said })));
}

describe("R-AUTH-05: without what it needs the service does not start, and says why in one line", () => {
  const complete = {
    DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
    AUTH_SECRET: "long enough to be a secret of the tests",
    APP_ORIGIN: "https://alongside.example",
  };

  test.each([
    ["no secret", { AUTH_SECRET: "" }, "AUTH_SECRET is missing"],
    ["a short secret", { AUTH_SECRET: "too short" }, "AUTH_SECRET must be at least 32 characters"],
    ["no address of its own", { APP_ORIGIN: "" }, "APP_ORIGIN is missing"],
  ])("%s", async (_what, lacking, words) => {
    const { code, said } = await startWith({ ...complete, ...lacking });
    expect(code).toBeGreaterThan(0);
    const lines = said
      .split("\n")
      .filter((line) => line.includes("AUTH_SECRET") || line.includes("APP_ORIGIN"));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(words);
    expect(said).not.toMatch(/^\s+at /m);
  });
});
