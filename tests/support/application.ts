import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the service started here seals and hashes with: for tests that make links of their own. */
export const applicationSecret = "a secret that only the tests know, long enough";

export type Application = {
  origin: string;
  dataDirectory: string;
  /** The PostgreSQL it works on; none where it has the embedded database. */
  databaseUrl?: string;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
  /** Kills the whole process group at once, as a power cut would. */
  kill9(): Promise<void>;
  /** Everything it wrote to its log. */
  log(): string;
};

type Wanted = {
  /** A PostgreSQL address; without one the embedded database is used. */
  databaseUrl?: string;
  /** Kept between starts when given; otherwise a new folder that goes with the application. */
  dataDirectory?: string;
  /** The database has its tables already. */
  isPrepared?: boolean;
  port?: number;
  environment?: Record<string, string>;
};

/** Starts the built application as `npm start` does and waits until it is ready. Needs `npm run build` before. */
export async function startApplication(wanted: Wanted = {}): Promise<Application> {
  const port = wanted.port ?? (await freePort());
  const dataDirectory = wanted.dataDirectory ?? mkdtempSync(join(tmpdir(), "alongside-"));
  const origin = `http://localhost:${port}`;
  const env = {
    ...process.env,
    APP_ORIGIN: origin,
    AUTH_SECRET: applicationSecret,
    ALONGSIDE_DATA_DIR: dataDirectory,
    DATABASE_URL: wanted.databaseUrl ?? "",
    ALONGSIDE_EXAMPLE: "no",
    NEXT_TELEMETRY_DISABLED: "1",
    ...wanted.environment,
  };
  if (!wanted.isPrepared)
    await run(["--conditions=react-server", "--import", "tsx", "db/prepare.ts"], env);
  const lines: string[] = [];
  const child = spawn(
    process.execPath,
    ["node_modules/next/dist/bin/next", "start", "-p", String(port)],
    {
      env: { ...env, NODE_ENV: "production" },
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => lines.push(String(chunk)));
  await waitUntilReady(origin, child, lines);
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null && child.pid)
      process.kill(-child.pid, signal);
    await gone;
  };
  return {
    origin,
    dataDirectory,
    databaseUrl: wanted.databaseUrl,
    stop: async () => {
      await end("SIGTERM");
      if (!wanted.dataDirectory) rmSync(dataDirectory, { recursive: true, force: true });
    },
    kill9: () => end("SIGKILL"),
    log: () => lines.join(""),
  };
}

function run(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk) => (said += String(chunk)));
    child.once("exit", (code) =>
      code === 0 ? done() : fail(new Error(`${args.join(" ")}: ${said}`)),
    );
  });
}

async function waitUntilReady(origin: string, child: ChildProcess, lines: string[]): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The application stopped: ${lines.join("")}`);
    const ready = await fetch(`${origin}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((again) => setTimeout(again, 100));
  }
  throw new Error(`The application was not ready in time: ${lines.join("")}`);
}

/** One that nobody listens at now. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => done(port));
    });
  });
}
