import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import subsetFont from "subset-font";
import { languages } from "@/lib/languages/languages";

type Face = {
  /** The name of the file under /s/looks: it changes with its content, so that browsers may keep it for good. */
  file: string;
  family: string;
  range: string;
  content: () => Promise<Buffer>;
};

const arabicLetters = "U+0600-06FF, U+0750-077F, U+200C-200E, U+FB50-FDFF, U+FE70-FEFC";

/** Urdu as it is written: the letters of Persian, Sindhi and others, drawn this way, would weigh half as much again. */
const urdu =
  "آأؤإئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکكگلمنںوہھۂۃهةءیيىےۓ" +
  "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0670،؛؟۔٪٫٬ـ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ﷺ\u200c\u200d\u200e\u200f“”‘’";

/**
 * One file for each script that phones may lack; Latin has the phone's own (L-13). One weight of each, and only what
 * the language needs: a third to two thirds of the files they come from.
 */
const scripts = [
  {
    script: "arabic-nastaliq",
    path: "@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2",
    ...{ letters: urdu, range: arabicLetters, varies: false },
  },
  {
    script: "arabic-naskh",
    path: "@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2",
    ...{ letters: `${between(0x600, 0x6ff)}“”‘’`, range: arabicLetters, varies: true },
  },
  {
    script: "gurmukhi",
    path: "@fontsource/noto-sans-gurmukhi/files/noto-sans-gurmukhi-gurmukhi-400-normal.woff2",
    letters: `${between(0xa00, 0xa7f)}।॥`,
    ...{ range: "U+0951-0952, U+0964-0965, U+0A01-0A76, U+200C-200D, U+25CC", varies: false },
  },
  {
    script: "bengali",
    path: "@fontsource-variable/noto-sans-bengali/files/noto-sans-bengali-bengali-wght-normal.woff2",
    letters: `${between(0x980, 0x9ff)}।॥`,
    ...{ range: "U+0951-0952, U+0964-0965, U+0980-09FE, U+200C-200D, U+25CC", varies: true },
  },
] as const;

let made: Promise<Face[]> | undefined;

/** Every font of parents' pages: each script, and the few letters of the names in the list of languages (L-14). */
export function fontFaces(): Promise<Face[]> {
  made ??= Promise.all(scripts.map(facesOf)).then((faces) => faces.flat());
  return made;
}

/** Where the font of a script is; none for a script that has the phone's own. */
export async function fontAddress(script: string): Promise<string | undefined> {
  const face = (await fontFaces()).find(({ family }) => family === `Parents ${script}`);
  return face && `/s/looks/${face.file}`;
}

async function facesOf({ script, path, letters, range, varies }: (typeof scripts)[number]) {
  const source = await readFile(join(process.cwd(), "node_modules", path));
  const face = (kind: string, text: string): Face => {
    let cut: Promise<Buffer> | undefined;
    const content = () => {
      cut ??= subsetFont(source, text + joiners, {
        targetFormat: "woff2",
        ...(varies && { variationAxes: { wght: 400 } }),
      });
      return cut;
    };
    const file = `${kind}-${script}.${hashOf(source, text)}.woff2`.toLowerCase();
    return { family: `${kind} ${script}`, range, file, content };
  };
  return [face("Parents", letters), face("Autonyms", autonymsIn(script))];
}

/** Signs that join letters or keep them apart: every script has some. */
const joiners = "\u200c\u200d\u25cc";

/** Names of languages that a borough added are left to the phone: a letter missing here would be drawn by itself. */
function autonymsIn(script: string): string {
  const written = languages.filter((each) => each.script === script);
  return written.map(({ autonym }) => autonym).join("");
}

function between(first: number, last: number): string {
  const codes = Array.from({ length: last - first + 1 }, (_none, at) => first + at);
  return String.fromCodePoint(...codes);
}

function hashOf(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 12);
}
