/**
 * A real PostgreSQL for tests, without Docker: our own server in a temporary folder on a random
 * loopback port, gone without trace afterwards, or the one TEST_DATABASE_URL names.
 *
 * Tests connect as the login role `alongside`, which is neither superuser nor exempt from row-level
 * security: either would hide exactly the mistakes the tests are there to find.
 */
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { findPostgresBinaries } from "./postgres-binaries.mjs";
import { borrowPostgres, createApplicationRole } from "./postgres-role.mjs";

const readyWithinSeconds = 30;

/**
 * Starts a server, or borrows the one in TEST_DATABASE_URL.
 *
 * @param {{ durable?: boolean }} [options] durable: write to disk as a real server would (for crash tests)
 * @returns {Promise<import("./postgres-server.mjs").PostgresServer>}
 * @throws when no PostgreSQL can be found or started, with one line that names the remedy
 */
export async function startPostgres({ durable = false } = {}) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return borrowPostgres(given);

  const account = serverAccount();
  const folder = mkdtempSync(join(tmpdir(), "alongside-postgres-"));
  const watchdog = watchOver(folder);
  const forget = async () => {
    watchdog.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const binaries = prepareCluster(folder, account);
    const port = await freePort();
    const url = (name, role = "alongside") => `postgres://${role}@127.0.0.1:${port}/${name}`;
    const launch = () => launchServer({ ...binaries, folder, account, port, durable });

    let server = await launch();
    await createApplicationRole(url("postgres", "postgres"));
    return {
      url: (name) => url(name),
      superuserUrl: (name) => url(name, "postgres"),
      version: `${await serverVersion(url("postgres"))} (${binaries.origin})`,
      async stop() {
        await server.end("SIGINT");
        await forget();
      },
      async restart() {
        await server.end("SIGINT");
        server = await launch();
      },
      async kill9() {
        for (const pid of childrenOf(server.pid)) killIfThere(pid, "SIGKILL");
        await server.end("SIGKILL");
      },
    };
  } catch (cause) {
    killIfThere(postmasterPid(folder), "SIGKILL");
    await forget();
    throw new Error(`PostgreSQL did not start: ${cause.message}`, { cause });
  }
}

/** PostgreSQL refuses to run as root, so root lends it another account. */
function serverAccount() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    try {
      const ask = (flag) => Number(execFileSync("id", [flag, name], { stdio: "pipe" }));
      return { uid: ask("-u"), gid: ask("-g") };
    } catch {
      // This machine has no such account: try the next.
    }
  }
  throw new Error("root needs an account named postgres or nobody to run PostgreSQL as");
}

/** Outlives us: when our end of the pipe closes, for whatever reason, it ends the server and removes its files. */
function watchOver(folder) {
  const script = `read -r _; kill -QUIT "$(head -n 1 "$1/data/postmaster.pid")"; sleep 1; rm -rf "$1"`;
  const child = spawn("sh", ["-c", script, "sh", folder], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  child.unref();
  child.stdin.unref();
  return child;
}

function prepareCluster(folder, account) {
  const { uid, gid } = account;
  chmodSync(folder, 0o755);
  const data = join(folder, "data");
  mkdirSync(data, { mode: 0o700 });
  if (uid !== undefined) {
    chownSync(folder, uid, gid);
    chownSync(data, uid, gid);
  }
  const binaries = findPostgresBinaries(folder);
  // From 17 the server brings its own C.UTF-8, which no system library can change under us.
  const locale =
    binaries.major >= 17
      ? ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
      : ["--locale=C.UTF-8"];
  const options = ["--no-sync", "--encoding=UTF8", "--username=postgres", "--auth=trust"];
  try {
    execFileSync(join(binaries.bin, "initdb"), ["-D", data, ...options, ...locale], {
      ...account,
      cwd: folder,
      stdio: "pipe",
      env: serverEnvironment(),
    });
  } catch (cause) {
    throw new Error(`initdb said: ${String(cause.stderr ?? cause.message).trim()}`, { cause });
  }
  return binaries;
}

async function launchServer({ bin, folder, account, port, durable }) {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 200,
    timezone: "UTC",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(join(bin, "postgres"), ["-D", join(folder, "data"), ...flags], {
    ...account,
    cwd: folder,
    env: serverEnvironment(),
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
  });
  let log = "";
  child.stderr.on("data", (piece) => {
    log = (log + piece).slice(-4000);
  });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  child.once("error", (fault) => {
    log += fault.message;
  });
  await untilReady(child, port, () => log);
  child.unref();
  child.stderr.unref();
  return {
    pid: child.pid,
    async end(signal) {
      child.ref();
      if (child.exitCode === null && child.signalCode === null) killIfThere(child.pid, signal);
      await exited;
    },
  };
}

async function untilReady(child, port, readLog) {
  const deadline = Date.now() + readyWithinSeconds * 1000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.pid === undefined) break;
    try {
      await serverVersion(`postgres://postgres@127.0.0.1:${port}/postgres`);
      return;
    } catch {
      await pause(30);
    }
  }
  throw new Error(`the server was not ready within ${readyWithinSeconds} s: ${readLog().trim()}`);
}

async function serverVersion(url) {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    const [row] = await sql`select current_setting('server_version') as version`;
    return `PostgreSQL ${row.version}`;
  } finally {
    await sql.end();
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Only what the server needs: a PGPORT or LC_ALL of the developer's must not change a test. */
function serverEnvironment() {
  return { PATH: process.env.PATH ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
}

function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
  } catch {
    return [];
  }
}

function postmasterPid(folder) {
  try {
    return readFileSync(join(folder, "data", "postmaster.pid"), "utf8").split("\n", 1)[0];
  } catch {
    return undefined;
  }
}

function killIfThere(pid, signal) {
  if (!pid) return;
  try {
    process.kill(Number(pid), signal);
  } catch {
    // Gone already, which is what we wanted.
  }
}
