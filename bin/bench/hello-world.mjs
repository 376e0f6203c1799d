import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { giveUp } from "../parts/give-up.mjs";
import { run } from "../parts/run.mjs";

const folder = ".data/bench/hello-world";

/** The least that Next can do for a page which is made anew for each request. */
const files = {
  "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(resolve("."))} } };\n`,
  "app/layout.jsx": `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
  "app/page.jsx": `import { connection } from "next/server";

export default async function Page() {
  await connection();
  return <h1>Hello, world</h1>;
}
`,
};

/** @returns {Promise<string>} the folder of a built application to start with `next start` */
export async function buildHelloWorld() {
  const record = join(folder, ".next", "built-from");
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const source = JSON.stringify([files, lock.packages["node_modules/next"].version]);
  if (existsSync(record) && readFileSync(record, "utf8") === source) return folder;
  mkdirSync(join(folder, "app"), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const { ok, output, seconds } = await run(
    "building a bare page to compare with",
    [process.execPath, resolve("node_modules/next/dist/bin/next"), "build", folder],
    { env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } },
  );
  if (!ok) {
    console.error(output.trim());
    giveUp("The page to compare with could not be built, for the reason above.");
  }
  writeFileSync(record, source);
  console.log(`Built a bare page to compare with in ${seconds} s.`);
  return folder;
}
