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
  weights: string;
  content: () => Promise<Buffer>;
};

const arabicLetters = "U+0600-06FF, U+0750-077F, U+200C-200E, U+FB50-FDFF, U+FE70-FEFC";

/** One file for each script that phones may lack; Latin has the phone's own (L-13). */
const faces = [
  {
    script: "arabic-nastaliq",
    path: "@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2",
    ...{ range: arabicLetters, weights: "400" },
  },
  {
    script: "arabic-naskh",
    path: "@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2",
    ...{ range: arabicLetters, weights: "400 700" },
  },
  {
    script: "gurmukhi",
    path: "@fontsource/noto-sans-gurmukhi/files/noto-sans-gurmukhi-gurmukhi-400-normal.woff2",
    ...{ range: "U+0951-0952, U+0964-0965, U+0A01-0A76, U+200C-200D, U+25CC", weights: "400" },
  },
  {
    script: "bengali",
    path: "@fontsource-variable/noto-sans-bengali/files/noto-sans-bengali-bengali-wght-normal.woff2",
    ...{ range: "U+0951-0952, U+0964-0965, U+0980-09FE, U+200C-200D, U+25CC", weights: "400 700" },
  },
] as const;

let made: Promise<Face[]> | undefined;

/** Every font of parents' pages: each script whole, and the few letters of the names in the list of languages (L-14). */
export function fontFaces(): Promise<Face[]> {
  made ??= makeFaces();
  return made;
}

async function makeFaces(): Promise<Face[]> {
  const both = await Promise.all(
    faces.map(async ({ script, path, range, weights }) => {
      const whole = await readFile(join(process.cwd(), "node_modules", path));
      const names = autonymsIn(script);
      let few: Promise<Buffer> | undefined;
      const subset = (): Promise<Buffer> => {
        few ??= subsetFont(whole, names, {
          targetFormat: "woff2",
          // One weight of those that vary; the others have no more.
          ...(weights.includes(" ") && { variationAxes: { wght: 400 } }),
        });
        return few;
      };
      return [
        {
          ...{ family: `Parents ${script}`, range, weights, content: async () => whole },
          file: `${script}.${hashOf(whole)}.woff2`,
        },
        {
          ...{ family: `Autonyms ${script}`, range, weights: "400", content: subset },
          file: `names-${script}.${hashOf(whole, names)}.woff2`,
        },
      ];
    }),
  );
  return both.flat();
}

/** Names of languages that a borough added are left to the phone: a letter missing here would be drawn by itself. */
function autonymsIn(script: string): string {
  const written = languages.filter((each) => each.script === script);
  return written.map(({ autonym }) => autonym).join("");
}

function hashOf(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 12);
}
