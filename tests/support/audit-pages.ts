import { expect, type Locator, type Page } from "@playwright/test";

/** The block of one question on a theme's page, by its words. */
export function questionBlock(page: Page, wording: string): Locator {
  return page.getByRole("region", { name: wording, exact: true });
}

/** Every question on a theme's page, in order, by its words. */
export async function wordingsOn(page: Page): Promise<string[]> {
  const blocks = await page.locator("main form section[aria-label]").all();
  const labels = await Promise.all(blocks.map((block) => block.getAttribute("aria-label")));
  return labels.map((label) => label ?? "");
}

/** The answer of this name: other answers have it in their descriptions. */
export function levelIn(block: Locator, level: string): Locator {
  return block.getByRole("radio", { name: new RegExp(`^${level}`) });
}

/** Waits until a question says that it has been saved, and at what time. */
export async function expectSaved(block: Locator) {
  await expect(block.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
}

/** Chooses a level and says how we know, and waits until both are saved. */
export async function answer(block: Locator, level: string, note: string) {
  await levelIn(block, level).check();
  await block.getByLabel("How do you know?").fill(note);
  await expect(block.getByText("Saving…")).toBeHidden();
  await expectSaved(block);
}

/** Says that the section is completed, or not yet, and saves the page by its button. */
export async function saveAndContinue(page: Page, completed?: "yes" | "no") {
  const words = { yes: "Yes, we have completed it", no: "No, we will come back to it" };
  if (completed) await page.getByLabel(words[completed]).check();
  await page.getByRole("button", { name: "Save and continue" }).click();
}

/** The row of one theme in an audit's task list. */
export function taskRow(page: Page, theme: string): Locator {
  return page
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: theme, exact: true }) });
}
