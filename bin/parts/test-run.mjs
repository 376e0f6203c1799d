import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { findChromium } from "./chromium.mjs";
import { installWhenChanged } from "./install.mjs";
import { run, stopOnSignals } from "./run.mjs";
import { steps } from "./test-steps.mjs";

const mostLinesShown = 300;

/** What a developer's own shell may say about a service, which no test should hear. */
const notForTests = [
  "ALONGSIDE_DATA_DIR",
  "APP_ORIGIN",
  "AUTH_SECRET",
  "DATABASE_URL",
  "FORCE_COLOR",
  "HOST",
  "NODE_ENV",
  "PORT",
  "SMTP_URL",
  "TEST_ENGINE",
];

/**
 * Runs the steps whose names begin with one of `words`, or all of them; what they build on comes
 * along. Goes on after a failure, and ends with the line "N passed, N failed" over everything.
 */
export async function test(words) {
  const chosen = choose(words);
  if (!chosen) {
    console.error(`Choose from: ${steps.map(({ name }) => name).join(", ")}.`);
    return finish({ passed: 0, failed: 1 });
  }
  const folder = mkdtempSync(join(tmpdir(), "alongside-test-"));
  const bench = { folder, run, env: testEnvironment(), missing: new Set(), close: [] };
  stopOnSignals(() => closeBench(bench));

  const total = { passed: 0, failed: 0 };
  const fallen = [];
  try {
    await installWhenChanged();
    await provide(bench, chosen);
    for (const step of chosen) {
      const outcome = await take(step, bench);
      total.passed += outcome.passed;
      total.failed += outcome.failed;
      fallen.push(...(outcome.fallen ?? []));
    }
  } catch (fault) {
    console.error(fault.message);
    total.failed += 1;
  } finally {
    await closeBench(bench);
  }
  for (const each of fallen) console.log(`FAILED ${inBrief(each)}`);
  return finish(total);
}

function choose(words) {
  if (words.length === 0) return steps;
  const known = words.every((word) => steps.some((step) => isNamed(step, word)));
  if (!known) return undefined;
  const named = steps.filter((step) => words.some((word) => isNamed(step, word)));
  return steps.filter(
    (step) => named.includes(step) || named.some(({ needs }) => needs.includes(step.name)),
  );
}

function isNamed({ name }, word) {
  return name === word || name.startsWith(`${word} `);
}

function testEnvironment() {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  for (const name of notForTests) delete env[name];
  return env;
}

/** Brings up what the chosen steps need; what cannot be had fails the steps that need it, not the others. */
async function provide(bench, chosen) {
  const needs = new Set(chosen.flatMap((step) => step.needs));
  const attempt = async (name, bring) => {
    if (!needs.has(name)) return;
    try {
      await bring();
    } catch (fault) {
      console.error(fault.message);
      bench.missing.add(name);
    }
  };
  await attempt("chromium", async () => {
    bench.env.CHROMIUM_PATH = await findChromium();
    console.log(`Chromium: ${bench.env.CHROMIUM_PATH}`);
  });
  await attempt("postgres", async () => {
    const began = Date.now();
    // Only now: the launcher uses a package that may just have been installed.
    const { startPostgres } = await import("../../tests/support/postgres-server.mjs");
    const server = await startPostgres();
    bench.close.push(() => server.stop());
    bench.env.TEST_POSTGRES_URL = server.url("postgres");
    console.log(`${server.version}, ready in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  });
}

async function take(step, bench) {
  const lacking = step.needs.find((need) => bench.missing.has(need));
  const began = Date.now();
  const outcome = lacking
    ? { passed: 0, failed: 1, note: `not run: it needs ${lacking}` }
    : await step.prove(bench).catch((fault) => ({ passed: 0, failed: 1, output: fault.stack }));
  const { passed, failed, note, output } = outcome;
  if (failed > 0) bench.missing.add(step.name);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const sign = failed > 0 ? "FAILED" : "ok";
  const counts = `${passed} passed, ${failed} failed`;
  console.log([`${sign} ${step.name}: ${counts}`, note, `${seconds} s`].filter(Boolean).join(", "));
  if (failed > 0 && output) console.log(lastLines(output));
  return outcome;
}

/** Said again at the end, where whoever comes back to a long run looks first. */
function inBrief(fall) {
  const [title, ...rest] = stripVTControlCharacters(fall).trim().split("\n");
  return [title, ...rest.filter(saysSomething).slice(0, 6)].join("\n    ");
}

function saysSomething(line) {
  return line.trim() !== "" && !line.includes("node_modules");
}

function lastLines(output) {
  const lines = output.trim().split("\n");
  const shown = lines.slice(-mostLinesShown).map((line) => `    ${line}`);
  const hidden = lines.length - shown.length;
  return [...(hidden > 0 ? [`    (${hidden} lines before these)`] : []), ...shown].join("\n");
}

async function closeBench({ close, folder }) {
  for (const stop of close.splice(0)) await stop();
  rmSync(folder, { recursive: true, force: true });
}

function finish({ passed, failed }) {
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
}
