import { expect, type Page, test } from "@playwright/test";
import type { Application } from "@/tests/support/application";
import { deviceOf } from "@/tests/support/browser";
import { startExample } from "@/tests/support/example";

/** A parent who runs the forum's surveys on her phone. */
const fatou = 43;
const phone = { viewport: { width: 360, height: 740 } };

let application: Application;
let page: Page;
let home = "";

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  application = await startExample();
  page = await deviceOf(browser, application, fatou, phone);
});
test.afterAll(() => application?.stop());

/** Nothing of the page lies outside a screen of 360. */
async function fits(on: Page) {
  expect(await on.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}

async function goTo(path: string) {
  await page.goto(`${home}${path}`);
  await fits(page);
}

const summary = () => page.locator(".error-summary");
const press = (name: string | RegExp) => page.getByRole("button", { name }).click();

test("F55 a forum makes a survey, told first whose it is and who sees what", async () => {
  await page.getByRole("link", { name: "Our surveys" }).first().click();
  await page.getByRole("link", { name: "Make a survey" }).click();
  await expect(
    page.getByText("This survey belongs to your forum. Staff see only what you share."),
  ).toBeVisible();
  await press("Make this survey");
  await expect(summary()).toContainText("Choose a setting");
  await page.getByLabel("Whose parents do you want to ask?").selectOption("Tamarind Tree Nursery");
  await press("Make this survey");
  await page.waitForURL(/\/surveys\/[0-9a-f-]{36}$/);
  home = new URL(page.url()).pathname;
  await fits(page);
  await expect(page.getByText("Being made")).toBeVisible();
});

test("F54 she starts from a short set, drops one, moves one and writes one of her own", async () => {
  await goTo("/questions/add");
  await press(/^Add these 8 of “A first survey”/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("8 questions, about 4 minutes");
  await press(/^Take out “How much do you trust/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("7 questions, about 4 minutes");
  await press(/^Up “How often do staff listen/);
  await expect(page.getByRole("heading", { level: 2 }).first()).toContainText(
    "1. How often do staff listen",
  );

  await goTo("/questions/write");
  await page.getByLabel("The question").fill("How often do staff greet you and listen?");
  await press("Add this question");
  await expect(summary()).toContainText("This asks two things at once");
  await expect(summary()).toContainText("Choose how parents answer");
  const wordy = "How often do practitioners utilise what you told them?";
  await page.getByLabel("The question").fill(wordy);
  await page.getByRole("radio", { name: /^How often/ }).check();
  await press("Add this question");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your question is in");
  await expect(page.getByText("“utilise” may be hard. Perhaps: use.")).toBeVisible();
  await page.getByLabel("The question").fill("How often do staff use what you told them?");
  await press("Save these words");
  await expect(page.getByText("8. How often do staff use what you told them?")).toBeVisible();
});

test("F54 L-07 she changes the words of a ready-made question, and says that it asks the same", async () => {
  await page.getByRole("link", { name: /^Change the words of “How often do you feel/ }).click();
  await page.getByLabel("The question").fill("How often are you made welcome here?");
  await press("Save these words");
  await expect(summary()).toContainText("Say whether it still asks the same");
  await page.getByRole("radio", { name: /^The same as before/ }).check();
  await press("Save these words");
  await expect(page.getByText("How often are you made welcome here?").first()).toBeVisible();
});

test("F61 F77 she says why, chooses languages, comments and floors, which cannot be lowered", async () => {
  await goTo("/promise");
  await page.getByLabel("Why do you ask?").fill("We are parents like you.");
  await page.getByLabel(/^Whom can parents ask/).fill("Fatou at the gate");
  await page.getByRole("checkbox", { name: /Polish/ }).check();
  await page.getByRole("checkbox", { name: /which three of these matter/ }).check();
  await page.getByRole("radio", { name: /^Yes, for everybody who sees/ }).check();
  await page.getByRole("radio", { name: /^A code for each parent/ }).check();
  await page.getByLabel(/^In words/).fill("3");
  await press("Save");
  await expect(summary()).toContainText("This can be raised, never lowered: 5 is the least");
  await expect(page.getByLabel("Why do you ask?")).toHaveValue("We are parents like you.");
  await expect(page.getByRole("checkbox", { name: /Polish/ })).toBeChecked();
  await page.getByLabel(/^In words/).fill("6");
  await press("Save");
  await expect(page.getByText("1 of 2 ready")).toBeVisible();
});

test("F73 she checks it all, is told what becomes fixed and what replies can tell, and opens it", async () => {
  await goTo("/open");
  await expect(page.getByText(/6 families in words, 10 families in numbers/)).toBeVisible();
  await expect(page.getByRole("heading", { name: /^What \d+ replies can tell$/ })).toBeVisible();
  await page.getByRole("link", { name: "Go on to opening" }).click();
  await expect(page.getByText("nothing below 6 families, words below 10")).toBeVisible();
  await page.getByLabel("Day").fill("30");
  await page.getByLabel("Month").fill("February");
  await page.getByLabel("Year").fill("2099");
  await press("Open the survey");
  await expect(summary()).toContainText("Enter a day that exists");
  await page.getByLabel("Day").fill("1");
  await press("Open the survey");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Share it with every parent");
  await fits(page);
  await goTo("/questions");
  await expect(page.getByRole("button", { name: /^Take out/ })).toHaveCount(0);
});

test("F56 F57 she prints slips that are shown once, sends letters, and reminds once", async () => {
  await goTo("/share/slips");
  await page.getByLabel("How many slips?").fill("4");
  await press("Make the slips");
  await expect(page.locator(".slip")).toHaveCount(4);
  await fits(page);
  const codes = await page.locator(".slip-code").allTextContents();
  expect(new Set(codes).size).toBe(4);
  await goTo("/share/slips");
  await expect(page.locator(".slip")).toHaveCount(0);

  await goTo("/share/letters");
  await page.getByLabel("E-mail addresses of parents").fill("amina@gate.example, ben@gate");
  await press("Send a code to each");
  await expect(summary()).toContainText("“ben@gate” is not an e-mail address");
  await page.getByLabel("E-mail addresses of parents").fill("amina@gate.example ben@gate.example");
  await press("Send a code to each");
  await expect(page.getByText("The letters are on their way.")).toBeVisible();
  await press("Send the reminder");
  await expect(page.getByText("There is no second reminder.")).toBeVisible();
});

test("R-AN-05 while it is open she learns that fewer than five have answered, and no more", async () => {
  await goTo("");
  await expect(page.getByText("Fewer than 5", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Print a poster" })).toBeVisible();
});

test("F71 she closes it with the numbers she has, on a page that works without script", async ({
  browser,
}) => {
  const bare = await deviceOf(browser, application, fatou, { ...phone, javaScriptEnabled: false });
  await bare.goto(`${home}/close`);
  await bare.getByLabel("Families who use the setting").fill("40");
  await bare.getByLabel("Families who speak another language at home").fill("50");
  await bare.getByRole("button", { name: "Close the survey" }).click();
  await expect(bare.locator(".error-summary")).toContainText("more than all the families together");
  await bare.getByLabel("Families who speak another language at home").fill("12");
  await bare.getByRole("button", { name: "Close the survey" }).click();
  await expect(bare.getByText("Closed, not released yet")).toBeVisible();
  await expect(bare.getByRole("link", { name: "Release the results" })).toBeVisible();
  await bare.goto(`${home}/reopen`);
  await expect(bare.getByText("old and new answers are released together")).toBeVisible();
});
