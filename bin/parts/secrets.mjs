import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where this installation keeps its embedded database and its secrets. */
export function dataFolder() {
  return process.env.ALONGSIDE_DATA_DIR || ".data";
}

/**
 * The secrets this installation made for itself, the same at every start: sessions survive a restart,
 * and a page opened before it can still send its form.
 *
 * @returns {{ authSecret: string, serverActionsKey: string }} 32 random bytes each, base64
 */
export function installationSecrets() {
  const file = join(dataFolder(), "secrets.json");
  if (!existsSync(file)) writeOnce(file);
  chmodSync(file, 0o600);
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Two first starts at once must agree: the second finds the file and keeps what is in it. */
function writeOnce(file) {
  mkdirSync(dataFolder(), { recursive: true, mode: 0o700 });
  const secret = () => randomBytes(32).toString("base64");
  const secrets = { authSecret: secret(), serverActionsKey: secret() };
  try {
    writeFileSync(file, JSON.stringify(secrets), { mode: 0o600, flag: "wx" });
  } catch (fault) {
    if (fault.code !== "EEXIST") throw fault;
  }
}

/** The key that seals what server actions carry; build and start must agree on it. */
export function serverActionsKey() {
  return process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || installationSecrets().serverActionsKey;
}
