/** `npm run --silent features`: which numbered features (F) and requirements (R) have a test, and which have none. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const lastFeature = 91;
const features = Array.from({ length: lastFeature }, (_, index) => `F${index + 1}`);
const families = { AN: 10, AUTH: 16, AZ: 13, GDPR: 7, REL: 18, TST: 3, WEB: 15 };
const requirements = Object.entries(families).flatMap(([family, count]) =>
  Array.from({ length: count }, (_, index) => `R-${family}-${String(index + 1).padStart(2, "0")}`),
);
const number = /\b(?:F\d{1,2}|R-[A-Z]{2,}-\d{2})\b/g;

const found = new Map();
for (const file of testFiles()) {
  const titles = readFileSync(file, "utf8").matchAll(
    /\b(?:test|it|describe)(?:\.\w+)*(?:\([^()]*\)|`[^`]*`)?\(\s*(["'`])((?:\\.|(?!\1)[^\\])*)\1/g,
  );
  for (const [, , title] of titles) {
    for (const [name] of title.matchAll(number)) {
      found.set(name, (found.get(name) ?? new Set()).add(file));
    }
  }
}

const all = [...features, ...requirements];
const proven = all.filter((name) => found.has(name));
for (const name of proven) console.log(`${name}  ${[...found.get(name)].sort().join(", ")}`);

const unproven = all.filter((name) => !found.has(name));
console.log(`No test yet: ${unproven.join(" ") || "none"}`);
const unknown = [...found.keys()].filter((name) => !all.includes(name));
if (unknown.length > 0) console.log(`Named in a test, but no such number: ${unknown.join(" ")}`);

const proofs = (names) => `${names.filter((name) => found.has(name)).length} of ${names.length}`;
console.log(`${proofs(features)} features and ${proofs(requirements)} requirements have a test`);

function testFiles() {
  return ["app", "components", "db", "lib", "tests"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(test|spec)\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  );
}
