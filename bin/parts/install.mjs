import { existsSync, readFileSync } from "node:fs";
import { giveUp } from "./give-up.mjs";
import { run } from "./run.mjs";

/** npm follows the reason with pages of its own manual. */
const mostLinesShown = 12;

/** Installs the packages of package-lock.json unless exactly those are there already. */
export async function installWhenChanged() {
  if (installedAsLocked()) return;
  console.log("Installing packages (npm ci), which takes a minute or two the first time.");
  const { ok, output, seconds } = await run(
    "installing packages",
    [...npmCommand(), "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
    { limitMinutes: 15 },
  );
  if (!ok) {
    console.error(output.trim().split("\n").slice(0, mostLinesShown).join("\n"));
    giveUp(
      "Packages could not be installed, for the reason above. Put it right, then run the command again.",
    );
  }
  console.log(`Packages installed in ${seconds} s.`);
}

/** The npm that is running us, or the one on the path. */
export function npmCommand() {
  const { npm_execpath: npm } = process.env;
  return npm ? [process.execPath, npm] : ["npm"];
}

/**
 * npm leaves its own record of what it installed; comparing that with the lock also notices an
 * installation done by hand or cut short.
 */
function installedAsLocked() {
  const record = "node_modules/.package-lock.json";
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const locked = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === "") return true;
    const found = installed[path];
    if (!found) return wanted.optional === true;
    return found.version === wanted.version && existsSync(path);
  });
}
