import { execFile, spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { constants } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { buildService } from "./build-service.mjs";
import { giveUp, runToEnd } from "./give-up.mjs";
import { installWhenChanged, npmCommand } from "./install.mjs";
import { endEverything } from "./run.mjs";
import { dataFolder } from "./secrets.mjs";
import { requireFreePort, serviceEnvironment, serviceSettings } from "./service-settings.mjs";

const readyWithinSeconds = 90;

/** The program now in front of the person: a signal to us is meant for it. */
let foreground;

/** Installs, builds, prepares the database, serves, and stays until the service ends. */
export function start() {
  return runToEnd(startService);
}

async function startService() {
  const settings = serviceSettings();
  passSignalsOn();
  await requireFreePort(settings);
  await installWhenChanged();
  await buildService({ ifChanged: true });

  mkdirSync(dataFolder(), { recursive: true, mode: 0o700 });
  const env = serviceEnvironment(settings);
  // One process at a time may hold the embedded database: each of these ends before the next begins.
  const example = settings.evaluation ? await readExample(env) : undefined;
  const prepared = await inFront(
    ["--conditions=react-server", "--import", "tsx", "db/prepare.ts"],
    env,
  );
  if (prepared !== 0) process.exit(prepared);

  const { host, port } = settings;
  const next = "node_modules/next/dist/bin/next";
  const serving = inFront([next, "start", "-p", String(port), "-H", host], env);
  if (await untilReady(settings, serving)) announce(settings, example);
  process.exit(await serving);
}

function passSignalsOn() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (foreground) {
        foreground.kill(signal);
        return;
      }
      void endEverything().then(() => process.exit(128 + constants.signals[signal]));
    });
  }
}

/** Runs a Node program that speaks to the person directly, and gives its exit code. */
async function inFront(args, env) {
  const child = spawn(process.execPath, args, { env, stdio: "inherit" });
  foreground = child;
  const code = await new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (exit, signal) => resolve(exit ?? 128 + constants.signals[signal]));
  });
  foreground = undefined;
  return code;
}

async function readExample(env) {
  const [program, ...rest] = [...npmCommand(), "run", "--silent", "example"];
  try {
    const { stdout } = await promisify(execFile)(program, rest, { env, timeout: 60_000 });
    return JSON.parse(stdout);
  } catch (fault) {
    return giveUp(
      `The example sign-ins could not be listed: ${fault.message.trim().split("\n").at(-1)}`,
    );
  }
}

async function untilReady({ host, port }, serving) {
  let ended = false;
  serving.then(() => {
    ended = true;
  });
  const reachable = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const deadline = Date.now() + readyWithinSeconds * 1000;
  while (!ended && Date.now() < deadline) {
    const answer = await fetch(`http://${reachable}:${port}/readyz`, {
      signal: AbortSignal.timeout(5000),
    }).catch(() => undefined);
    if (answer?.status === 200) return true;
    await pause(150);
  }
  if (ended) return false;
  foreground?.kill("SIGTERM");
  await serving;
  return giveUp(
    `The service was not ready after ${readyWithinSeconds} s; its messages above say why.`,
  );
}

function announce({ address, origin, evaluation }, example) {
  const lines = ["", `Alongside is ready at ${evaluation ? address : origin}`];
  if (example) {
    lines.push("", "The people and places in it are made up. Sign in as:");
    for (const { who, email, password } of example.signIns) {
      lines.push(`  ${who}: ${email}, password ${password}`);
    }
    lines.push("", "Worth seeing:");
    for (const { what, path } of example.addresses) {
      lines.push(`  ${new URL(path, address).href}  ${what}`);
    }
  }
  lines.push("", "Stop it with Ctrl-C.");
  console.log(lines.join("\n"));
}
