import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * What `npm test` does, in order. Every step gives what passed and what failed; a gate counts as one,
 * and must prove that it looked: a check that read nothing has not passed.
 *
 * `needs` names what must be there first; `run(title, command, options)` runs a program and waits.
 */
export const steps = [
  gate("biome", {
    command: tool("biome", "check", "--error-on-warnings", "--max-diagnostics=100", "."),
    looked: (output) => firstNumber(output, /Checked (\d+) files/),
    atLeast: 50,
  }),
  gate("types", {
    command: ["sh", "-c", "node_modules/.bin/next typegen && node_modules/.bin/tsc --listFiles"],
    looked: (output) => output.split("\n").filter(isOwnSource).length,
    atLeast: 50,
    shown: (output) => output.replace(/^\/\S+\n/gm, ""),
  }),
  gate("knip", {
    command: tool("knip", "--reporter=symbols", "--reporter=./bin/parts/knip-count.mjs"),
    looked: (output) => firstNumber(output, /files read: (\d+)/),
    atLeast: 50,
  }),
  vitest("unit", { project: "unit" }),
  gate("build", {
    command: [process.execPath, "bin/build.mjs", "--if-changed"],
    looked: builtRoutes,
    atLeast: 5,
    limitMinutes: 16,
  }),
  vitest("database on PostgreSQL", {
    project: "database",
    engine: "postgres",
    needs: ["postgres"],
  }),
  vitest("database on PGlite", { project: "database", engine: "pglite" }),
  vitest("access", {
    project: "access",
    engine: "postgres",
    needs: ["postgres", "build"],
    limitMinutes: 25,
  }),
  {
    name: "journeys",
    needs: ["postgres", "chromium", "build"],
    async prove({ run, env }) {
      const file = "test-results/journeys.json";
      rmSync(file, { force: true });
      const result = await run("journeys", tool("playwright", "test"), { env, limitMinutes: 42 });
      const { stats, errors, suites } = readReport(file) ?? { stats: {}, errors: [], suites: [] };
      const failed = (stats.unexpected ?? 0) + (stats.flaky ?? 0) + (errors.length > 0 ? 1 : 0);
      const fallen = suites.flatMap(fallenJourneys);
      return verdict(result, { passed: stats.expected, failed, skipped: stats.skipped, fallen });
    },
  },
];

function gate(name, { command, looked, atLeast, limitMinutes = 5, shown = (output) => output }) {
  return {
    name,
    needs: [],
    async prove({ run, env }) {
      const { ok, output } = await run(name, command, { env, limitMinutes });
      const seen = looked(output);
      if (ok && seen >= atLeast) return { passed: 1, failed: 0, note: `looked at ${seen}` };
      const note = ok ? `looked at only ${seen}, and ${atLeast} is the least` : "";
      return { passed: 0, failed: 1, note, output: shown(output) };
    },
  };
}

function vitest(name, { project, engine, needs = [], limitMinutes = 15 }) {
  return {
    name,
    needs,
    async prove({ run, env, folder }) {
      const file = join(folder, `${name.replaceAll(" ", "-")}.json`);
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
      const result = await run(name, tool("vitest", "run", "--project", project, ...reporters), {
        env: engine ? { ...env, TEST_ENGINE: engine } : env,
        limitMinutes,
      });
      const report = readReport(file) ?? {};
      return verdict(result, {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
        fallen: (report.testResults ?? []).flatMap(fallenTests),
      });
    },
  };
}

/** A run that ends badly without naming a test, or that found no test, has failed once. */
function verdict({ ok, output }, { passed = 0, failed = 0, skipped = 0, fallen = [] }) {
  const fell = failed === 0 && (!ok || passed === 0) ? 1 : failed;
  const note = skipped > 0 ? `${skipped} skipped` : "";
  return { passed, failed: fell, note, output: fell > 0 ? output : undefined, fallen };
}

function fallenTests({ name, message, assertionResults }) {
  const place = relative(process.cwd(), name);
  const tests = assertionResults.filter(({ status }) => status === "failed");
  if (tests.length === 0 && message) return [`${place}: ${message}`];
  return tests.map(({ title, failureMessages }) => `${place}: ${title}: ${failureMessages[0]}`);
}

function fallenJourneys({ file, specs, suites = [] }) {
  const fallen = specs
    .filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === "flaky"))
    .map(({ title, tests }) => {
      const fault = tests.flatMap(({ results }) => results).find(({ error }) => error)?.error;
      return `${file}: ${title}: ${fault?.message ?? ""}`;
    });
  return [...fallen, ...suites.flatMap(fallenJourneys)];
}

function tool(name, ...rest) {
  return [`node_modules/.bin/${name}`, ...rest];
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

function firstNumber(output, pattern) {
  return Number(pattern.exec(output)?.[1] ?? 0);
}

function isOwnSource(line) {
  return line.startsWith(process.cwd()) && !/\/(node_modules|\.next)\//.test(line);
}

function builtRoutes() {
  const routes = readReport(".next/app-path-routes-manifest.json");
  return routes ? Object.keys(routes).length : 0;
}
