import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Outside Next's own build this package throws on purpose; its empty half is what Next would pick. */
const serverOnly = `${root}node_modules/server-only/empty.js`;

/** Projects that need a database get a PostgreSQL of their own when `npm test` did not bring one. */
const withDatabase = {
  globalSetup: ["tests/support/postgres-for-vitest.ts"],
  testTimeout: 30_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: /^server-only$/, replacement: serverOnly },
    ],
  },
  test: {
    environment: "node",
    setupFiles: ["tests/support/no-console-errors.ts"],
    restoreMocks: true,
    // By default a machine of two cores gets one worker, and much of what these tests do is wait.
    maxWorkers: 2,
    env: { TZ: "Europe/London" },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Pure functions: what one file has read serves the next, which saves a quarter of the time.
          isolate: false,
          // Properties with thousands of runs share the machine with others.
          testTimeout: 30_000,
          include: [
            "{lib,components,db,app}/**/*.test.{ts,tsx}",
            "tests/architecture/**/*.test.ts",
          ],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          // Reading the application took each file longer than most take to run: it is read once for all of them.
          isolate: false,
          alias: { "next/headers": `${root}tests/support/browser-of-a-test.ts` },
          include: ["tests/database/**/*.test.ts"],
          // What is about one engine alone is proved once, in its own run.
          exclude: [
            process.env.TEST_ENGINE === "pglite"
              ? "tests/database/postgres-server.test.ts"
              : "tests/database/embedded-lock.test.ts",
          ],
          ...withDatabase,
        },
      },
      {
        extends: true,
        test: { name: "access", include: ["tests/access/**/*.test.ts"], ...withDatabase },
      },
    ],
  },
});
