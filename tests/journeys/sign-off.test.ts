import { expect, type Page, test } from "@playwright/test";
import { exampleAuditId } from "@/db/seed/ids";
import type { Application } from "@/tests/support/application";
import { answer, levelIn, questionBlock, taskRow, wordingsOn } from "@/tests/support/audit-pages";
import { deviceOf } from "@/tests/support/browser";
import { startExample } from "@/tests/support/example";

/** Quarry Hill has only just begun this audit; nearly all of it is unanswered. */
const audit = `/audits/${exampleAuditId(12, "ecf", 2026)}`;
const leticia = 12;
const nadia = 27;
const theme = "Children’s rights and families left out";
let application: Application;
let page: Page;
let wordings: string[] = [];

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  application = await startExample();
  page = await deviceOf(browser, application, leticia);
});
test.afterAll(() => application?.stop());

test("the check page lists what is unanswered and leads to each of it (F10)", async () => {
  await page.goto(`${audit}/themes/1`);
  wordings = await wordingsOn(page);
  const last = wordings.at(-1) ?? "";
  await expect(questionBlock(page, last).locator("input:checked")).toHaveCount(0);
  await page.goto(`${audit}/check`);
  await page.getByRole("link", { name: last, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${audit}/themes/1#`));
  await expect(questionBlock(page, last).getByRole("radio").first()).toBeInViewport();
});

test("“We don’t know” is an answer and stands in nobody’s way (F10)", async () => {
  const last = questionBlock(page, wordings.at(-1) ?? "");
  await answer(last, "We don’t know", "We never asked");
  await page.goto(`${audit}/check`);
  await expect(page.getByText(/40 questions not answered|39 questions not answered/)).toBeVisible();
  await expect(page.getByText("None of these stops you signing off.")).toBeVisible();
});

test("a practitioner checks but does not sign (F10)", async ({ browser }) => {
  const practitioner = await deviceOf(browser, application, nadia);
  await practitioner.goto(`${audit}/check`);
  await expect(practitioner.getByText("The setting manager signs the audit off.")).toBeVisible();
  await expect(practitioner.getByRole("button", { name: "Sign off this audit" })).toHaveCount(0);
});

test("signing asks who agreed, then freezes every answer (F10)", async () => {
  await page.getByRole("button", { name: "Sign off this audit" }).click();
  await expect(page.locator(".error-summary")).toContainText("There is a problem");
  await signOff("Agreed by the two of us on Monday");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The 2026 audit is signed off");
  await page.goto(`${audit}/themes/1`);
  await expect(page.locator("main form")).toHaveCount(0);
  await expect(page.getByText("We don’t know. We never asked")).toBeVisible();
});

test("a page opened before the signing changes nothing after it (F10)", async ({ browser }) => {
  const early = await deviceOf(browser, application, nadia);
  await reopen("Checking an open page");
  await early.goto(`${audit}/themes/1`);
  await page.goto(`${audit}/check`);
  await signOff("Signed again while a page was open");
  const block = questionBlock(early, wordings.at(-1) ?? "");
  await levelIn(block, "Embedded").check();
  await early.waitForURL(`**${audit}`);
  await early.goto(`${audit}/themes/1`);
  await expect(early.getByText("We don’t know. We never asked")).toBeVisible();
});

test("reopening needs a reason, brings the answers back to change, and is signed anew (F10)", async () => {
  await page.goto(audit);
  await page.getByRole("link", { name: "reopen this audit" }).click();
  await page.getByRole("button", { name: "Reopen the audit" }).click();
  await expect(page.locator(".error-summary")).toContainText("Say in a few words");
  await page.getByLabel("Why does it need to change?").fill("We asked the families since");
  await page.getByRole("button", { name: "Reopen the audit" }).click();
  await page.getByRole("link", { name: theme, exact: true }).click();
  const last = questionBlock(page, wordings.at(-1) ?? "");
  await expect(levelIn(last, "We don’t know")).toBeChecked();
  await answer(last, "Established", "Asked eleven families in June");
  await page.goto(audit);
  await expect(taskRow(page, theme)).toContainText(`${wordings.length} answered`);

  await page.goto(`${audit}/check`);
  await signOff("Agreed again after asking families");
  await page.getByRole("link", { name: "See our profile" }).click();
  await expect(page.getByText(theme).first()).toBeVisible();
  await page.goto(`${audit}/themes/1`);
  await expect(page.getByText(/^Established\./).last()).toBeVisible();
  await expect(page.getByText("Asked eleven families in June")).toBeVisible();
});

async function signOff(statement: string) {
  await page.getByLabel("Who agreed these answers, and how?").fill(statement);
  await page.getByRole("button", { name: "Sign off this audit" }).click();
  await page.waitForURL(`**${audit}`);
}

async function reopen(reason: string) {
  await page.goto(`${audit}/reopen`);
  await page.getByLabel("Why does it need to change?").fill(reason);
  await page.getByRole("button", { name: "Reopen the audit" }).click();
  await page.waitForURL(`**${audit}`);
}
