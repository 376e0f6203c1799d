import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { giveUp, runToEnd } from "./give-up.mjs";
import { run, stopOnSignals } from "./run.mjs";
import { serverActionsKey } from "./secrets.mjs";

/** Everything a build reads. Tests beside the code are not part of it. */
const sourceFolders = ["app", "components", "db", "lib", "public"];
const sourceFiles = [
  "instrumentation-client.ts",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];
const record = ".next/built-from";

export function main(words) {
  stopOnSignals();
  return runToEnd(() => buildService({ ifChanged: words.includes("--if-changed") }));
}

/**
 * Builds the service, and remembers from which sources.
 *
 * @param {{ ifChanged: boolean }} options ifChanged: do nothing when these very sources are built
 */
export async function buildService({ ifChanged }) {
  const sources = fingerprint();
  if (ifChanged && builtFrom() === sources) {
    console.log("Already built from these sources.");
    return;
  }
  rmSync(record, { force: true });
  console.log("Building the service, which takes a minute or two.");
  const { ok, output, seconds } = await run(
    "building",
    [process.execPath, "node_modules/next/dist/bin/next", "build"],
    { env: buildEnvironment(), limitMinutes: 15 },
  );
  if (!ok) {
    console.error(output.trim());
    giveUp("The build failed, for the reason above. Put the sources right, then try again.");
  }
  writeFileSync(record, sources);
  console.log(`Built in ${seconds} s.`);
}

/** A build reads no data, so it is given no way to reach any. */
function buildEnvironment() {
  const { DATABASE_URL: _database, ...rest } = process.env;
  return {
    ...rest,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: serverActionsKey(),
  };
}

function builtFrom() {
  if (!existsSync(record) || !existsSync(".next/BUILD_ID")) return undefined;
  return readFileSync(record, "utf8");
}

function fingerprint() {
  const hash = createHash("sha256");
  for (const file of sources()) {
    const content = readFileSync(file);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

function sources() {
  const inFolders = sourceFolders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  return [...inFolders, ...sourceFiles.filter(existsSync)].sort();
}
