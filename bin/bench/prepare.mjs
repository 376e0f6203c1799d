import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildService } from "../parts/build-service.mjs";
import { runToEnd } from "../parts/give-up.mjs";
import { installWhenChanged } from "../parts/install.mjs";
import { stopOnSignals } from "../parts/run.mjs";
import { buildHelloWorld } from "./hello-world.mjs";

/** Builds the service and the page it is measured against, then measures; releases alone need neither. */
export function main(words) {
  return runToEnd(async () => {
    stopOnSignals();
    await installWhenChanged();
    if (words.includes("release")) {
      process.exitCode = await measure("release");
      return;
    }
    await buildService({ ifChanged: true });
    const helloWorld = await buildHelloWorld();
    const what =
      ["parents", "team", "borough"].find((part) => words.includes(part)) ?? "everything";
    process.exitCode = await measure(what, helloWorld);
  });
}

/** The measuring runs the service's own queries, so it is started as the service's programs are. */
function measure(what, helloWorld = "") {
  const program = fileURLToPath(new URL("./measure.ts", import.meta.url));
  const args = ["--conditions=react-server", "--import", "tsx", program, what, helloWorld];
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    // It stops what it has started; only then may we end.
    process.removeAllListeners(signal).on(signal, () => child.kill(signal));
  }
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}
