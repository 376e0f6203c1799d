import type { Page } from "@playwright/test";
import {
  axeProblems,
  colourProblems,
  layoutProblems,
  movementProblems,
  paperProblems,
  singleKeyProblems,
  spacedTextProblems,
} from "./page-checks";

export const desktop = { width: 1280, height: 900 };
/** A window of 1280 wide, read at 400 percent. */
/** A4 between the margins of print.css, in the pixels of a browser. */
const sheet = { width: 680, height: 987 };
export const narrow = { width: 320, height: 256 };

/** One load, seen in every way people see it: each line says how, and what is wrong. */
export async function lookFromEverySide(page: Page): Promise<string[]> {
  const found: string[] = [];
  const note = async (how: string, looks: ((page: Page) => Promise<string[]>)[]) => {
    for (const look of looks)
      for (const problem of await look(page)) found.push(`${how}: ${problem}`);
  };
  await page.setViewportSize(desktop);
  await showAll(page);
  await note("desktop", [axeProblems, layoutProblems, singleKeyProblems]);
  await page.emulateMedia({ colorScheme: "dark" });
  await note("dark", [colourProblems]);
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await note("forced colours", [colourProblems]);
  await page.emulateMedia({ forcedColors: "none", reducedMotion: "reduce" });
  await note("less motion", [movementProblems]);
  await page.emulateMedia({ reducedMotion: "no-preference", media: "print" });
  await page.setViewportSize(sheet);
  await note("print", [axeProblems, paperProblems]);
  await page.emulateMedia({ media: "screen" });
  await page.setViewportSize(narrow);
  await note("320 wide", [axeProblems, layoutProblems, spacedTextProblems]);
  return found;
}

/** What comes only when it is looked at has come. */
async function showAll(page: Page) {
  for (const picture of await page.locator("figure").all()) await picture.scrollIntoViewIfNeeded();
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => scrollTo(0, 0));
}
