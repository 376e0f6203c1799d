import { expect, type Page, test } from "@playwright/test";
import { exampleId } from "@/db/seed/ids";
import type { Application } from "@/tests/support/application";
import { deviceOf } from "@/tests/support/browser";
import { startExample } from "@/tests/support/example";

/** Larch Lane's survey of this year belongs to the forum and is open, with twelve replies in it. */
const survey = `/surveys/${exampleId("survey", 3)}`;
const address = "/s/EXAM4P/en";
const fatou = 43;
const priya = 1;
const jo = 21;
const helen = 41;
const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };
const told = "Please tell Samira that the gate is locked at five";
const shown = "Please tell staff that the gate is locked at five";

let application: Application;
let organiser: Page;
let manager: Page;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  application = await startExample();
  organiser = await deviceOf(browser, application, fatou, phone);
  manager = await deviceOf(browser, application, priya, phone);
});
test.afterAll(() => application?.stop());

/** Nothing of the page lies outside a screen of 360. */
async function open(page: Page, path: string) {
  await page.goto(path);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
const statusOf = async (page: Page, path: string) => (await page.goto(path))?.status();

test("a parent leaves a comment, and the setting’s manager finds no page that holds it (F62, F77)", async ({
  browser,
}) => {
  const context = await browser.newContext({ ...phone, baseURL: application.origin });
  const parent = await context.newPage();
  await parent.goto(address);
  await press(parent, "Start");
  await expect(async () => {
    const box = parent.getByRole("textbox");
    if ((await box.count()) > 0) await box.first().fill(told);
    const button = parent.getByRole("button", { name: /^(Continue|Send my answers)$/ });
    // From looking at everything once more a link leads on, because nothing is saved there.
    await ((await button.count()) > 0 ? button : parent.locator(".buttons a")).first().click();
    expect(await parent.getByRole("heading", { level: 1 }).textContent()).toContain("Thank you");
  }).toPass({ timeout: 60_000, intervals: [50] });
  await context.close();
  for (const page of ["comments", "release", "share-results", "close"]) {
    expect([page, await statusOf(manager, `${survey}/${page}`)]).toEqual([page, 403]);
  }
});

test("the organiser closes it, reads the comment first and takes the name out (F62)", async () => {
  await open(organiser, `${survey}/close`);
  await press(organiser, "Close the survey");
  await open(organiser, `${survey}/comments`);
  await expect(organiser.locator("mark").first()).toContainText("Samira");
  await organiser.getByRole("radio", { name: /Show it with the results/ }).check();
  await organiser.getByLabel("The words to show").fill(shown);
  await press(organiser, "Save and read the next one");
  await expect(organiser.getByText("You have decided about every comment.")).toBeVisible();
  await expect(organiser.getByText("Shown with the results")).toBeVisible();
});

test("she sees what will be shown to whom, and releases it with one button (F28, F55)", async () => {
  await open(organiser, `${survey}/release`);
  await expect(organiser.getByText("At least 11 families answered.")).toBeVisible();
  await expect(organiser.getByText("From 10 it is shown in numbers")).toBeVisible();
  await press(organiser, "Release the results");
  await organiser.waitForURL(`**${survey}/results`);
  const headings = await organiser.getByRole("heading", { level: 2 }).allTextContents();
  expect(headings[0]).toBe("Who answered, and who we have not heard from");
  await expect(organiser.getByText(/^13 families answered, of/)).toBeVisible();
  await expect(organiser.getByText(shown)).toBeVisible();
  await expect(organiser.getByText("Samira")).toHaveCount(0);
  await open(organiser, `${survey}/results`);
});

test("until she shares it nobody else finds a figure, on the page or in a file (F55)", async ({
  browser,
}) => {
  const commissioner = await deviceOf(browser, application, helen, phone);
  await open(manager, `${survey}/results`);
  await expect(manager.getByText("There is nothing to see yet")).toBeVisible();
  for (const page of [manager, commissioner]) {
    for (const file of ["results.csv", "results.pdf"]) {
      const answer = await page.request.get(`${survey}/${file}`);
      expect([file, answer.status()]).toEqual([file, 404]);
    }
  }
  expect(await statusOf(commissioner, `${survey}/results`)).toBe(404);
});

test("shared, the setting sees what she sees; taken back, it sees nothing at once (F55, F76)", async () => {
  await open(organiser, `${survey}/share-results`);
  await press(organiser, "Share with Larch Lane Nursery");
  await open(manager, `${survey}/results`);
  await expect(manager.getByText(/^13 families answered, of/)).toBeVisible();
  await expect(manager.getByText(shown)).toBeVisible();
  await manager.getByText("The figures as a table").first().click();
  await expect(manager.getByText("How many gave each answer").first()).toBeVisible();
  const csv = await (await manager.request.get(`${survey}/results.csv`)).text();
  expect(csv).toContain("13 families answered, of");
  const pdf = await manager.request.get(`${survey}/results.pdf`);
  expect([pdf.status(), pdf.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  await open(organiser, `${survey}/share-results`);
  await press(organiser, "Take it back from Larch Lane Nursery");
  await open(manager, `${survey}/results`);
  await expect(manager.getByText("There is nothing to see yet")).toBeVisible();
  await open(organiser, `${survey}/share-results`);
  await press(organiser, "Share with Larch Lane Nursery");
});

test("the manager answers what parents said; a colleague reads and does not write (F36)", async ({
  browser,
}) => {
  const colleague = await deviceOf(browser, application, jo, phone);
  await open(colleague, `${survey}/reply`);
  await expect(colleague.getByText("Parents are waiting for a reply")).toBeVisible();
  await expect(colleague.locator("main form")).toHaveCount(0);
  await open(manager, `${survey}/reply`);
  await manager.getByLabel("What parents told you").fill("The gate is locked at five");
  await press(manager, "Add this");
  await expect(manager.locator(".error-summary")).toContainText("what you will do");
  await expect(manager.getByLabel("What parents told you")).toHaveValue(
    "The gate is locked at five",
  );
  await manager.getByLabel("What you will do").fill("Keep the gate open until six");
  await press(manager, "Add this");
  await expect(
    manager.getByRole("heading", { name: "1. The gate is locked at five" }),
  ).toBeVisible();
});

test("it is published in every language of the survey, or says that it is in English (F64, F36)", async () => {
  await press(manager, "Publish the reply");
  await expect(manager.getByText(/not ready: Polish, Urdu and Easy Read/)).toBeVisible();
  await manager.getByRole("link", { name: /^Polish/ }).click();
  await manager.getByLabel("The gate is locked at five").fill("Brama jest zamykana o piątej");
  await manager.getByLabel("Keep the gate open until six").fill("Brama będzie otwarta do szóstej");
  await press(manager, "Save these words");
  for (const language of [/^Easy Read/, /^Urdu/]) {
    await manager.getByRole("link", { name: language }).click();
    await manager.getByRole("checkbox").check();
    await press(manager, "Save these words");
  }
  await press(manager, "Publish the reply");
  await expect(manager.getByText("Your reply is published")).toBeVisible();
  await open(manager, `${survey}/reply/poster?in=pl`);
  await expect(manager.getByText("Brama będzie otwarta do szóstej")).toBeVisible();
  await open(organiser, survey);
  await expect(organiser.getByText("Answered").first()).toBeVisible();
  await open(organiser, `${survey}/reply`);
  await expect(organiser.getByText("Keep the gate open until six")).toBeVisible();
});

test("at the same address families find nothing until it is given back, and then results and reply (F64, R-11, A-12)", async ({
  browser,
}) => {
  const context = await browser.newContext({ ...phone, baseURL: application.origin });
  const parent = await context.newPage();
  expect(await statusOf(parent, address)).toBe(404);
  await open(organiser, `${survey}/share-results`);
  await press(organiser, "Share with families");
  // A page may go by what was read five seconds ago.
  await expect(async () => expect(await statusOf(parent, address)).toBe(200)).toPass();
  await open(parent, address);
  expect(new URL(parent.url()).pathname).toBe(`${address}/results`);
  await expect(parent.getByText(/^13 families answered, of/)).toBeVisible();
  await expect(parent.getByText(shown)).toBeVisible();
  await expect(parent.getByText("Keep the gate open until six")).toBeVisible();
  await expect(parent.getByText("Samira")).toHaveCount(0);
  await context.close();
});
