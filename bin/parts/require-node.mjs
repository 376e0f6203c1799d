import { readFileSync } from "node:fs";

/**
 * Ends the process with one line when this Node is too old to read the rest of the programs, so this
 * file uses nothing that an old one could not parse.
 */
export function requireNode() {
  var manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  var wanted = manifest.engines.node
    .replace(/[^\d.]/g, "")
    .split(".")
    .map(Number);
  var found = process.versions.node.split(".").map(Number);
  var enough = found[0] > wanted[0] || (found[0] === wanted[0] && found[1] >= (wanted[1] || 0));
  if (enough) return;
  console.error(
    "Alongside needs Node " +
      wanted.join(".") +
      " or newer and this is " +
      process.versions.node +
      ". Install it from https://nodejs.org and run the command again.",
  );
  process.exit(1);
}
