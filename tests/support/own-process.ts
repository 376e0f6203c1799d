import { type ChildProcess, spawn } from "node:child_process";

/** A Node process of its own that runs a few lines of our TypeScript, as the application would run them. */
export type OwnProcess = {
  pid: number;
  /** Resolves when the process has written these words, rejects when it ends without. */
  says(words: string): Promise<void>;
  /** Its exit code and everything it wrote, once it has ended. */
  ended: Promise<{ code: number | null; output: string }>;
  kill9(): void;
};

export function startProcess(lines: string, env: Record<string, string>): OwnProcess {
  const flags = [
    "--conditions=react-server",
    "--import",
    "tsx",
    "--input-type=module",
    "-e",
    lines,
  ];
  const clean = { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", ...env };
  const child = spawn(process.execPath, flags, {
    env: clean as unknown as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return observed(child);
}

function observed(child: ChildProcess): OwnProcess {
  let output = "";
  let heard = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (piece) => {
      output += piece;
      heard();
    });
  }
  const ended = new Promise<{ code: number | null; output: string }>((done) => {
    child.once("close", (code) => {
      done({ code, output });
      heard();
    });
  });
  return {
    pid: child.pid ?? 0,
    ended,
    kill9: () => void child.kill("SIGKILL"),
    says: (words) =>
      new Promise((done, fail) => {
        heard = () => {
          if (output.includes(words)) done();
          else if (child.exitCode !== null) fail(new Error(`It ended and said: ${output}`));
        };
        heard();
      }),
  };
}
