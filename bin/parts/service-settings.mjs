import { createServer } from "node:net";
import { giveUp } from "./give-up.mjs";
import { dataFolder, installationSecrets, serverActionsKey } from "./secrets.mjs";

const shortestSecretBytes = 32;

/**
 * What to start, read from the environment: a real service when DATABASE_URL is set, else an
 * evaluation on the embedded database. Ends with one line when something is missing or wrong.
 */
export function serviceSettings() {
  const evaluation = !process.env.DATABASE_URL;
  const port = portNumber(process.env.PORT || "3000");
  if (!evaluation) requireServiceSettings();
  return {
    evaluation,
    port,
    host: process.env.HOST || "127.0.0.1",
    address: `http://localhost:${port}`,
    origin: originOf(process.env.APP_ORIGIN || `http://localhost:${port}`),
  };
}

/** The environment of the service itself. Makes the installation's secrets at the first start. */
export function serviceEnvironment({ evaluation, port, origin }) {
  const secret = process.env.AUTH_SECRET || (evaluation && installationSecrets().authSecret);
  return {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
    APP_ORIGIN: origin,
    AUTH_SECRET: secret,
    ALONGSIDE_DATA_DIR: dataFolder(),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: serverActionsKey(),
  };
}

/** Ends with one line when another program is listening where we would. */
export async function requireFreePort({ host, port }) {
  const fault = await new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", resolve);
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
  if (!fault) return;
  const reason = fault.code === "EADDRINUSE" ? "is in use" : `cannot be opened (${fault.code})`;
  giveUp(
    `Port ${port} on ${host} ${reason}. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
  );
}

function requireServiceSettings() {
  const secret = process.env.AUTH_SECRET ?? "";
  if (Buffer.byteLength(secret) < shortestSecretBytes) {
    giveUp(
      "AUTH_SECRET is missing or shorter than 32 bytes, and DATABASE_URL is set. Make one with: openssl rand -base64 32",
    );
  }
  if (!process.env.APP_ORIGIN) {
    giveUp(
      "APP_ORIGIN is missing, and DATABASE_URL is set. Set it to the address people use, like https://alongside.example",
    );
  }
}

function portNumber(words) {
  const port = Number(words);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  return giveUp(`PORT is "${words}". Set it to a whole number from 1 to 65535.`);
}

function originOf(words) {
  const url = URL.canParse(words) ? new URL(words) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === "/") return url.origin;
  return giveUp(
    `APP_ORIGIN is "${words}". Set it to the address people use, like https://alongside.example`,
  );
}
