import { expect, type Page, test } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { exampleId } from "@/db/seed/ids";
import type { Application } from "@/tests/support/application";
import { deviceOf } from "@/tests/support/browser";
import { startExample } from "@/tests/support/example";
import { axeProblems, layoutProblems } from "@/tests/support/page-checks";

const [helen, yiannis] = [41, 42];
const reports = `/boroughs/${exampleId("borough")}/reports`;
const thisYear = `${reports}/${exampleId("report", 2)}`;
const plan = "Every setting asks its parents before it decides, by March.";

let application: Application;
let commissioner: Page;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  application = await startExample();
  // All of it works without script.
  commissioner = await deviceOf(browser, application, helen, { javaScriptEnabled: false });
});
test.afterAll(() => application?.stop());

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const levels = (page: Page) =>
  page.getByRole("table", { name: /^How many settings reached each level/ });
const press = (page: Page, name: string) => page.getByRole("button", { name }).click();

test("F41 a commissioner comes from the picture to this year’s report, with last year’s figures beside", async () => {
  await commissioner.goto(`/boroughs/${exampleId("borough")}/picture`);
  await commissioner.getByRole("link", { name: "Reports", exact: true }).click();
  await commissioner.getByRole("link", { name: /ELPPEG principles 2026/ }).click();
  await expect(commissioner.getByText("This is not issued yet")).toBeVisible();
  await expect(commissioner.getByText("6 of 40 settings share this.")).toBeVisible();
  await expect(levels(commissioner)).toContainText("2025");
  await expect(commissioner.getByText(/The figures of 2025 stand as our report of/)).toBeVisible();
});

test("their own words are asked for a title and are not lost over it", async () => {
  await commissioner.getByRole("link", { name: "Write the words" }).click();
  await commissioner.getByLabel("Title").fill("");
  await commissioner.getByLabel("What we will do").fill(plan);
  await press(commissioner, "Save the words");
  await expect(commissioner.locator(".error-summary")).toContainText("Give the report a title");
  await expect(commissioner.getByLabel("What we will do")).toHaveValue(plan);
  await commissioner.getByLabel("Title").fill("A year of asking");
  await press(commissioner, "Save the words");
  await expect(heading(commissioner)).toHaveText("A year of asking");
  await expect(commissioner.getByText(plan)).toBeVisible();
});

test("R-AZ-07 an analyst reads it and is offered nothing to change", async ({ browser }) => {
  const analyst = await deviceOf(browser, application, yiannis);
  await analyst.goto(thisYear);
  await expect(heading(analyst)).toHaveText("A year of asking");
  await expect(analyst.getByRole("button", { name: "Issue this report" })).toHaveCount(0);
  await expect(analyst.getByRole("link", { name: "Write the words" })).toHaveCount(0);
  expect((await analyst.goto(`${thisYear}/words`))?.status()).toBe(403);
  expect((await analyst.request.get(`${thisYear}/report.pdf`)).status()).toBe(404);
  expect(await axeProblems(analyst)).toEqual([]);
});

test("F30 it is issued, as a page, in plain words, and as a PDF of four pages at most", async () => {
  await press(commissioner, "Issue this report");
  await expect(commissioner.getByText("It stays as it is, also when a setting")).toBeVisible();
  const bytes = await commissioner.request.get(`${thisYear}/report.pdf`);
  const pdf = await getDocument({ data: new Uint8Array(await bytes.body()), verbosity: 0 }).promise;
  expect(pdf.numPages).toBeLessThanOrEqual(4);
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  await commissioner.getByRole("link", { name: "one page in plain words" }).click();
  await expect(
    commissioner.getByText("settings are at Established or above").first(),
  ).toBeVisible();
  expect(await layoutProblems(commissioner)).toEqual([]);
});

test("a report begun by mistake is deleted, and a second press finds that it is gone", async () => {
  await commissioner.goto(`${reports}/new`);
  await commissioner.getByLabel(/^ECF /).first().check();
  await press(commissioner, "Make this report");
  await commissioner.getByRole("link", { name: "Delete this report" }).click();
  const again = await commissioner.context().newPage();
  await again.goto(commissioner.url());
  for (const page of [commissioner, again]) {
    await press(page, "Delete this report");
    await expect(page).toHaveURL(/\/reports\?gone=1$/);
    await expect(page.getByRole("status")).toContainText("The report is deleted");
    await expect(heading(page)).toHaveText("2 reports for the committee");
  }
});
