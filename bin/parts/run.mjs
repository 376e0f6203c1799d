import { spawn } from "node:child_process";
import { constants } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";

const progressEverySeconds = 30;
const graceSeconds = 3;

/** What we started and have not seen end, by process group. */
const running = new Map();

/**
 * Runs a program in its own process group, keeps what it prints, and says every half minute that it
 * is still at work. When the time limit passes, the whole group is ended.
 *
 * @param {string} title how to name it to the person waiting
 * @param {string[]} command
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, limitMinutes?: number }} [options]
 * @returns {Promise<{ ok: boolean, output: string, seconds: number }>}
 */
export async function run(title, command, { env = process.env, cwd, limitMinutes = 10 } = {}) {
  const [program, ...rest] = command;
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const child = spawn(program, rest, {
    env,
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });

  let output = "";
  const keep = (piece) => {
    output += piece;
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);

  const progress = setInterval(
    () => console.log(`  ${title}: ${seconds()} s`),
    progressEverySeconds * 1000,
  );
  const limit = setTimeout(() => {
    output += `\nStopped: it took longer than ${limitMinutes} minutes.\n`;
    void endGently(child.pid);
  }, limitMinutes * 60_000);

  const ended = new Promise((resolve) => {
    child.once("error", (fault) => {
      output += `${fault.message}\n`;
      resolve(1);
    });
    child.once("exit", resolve);
  });
  running.set(child.pid, ended);
  const code = await ended;
  // Whatever it left behind in its group holds our pipes and this machine: end it, then read the rest.
  endGroup(child.pid, "SIGKILL");
  clearInterval(progress);
  clearTimeout(limit);
  running.delete(child.pid);
  await pause(20);
  return { ok: code === 0, output: stripVTControlCharacters(output), seconds: seconds() };
}

/**
 * Ends what `run` has started, then this program, when someone presses Ctrl-C. `close` is for what
 * else must be put away.
 */
export function stopOnSignals(close = async () => {}) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.once(signal, async () => {
      await endEverything();
      await close();
      process.exit(128 + constants.signals[signal]);
    });
  }
}

export async function endEverything() {
  await Promise.all([...running.keys()].map(endGently));
}

/** Asks first: a program that has started others, in groups of their own, can then end them. */
async function endGently(pid) {
  endGroup(pid, "SIGTERM");
  await Promise.race([running.get(pid), pause(graceSeconds * 1000)]);
  endGroup(pid, "SIGKILL");
}

function endGroup(pid, signal) {
  if (!pid) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Nobody is left in the group.
  }
}
