import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/**
 * Finds the browser of the journeys, or installs Debian's when we may.
 *
 * @returns {Promise<string>} the path of its program
 * @throws naming the command that would install it
 */
export async function findChromium() {
  const found = lookForChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Installing Chromium (apt-get install -y chromium).");
    const install = "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y chromium";
    const { output } = await run("installing Chromium", ["sh", "-c", install], {
      limitMinutes: 15,
    });
    const installed = lookForChromium();
    if (installed) return installed;
    console.error(output.trim().split("\n").slice(-20).join("\n"));
  }
  throw new Error(
    "There is no Chromium. Run `sudo apt-get update && sudo apt-get install -y chromium`, or set CHROMIUM_PATH.",
  );
}

function lookForChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
}
