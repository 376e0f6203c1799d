import { expect, type Page, test } from "@playwright/test";
import { exampleAuditId } from "@/db/seed/ids";
import type { Application } from "@/tests/support/application";
import { expectSaved, levelIn, questionBlock, wordingsOn } from "@/tests/support/audit-pages";
import { deviceOf } from "@/tests/support/browser";
import { startExample } from "@/tests/support/example";

const priya = 1;
const audit = `/audits/${exampleAuditId(1, "elppeg", 2026)}`;
let application: Application;

test.beforeAll(async () => {
  application = await startExample();
});
test.afterAll(() => application?.stop());

test("a dropped connection loses no answer: everything is saved once it is back (F4)", async ({
  browser,
}) => {
  const page = await deviceOf(browser, application, priya);
  await page.goto(`${audit}/themes/8`);
  const wordings = (await wordingsOn(page)).slice(0, 3);
  await page.context().setOffline(true);
  for (const wording of wordings) {
    const block = questionBlock(page, wording);
    await levelIn(block, "Established").check();
    await block.getByLabel("How do you know?").fill(`On the train: ${wording}`);
    await expect(block.getByText("Not saved. We will keep trying")).toBeVisible();
    await expect(levelIn(block, "Established")).toBeChecked();
  }
  await page.context().setOffline(false);
  for (const wording of wordings) await expectSaved(questionBlock(page, wording));

  const another = await deviceOf(browser, application, priya);
  await another.goto(`${audit}/themes/8`);
  for (const wording of wordings) {
    const block = questionBlock(another, wording);
    await expect(block.getByLabel("How do you know?")).toHaveValue(`On the train: ${wording}`);
    await expect(levelIn(block, "Established")).toBeChecked();
  }
});

test("leaving with an answer unsaved warns, and a reload brings the words back to save (F4)", async ({
  browser,
}) => {
  const page = await deviceOf(browser, application, priya);
  await page.goto(`${audit}/themes/9`);
  const [wording = ""] = await wordingsOn(page);
  const block = questionBlock(page, wording);
  await page.route("**/*", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await levelIn(block, "Starting").check();
  await block.getByLabel("How do you know?").fill("Written before the reload");
  await expect(block.getByText("Not saved. We will keep trying")).toBeVisible();

  const warned = page.waitForEvent("dialog");
  const reloaded = page.reload();
  const dialog = await warned;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
  await reloaded;
  await page.unroute("**/*");
  await expect(block.getByLabel("How do you know?")).toHaveValue("Written before the reload");
  await expect(levelIn(block, "Starting")).toBeChecked();
  await expectSaved(block);
});

test("what is chosen and typed before the page’s script has arrived is saved when it has (F4)", async ({
  browser,
}) => {
  const page = await deviceOf(browser, application, priya);
  let release = await openBeforeItsScript(page);
  const block = page.locator("main form section[aria-label]").first();
  await levelIn(block, "Starting").check();
  await block.getByLabel("How do you know?").fill("Typed on a slow phone");
  release();
  await expectSaved(block);
  await page.unroute("**/*.js");
  await page.reload();
  await expect(levelIn(block, "Starting")).toBeChecked();
  await expect(block.getByLabel("How do you know?")).toHaveValue("Typed on a slow phone");

  release = await openBeforeItsScript(page);
  await block.getByLabel("How do you know?").fill("Typed anew over what was saved");
  // It says "Saved" of what was there before.
  const saved = page.waitForResponse((answer) => answer.request().method() === "POST");
  release();
  await saved;
  await expectSaved(block);
  await expect(block.getByLabel("How do you know?")).toHaveValue("Typed anew over what was saved");
  await page.unroute("**/*.js");
  await page.reload();
  await expect(block.getByLabel("How do you know?")).toHaveValue("Typed anew over what was saved");
});

/** @returns what lets the page's script come */
async function openBeforeItsScript(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((go) => {
    release = go;
  });
  await page.route("**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${audit}/themes/10`, { waitUntil: "commit" });
  return release;
}
