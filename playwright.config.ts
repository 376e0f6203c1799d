import { defineConfig } from "@playwright/test";

/** Debian's browser: Playwright's own download needs the internet. `npm test` names it in CHROMIUM_PATH. */
const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: "tests/journeys",
  testMatch: "**/*.test.ts",
  outputDir: "test-results",
  globalSetup: "./tests/support/server-for-journeys.ts",
  // A journey that passes the second time is a journey that fails.
  retries: 0,
  forbidOnly: true,
  workers: 2,
  timeout: 90_000,
  globalTimeout: 70 * 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/journeys.json" }]],
  use: {
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "Europe/London",
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: "only-on-failure",
    // A trace of every action costs a fifth of the time, and CI keeps none: `--trace on` when one is wanted.
    trace: "off",
    launchOptions: {
      executablePath,
      args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
    },
  },
});
