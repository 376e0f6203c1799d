import { readFileSync } from "node:fs";
import { runVectors } from "./vectors/run";

/**
 * npm run --silent vectors -- FILE: runs every reference case through the statistics, says where each failure
 * departs, and ends with a count. Leaves with 1 when any failed or the file held none.
 */
const [file] = process.argv.slice(2);

if (file === undefined) {
  process.stderr.write("Which file? npm run vectors -- FILE\n");
  process.exitCode = 1;
} else {
  const outcomes = runVectors(JSON.parse(readFileSync(file, "utf8")));
  const failed = outcomes.filter(({ problems }) => problems.length > 0);
  for (const { id, kind, problems } of failed) {
    process.stdout.write(`${id} (${kind})\n${problems.map((line) => `  ${line}\n`).join("")}`);
  }
  process.stdout.write(`${outcomes.length - failed.length} passed, ${failed.length} failed\n`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
