import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { run } from "../parts/run.mjs";

/** The tests of the figures: what a mistake may be caught by. */
const figures = ["lib/statistics", "lib/scoring", "lib/profiles", "components/charts"];

/**
 * Whether the tests that reach a file notice what is now in it: "caught" by a failing test, "missed", or "broken"
 * when the tests could not be run at all, which proves nothing. Without a file, every test of the figures runs.
 */
export async function verdictOn(copy, file) {
  const report = join(copy, "report.json");
  rmSync(report, { force: true });
  const vitest = [process.execPath, "node_modules/vitest/vitest.mjs"];
  const which = file === undefined ? ["run", ...figures] : ["related", file, "--run", "--bail=1"];
  const options = [
    "--project=unit",
    "--reporter=json",
    "--testTimeout=60000",
    `--outputFile=${report}`,
  ];
  const { ok, output } = await run(
    file ?? "the tests as they are",
    [...vitest, ...which, ...options],
    {
      cwd: copy,
      limitMinutes: 5,
    },
  );
  if (ok) return "missed";
  const failed = failedTests(report);
  if (failed.length > 0 && file !== undefined) return "caught";
  if (failed.length > 0) console.error(failed.join("\n"));
  console.error(output.trim().split("\n").slice(-12).join("\n"));
  return "broken";
}

function failedTests(report) {
  try {
    const { testResults } = JSON.parse(readFileSync(report, "utf8"));
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    return tests.filter(({ status }) => status === "failed").map(({ fullName }) => fullName);
  } catch {
    return [];
  }
}
