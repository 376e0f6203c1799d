import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Fonts } from "./pdf-sheet";

const folder = "node_modules/@expo-google-fonts/atkinson-hyperlegible-next";

let read: Promise<Fonts> | undefined;

/** The typeface of the screens as files a PDF can carry, read once. */
export function findReportFonts(): Promise<Fonts> {
  read ??= readFonts();
  return read;
}

async function readFonts(): Promise<Fonts> {
  const [regular, bold] = await Promise.all(
    ["400Regular", "700Bold"].map((weight) =>
      readFile(join(process.cwd(), folder, weight, `AtkinsonHyperlegibleNext_${weight}.ttf`)),
    ),
  );
  if (!regular || !bold) throw new Error("A typeface has two weights");
  return { regular, bold };
}
