import { expect, type Page, test } from "@playwright/test";
import { exampleAuditId, exampleId } from "@/db/seed/ids";
import type { Application } from "@/tests/support/application";
import {
  expectSaved,
  levelIn,
  questionBlock,
  saveAndContinue,
  wordingsOn,
} from "@/tests/support/audit-pages";
import { deviceOf } from "@/tests/support/browser";
import { startExample } from "@/tests/support/example";

/** This setting signed last year's audit on the edition before and has not begun this year's. */
const setting = 10;
const manager = 7;
const lastYear = exampleAuditId(setting, "elppeg", 2025);
const themeWithChange = 7;
const changed =
  "How well do we share information and support families who leave or move to another setting or school, before and after the move?";

let application: Application;
let page: Page;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  application = await startExample();
  page = await deviceOf(browser, application, manager);
  await page.goto(`/settings/${exampleId("setting", setting)}/audits/new`);
  await page.getByRole("radio", { name: "ELPPEG principles" }).check();
  await page.getByRole("button", { name: "Start the audit" }).click();
  await page.waitForURL(/\/audits\/[0-9a-f-]{36}$/);
});
test.afterAll(() => application?.stop());

test("a second year begins with nothing answered (F8)", async () => {
  await expect(page.getByText("Not yet started")).toHaveCount(10);
  await openTheme(page, themeWithChange);
  expect((await wordingsOn(page)).length).toBeGreaterThan(3);
  await expect(page.locator("main input[type=radio]:checked")).toHaveCount(0);
  for (const note of await page.getByLabel("How do you know?").all()) {
    await expect(note).toHaveValue("");
  }
});

test("beside each question stands what was signed last year, answer and note (F8)", async ({
  browser,
}) => {
  const signed = await deviceOf(browser, application, manager);
  await signed.goto(`/audits/${lastYear}/themes/${themeWithChange}`);
  let compared = 0;
  for (const wording of await wordingsOn(page)) {
    const beside = questionBlock(page, wording).locator(".quote");
    const before = signed.locator("main section", {
      has: signed.getByRole("heading", { name: wording, exact: true }),
    });
    if ((await before.count()) === 0) continue;
    const given = before.locator("p:not(.quote):has(> .strong)");
    const level = (await given.locator(".strong").textContent()) ?? "";
    const note = ((await given.textContent()) ?? "").slice(level.length).trim();
    const name = level.startsWith("Not answered") ? "not answered" : level.split(".")[0];
    await expect(beside).toContainText(`In 2025: ${name}`);
    if (note) await expect(beside).toContainText(note);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(2);
});

test("a question whose meaning changed is marked and offers nothing to carry on (F8, F9)", async () => {
  const block = questionBlock(page, changed);
  await expect(block.getByText("changed meaning since 2025")).toBeVisible();
  await expect(block.getByText("so it starts afresh")).toBeVisible();
  await expect(block.getByLabel(/Still true this year/)).toHaveCount(0);
});

test("a question whose wording was only tidied says so and stays comparable (F8)", async () => {
  await openTheme(page, 9);
  const wording = "How reliably do practitioners get support and supervision at regular intervals?";
  await expect(questionBlock(page, wording).getByText("tidied wording since 2025")).toBeVisible();
});

test("“still true” counts only with a sentence that shows it (F9)", async () => {
  await openTheme(page, 6);
  const stillTrue = page.getByLabel(/Still true this year/).first();
  const block = page.locator("main form section[aria-label]").filter({ has: stillTrue }).first();
  const level =
    /In 2025: ([^.]+)\./.exec((await block.locator(".quote").textContent()) ?? "")?.[1] ?? "";
  const wording = (await block.getAttribute("aria-label")) ?? "";
  await block.getByLabel(/Still true this year/).check();
  await expect(block.getByText("Not saved yet: see beside the answer")).toBeVisible();
  await saveAndContinue(page);
  await expect(page.locator(".error-summary")).toContainText("Say in a sentence what shows");

  await questionBlock(page, wording).getByLabel("How do you know?").fill("Checked again in June");
  await expectSaved(questionBlock(page, wording));
  await page.reload();
  const saved = questionBlock(page, wording);
  await expect(levelIn(saved, level)).toBeChecked();
  await expect(saved.getByLabel("How do you know?")).toHaveValue("Checked again in June");
  await expect(saved.getByLabel(/Still true this year/)).toHaveCount(0);
});

async function openTheme(on: Page, number: number) {
  const audit = /\/audits\/[0-9a-f-]{36}/.exec(on.url())?.[0];
  await on.goto(`${audit}/themes/${number}`);
}
