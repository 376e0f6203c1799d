import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { TabletSurvey } from "@/lib/tablets/model";

const script = "text/javascript; charset=utf-8";
const font = "font/woff2";
const scripts = [
  ...["main", "dom", "family", "family-screens", "idle", "queue", "readiness"],
  ...["sealing", "sending", "sheet", "volunteer"],
].map((name) => [`${name}.mjs`, `app/collect/browser/${name}.mjs`, script] as const);

/** Letters of a script, asked for by pages that hold some. */
const fonts = {
  "arabic-nastaliq":
    "node_modules/@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2",
  "arabic-naskh":
    "node_modules/@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2",
  gurmukhi:
    "node_modules/@fontsource/noto-sans-gurmukhi/files/noto-sans-gurmukhi-gurmukhi-400-normal.woff2",
  bengali:
    "node_modules/@fontsource-variable/noto-sans-bengali/files/noto-sans-bengali-bengali-wght-normal.woff2",
} as const;

/** What a tablet's page is made of, by the name in its address. Nothing else is served from there. */
const files = new Map<string, { path: string; type: string }>(
  [
    ...scripts,
    ["idb.mjs", "node_modules/idb/build/index.js", script] as const,
    ["collect.css", "app/collect/browser/collect.css", "text/css; charset=utf-8"] as const,
    ...Object.entries(fonts).map(([name, path]) => [`${name}.woff2`, path, font] as const),
  ].map(([name, path, type]) => [name, { path, type }]),
);

/** One file of the page; nothing for a name that is none of them. */
export async function keptFile(name: string) {
  const file = files.get(name);
  if (!file) return undefined;
  const content = new Uint8Array(await readFile(join(process.cwd(), file.path)));
  if (name === "collect.css") return { type: file.type, content: await withColours(content) };
  if (name === "queue.mjs") return { type: file.type, content: withAddresses(content) };
  return { type: file.type, content };
}

/** Every address a tablet keeps: its page, what the page is made of, and the letters of its languages. */
export function addressesToKeep(token: string, { languages }: TabletSurvey): string[] {
  const used = new Set<string>(languages.map((language) => language.script));
  const names = [...files.keys()].filter(
    (name) => !name.endsWith(".woff2") || used.has(name.slice(0, -".woff2".length)),
  );
  const base = `/collect/${token}`;
  return [base, `${base}/survey.json`, ...names.map((name) => `${base}/${name}`)];
}

/** The worker of one tablet: which addresses it keeps, and a version that any change to one of them changes. */
export async function workerOf(token: string, survey: TabletSurvey, page: string): Promise<string> {
  const addresses = addressesToKeep(token, survey);
  const hash = createHash("sha256").update(JSON.stringify(survey)).update(page);
  for (const name of files.keys()) hash.update((await keptFile(name))?.content ?? "");
  const version = hash.digest("base64url").slice(0, 16);
  const worker = await readFile(join(process.cwd(), "app/collect/browser/worker.js"), "utf8");
  const known = { files: addresses, version };
  const head = Object.entries(known).map(
    ([name, is]) => `const ${name} = ${JSON.stringify(is)};\n`,
  );
  return head.join("") + worker;
}

/** A browser knows a package by its address only. */
function withAddresses(source: Uint8Array) {
  const text = Buffer.from(source).toString("utf8").replace('from "idb"', 'from "./idb.mjs"');
  return new Uint8Array(Buffer.from(text));
}

/** The colours of the staff pages, light and dark, before this page's own rules. */
async function withColours(rules: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const all = await readFile(join(process.cwd(), "app/globals.css"), "utf8");
  const light = /@theme static \{(.*?)\n\}/s.exec(all)?.[1] ?? "";
  const dark = /@media screen and \(prefers-color-scheme: dark\) \{.*?\n\}\n/s.exec(all)?.[0] ?? "";
  return new Uint8Array(Buffer.concat([Buffer.from(`:root {${light}\n}\n${dark}`), rules]));
}
