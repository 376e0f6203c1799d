import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** What the tests of the figures need. The list of mistakes stays behind: its own test would notice every one. */
const needed = ["lib", "components", "tests/golden", "tests/support", "bin/vectors"];
const neededFiles = ["package.json", "tsconfig.json", "vitest.config.ts"];

/** A copy of the figures and their tests in a new folder, with the packages linked. Returns its path. */
export function copyTree() {
  const copy = mkdtempSync(join(tmpdir(), "alongside-mutations-"));
  for (const path of [...needed, ...neededFiles])
    cpSync(path, join(copy, path), { recursive: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
  return copy;
}

/** Writes one mistake into the copy and returns how to take it back. Throws unless its text occurs exactly once. */
export function plant(copy, { name, file, find, replace }) {
  const path = join(copy, file);
  const sound = readFileSync(path, "utf8");
  const pieces = sound.split(find);
  if (pieces.length !== 2) throw new Error(`${name}: its text occurs ${pieces.length - 1} times`);
  writeFileSync(path, pieces.join(replace));
  return () => writeFileSync(path, sound);
}
