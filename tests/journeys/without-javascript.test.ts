import { expect, type Page, test } from "@playwright/test";
import { exampleAuditId } from "@/db/seed/ids";
import type { Application } from "@/tests/support/application";
import {
  levelIn,
  questionBlock,
  saveAndContinue,
  taskRow,
  wordingsOn,
} from "@/tests/support/audit-pages";
import { deviceOf } from "@/tests/support/browser";
import { startExample } from "@/tests/support/example";

const danuta = 5;
const leticia = 12;
const audit = `/audits/${exampleAuditId(12, "ecf", 2026)}`;
const withoutScript = { javaScriptEnabled: false };
let application: Application;

test.beforeAll(async () => {
  application = await startExample();
});
test.afterAll(() => application?.stop());

test("a theme is answered, evidence added and the audit signed off, all by plain forms (F4, F5, F10)", async ({
  browser,
}) => {
  const page = await deviceOf(browser, application, leticia, withoutScript);
  const theme = "Knowing what difference we make";
  await test.step("a whole theme by the page’s own button", async () => {
    await page.goto(audit);
    await page.getByRole("link", { name: theme, exact: true }).click();
    for (const wording of await wordingsOn(page)) {
      const block = questionBlock(page, wording);
      await levelIn(block, "Embedded").check();
      await block.getByLabel("How do you know?").fill(`Plainly: ${wording}`);
    }
    await saveAndContinue(page, "yes");
    await page.waitForURL(`**${audit}`);
    await expect(taskRow(page, theme)).toContainText("Completed");
  });

  await test.step("a dated link", async () => {
    await page.getByRole("link", { name: theme, exact: true }).click();
    await page.getByRole("link", { name: "Add a link or a file" }).first().click();
    await page.getByLabel("What is it?").first().fill("Notes of the parents’ evening");
    await page.getByLabel("Web address").fill("https://quarry-hill.example/evening");
    await page.getByLabel("Day", { exact: true }).fill("12");
    await page.getByLabel("Month", { exact: true }).fill("June");
    await page.getByLabel("Year", { exact: true }).fill("2026");
    await page.getByRole("button", { name: "Add the link" }).click();
    await expect(page.getByRole("link", { name: "Notes of the parents’ evening" })).toHaveAttribute(
      "href",
      "https://quarry-hill.example/evening",
    );
    await expect(page.getByText("12 June 2026")).toBeVisible();
  });

  await test.step("a file, checked by what it holds and given back as it was", async () => {
    const evidence = page.url();
    await attach(page, "A page of words", Buffer.from("only words, whatever it is called"));
    await expect(page.getByText("Choose a PDF or a picture").first()).toBeVisible();
    await page.goto(evidence);
    await attach(page, "The survey’s results", aSmallPdf);
    const link = page.getByRole("link", { name: "The survey’s results" });
    const file = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(file.headers()["content-disposition"]).toContain("attachment");
    expect((await file.body()).equals(aSmallPdf)).toBe(true);
  });

  await test.step("and the signature", async () => {
    await page.goto(`${audit}/check`);
    await page.getByLabel("Who agreed these answers, and how?").fill("no");
    await page.getByRole("button", { name: "Sign off this audit" }).click();
    await expect(page.getByText("There is a problem")).toBeVisible();
    await expect(page.getByLabel("Who agreed these answers, and how?")).toHaveValue("no");
    await page.getByLabel("Who agreed these answers, and how?").fill("Agreed on Monday by us all");
    await page.getByRole("button", { name: "Sign off this audit" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "The 2026 audit is signed off",
    );
    await page.getByRole("link", { name: "See our profile" }).click();
    await expect(page.locator("main svg").first()).toBeVisible();
  });
});

test("signing in that fails keeps the address typed, and reopening keeps its reason (F10, R-AUTH-06)", async ({
  browser,
}) => {
  const page = await browser.newPage({ baseURL: application.origin, ...withoutScript });
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill("nobody@nowhere.example");
  await page.getByLabel("Password").fill("not the password of anybody");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("do not belong together")).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toHaveValue("nobody@nowhere.example");
  await expect(page.getByLabel("Password")).toHaveValue("");

  const manager = await deviceOf(browser, application, danuta, withoutScript);
  await manager.goto(`/audits/${exampleAuditId(5, "elppeg", 2026)}/reopen`);
  await manager.getByLabel("Why does it need to change?").fill("no");
  await manager.getByRole("button", { name: "Reopen the audit" }).click();
  await expect(manager.getByText("There is a problem")).toBeVisible();
  await expect(manager.getByLabel("Why does it need to change?")).toHaveValue("no");
});

async function attach(page: Page, title: string, buffer: Buffer) {
  const form = page.locator("form").filter({ has: page.locator("input[type=file]") });
  await form.getByLabel("What is it?").fill(title);
  await form
    .locator("input[type=file]")
    .setInputFiles({ name: "results.pdf", mimeType: "application/pdf", buffer });
  await form.getByRole("button", { name: "Add the file" }).click();
}

const aSmallPdf = Buffer.from(
  `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`,
);
