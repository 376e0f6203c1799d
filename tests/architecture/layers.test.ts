import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseOptions } from "dependency-cruiser";
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import tsConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { expect, test } from "vitest";

const leastModules = 60;
const slowly = { timeout: 120_000 };

async function inspect(places: string[], more: ICruiseOptions = {}) {
  const options = await extractOptions("./.dependency-cruiser.mjs");
  const { output } = await cruise(
    places,
    { ...options, ...more },
    {},
    { tsConfig: tsConfig("./tsconfig.json") },
  );
  if (typeof output === "string") throw new Error(output);
  return output;
}

/** The layer table: one rule for each module. */
async function tabledModules() {
  const { ruleSet } = await extractOptions("./.dependency-cruiser.mjs");
  const rules = (ruleSet?.forbidden ?? []).map(({ name }) => name ?? "");
  return rules
    .filter((name) => /^lib-(?!has-modules-only$)[a-z-]+$/.test(name))
    .map((name) => name.slice(4));
}

test("code obeys the layer table", slowly, async () => {
  const { summary, modules } = await inspect(["app", "components", "db", "lib"]);
  const told = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
  expect(told).toEqual([]);
  expect(summary.totalCruised).toBeGreaterThan(leastModules);
  const arrows = modules.flatMap(({ dependencies }) => dependencies);
  const aliased = arrows.filter(
    ({ module, resolved }) => module.startsWith("@/") && resolved.startsWith("lib/"),
  );
  expect(aliased.length, "arrows followed through the @/ alias").toBeGreaterThan(leastModules);
});

test("every folder of lib/ is in the layer table", async () => {
  const tabled = await tabledModules();
  expect(tabled.length).toBeGreaterThan(10);
  expect(readdirSync("lib").filter((name) => !tabled.includes(name))).toEqual([]);
});

test("the layer table refuses what it says it refuses", slowly, async () => {
  const folder = mkdtempSync(join(tmpdir(), "alongside-layers-"));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${text}\n`);
  };
  try {
    write("db/client.ts", "export const client = 1;");
    write("lib/audits/queries.ts", "export const found = 1;");
    write("lib/audits/private/part.ts", "export const part = 1;");
    write("lib/statistics/mean.ts", 'export { found } from "../audits/queries";');
    write("lib/kernel/files.ts", 'export { readFileSync } from "node:fs";');
    write("lib/scoring/score.ts", 'export { part } from "../audits/private/part";');
    write("app/page.ts", 'export { client } from "../db/client";');
    write("components/card.ts", 'export { found } from "../lib/audits/queries";');
    write("lib/trail/one.ts", 'export { two } from "./two"; export const one = 1;');
    write("lib/trail/two.ts", 'export { one } from "./one"; export const two = 2;');
    write("lib/kernel/lost.ts", 'export { lost } from "./nowhere";');
    const { summary } = await inspect(["app", "components", "db", "lib"], { baseDir: folder });
    const fired = new Set(summary.violations.map(({ rule }) => rule.name));
    expect([...fired].sort()).toEqual([
      "components-are-given-data",
      "db-behind-the-domain",
      "front-door",
      "lib-scoring",
      "lib-statistics",
      "no-cycles",
      "pure-by-default",
      "pure-by-default-node",
      "resolvable",
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
