import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fontFaces } from "./fonts";

type Stylesheet = { file: string; content: string };
let made: Promise<Stylesheet> | undefined;

/** The one stylesheet of parents' pages: the colours of all pages, and rules of its own small enough for a slow phone. */
export function stylesheet(): Promise<Stylesheet> {
  made ??= makeStylesheet();
  return made;
}

/** Its address changes with its content, so that browsers keep it for good. */
export async function stylesheetAddress(): Promise<string> {
  return `/s/looks/${(await stylesheet()).file}`;
}

async function makeStylesheet(): Promise<Stylesheet> {
  const [tokens, rules, forms, results, pictures, easy, faces] = await Promise.all([
    readSource("app/globals.css").then(coloursOf),
    readSource("components/parents/parents.css"),
    readSource("components/parents/parents-forms.css"),
    readSource("components/parents/parents-results.css"),
    readSource("components/ui/pictures.css"),
    readSource("components/parents/parents-easy.css"),
    fontFaces(),
  ]);
  const fonts = faces.map(
    ({ family, file, range }) =>
      `@font-face{font-family:"${family}";src:url(/s/looks/${file}) format("woff2");font-weight:400;font-display:swap;unicode-range:${range}}`,
  );
  const content = smaller([tokens, ...fonts, rules, forms, results, pictures, easy].join("\n"));
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  return { file: `parents.${hash}.css`, content };
}

function readSource(file: string): Promise<string> {
  return readFile(join(process.cwd(), file), "utf8");
}

/** The colours of staff pages, light and dark, as they stand in their one file. */
function coloursOf(css: string): string {
  const dark = css.indexOf("@media screen and (prefers-color-scheme: dark)");
  const end = css.indexOf("@layer base");
  const colours = (part: string) => (part.match(/--color-[\w-]+:\s*#[0-9a-f]{6};/g) ?? []).join("");
  if (dark === -1 || end === -1) throw new Error("The colours are not where they were");
  return `:root{${colours(css.slice(0, dark))}}
@media screen and (prefers-color-scheme:dark){:root{${colours(css.slice(dark, end))}}}`;
}

/** Without comments and gaps: every byte is a parent's. */
function smaller(css: string): string {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ?([{};,>]) ?/g, "$1")
    .replaceAll(/: /g, ":")
    .trim();
}
