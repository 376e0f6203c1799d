import { type Browser, expect, type Page, test } from "@playwright/test";
import { exampleAuditId, exampleId } from "@/db/seed/ids";
import type { Application } from "@/tests/support/application";
import {
  expectSaved,
  levelIn,
  questionBlock,
  saveAndContinue,
  wordingsOn,
} from "@/tests/support/audit-pages";
import { deviceOf, examplePerson, linkInLetterTo, signIn } from "@/tests/support/browser";
import { startExample } from "@/tests/support/example";

const audit = `/audits/${exampleAuditId(1, "elppeg", 2026)}`;
/** Somebody of Larch Lane for each test: choosing a new password ends every session they have. */
const priya = 1;
const jo = 21;
const amina = 22;
const manager = 2;
const commissioner = 41;
const marguerite = 3;
const danuta = 5;
const organiser = 43;
/** A survey of the forum at Danuta’s setting, released, whose reply is still to be written. */
const millrace = exampleId("survey", 4);
const password = "amber kettle walks north";
let application: Application;

test.beforeAll(async () => {
  application = await startExample();
});
test.afterAll(() => application?.stop());

test("the page says so, and saves the answer once she has signed in in another tab (F4, R-AUTH-01, R-AUTH-10)", async ({
  browser,
}) => {
  const page = await deviceOf(browser, application, priya);
  await page.goto(`${audit}/themes/8`);
  const [wording = ""] = await wordingsOn(page);
  await endSessionsOf(browser, priya);
  const block = questionBlock(page, wording);
  await levelIn(block, "Established").check();
  await block.getByLabel("How do you know?").fill("Said after the session had ended");
  await expect(block.getByText("Not saved: you have been signed out.")).toBeVisible();

  const otherTab = await page.context().newPage();
  await otherTab.goto("/sign-in");
  await signIn(otherTab, { ...examplePerson(priya), password });
  await expect(block.getByText(/^Saved \d\d:\d\d/)).toBeVisible({ timeout: 30_000 });
  await otherTab.goto(`${audit}/themes/8`);
  await expect(questionBlock(otherTab, wording).getByLabel("How do you know?")).toHaveValue(
    "Said after the session had ended",
  );
});

test("or in the same tab: she comes back to the theme, and her words are there and saved (F4)", async ({
  browser,
}) => {
  const page = await deviceOf(browser, application, jo);
  await page.goto(`${audit}/themes/9`);
  const [wording = ""] = await wordingsOn(page);
  await endSessionsOf(browser, jo);
  const block = questionBlock(page, wording);
  await levelIn(block, "Starting").check();
  await block.getByLabel("How do you know?").fill("Kept in this tab");
  await expect(block.getByText("Not saved: you have been signed out.")).toBeVisible();

  page.once("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await signIn(page, { ...examplePerson(jo), password });
  await expect(page).toHaveURL(new RegExp(`${audit}/themes/9$`));
  await expect(block.getByLabel("How do you know?")).toHaveValue("Kept in this tab");
  await expect(levelIn(block, "Starting")).toBeChecked();
  await expectSaved(block);
});

test("without JavaScript the words posted are given back after signing in, for her alone (F4)", async ({
  browser,
}) => {
  const page = await deviceOf(browser, application, amina, { javaScriptEnabled: false });
  await page.goto(`${audit}/themes/10`);
  const [wording = ""] = await wordingsOn(page);
  await endSessionsOf(browser, amina);
  const block = questionBlock(page, wording);
  await levelIn(block, "Not yet").check();
  await block.getByLabel("How do you know?").fill("Posted without a session");
  await saveAndContinue(page);
  await expect(page.getByText("Your words were kept.")).toBeVisible();
  const kept = new URL(page.url()).searchParams.get("next") ?? "";

  await signIn(page, { ...examplePerson(amina), password });
  await expect(page.getByText("We kept what you typed")).toBeVisible();
  await expect(block.getByLabel("How do you know?")).toHaveValue("Posted without a session");
  await expect(levelIn(block, "Not yet")).toBeChecked();

  const somebodyElse = await deviceOf(browser, application, 31);
  await somebodyElse.goto(kept);
  await expect(somebodyElse.getByText("Posted without a session")).toHaveCount(0);

  await saveAndContinue(page);
  await page.waitForURL(`**${audit}`);
  await page.goto(`${audit}/themes/10`);
  await expect(levelIn(block, "Not yet")).toBeChecked();
});

for (const { javaScriptEnabled, who, at, field, typed } of [
  {
    ...{ javaScriptEnabled: false, who: commissioner, field: "Why do they have to stay?" },
    at: `/boroughs/${exampleId("borough")}/retention?page=1`,
    typed: "A complaint is being looked into",
  },
  {
    ...{ javaScriptEnabled: true, who: manager, field: "E-mail address" },
    at: `/settings/${exampleId("setting", 2)}/people?from=home`,
    typed: "somebody.new@example.org",
  },
  {
    ...{ javaScriptEnabled: true, who: danuta, field: "What parents told you" },
    at: `/surveys/${millrace}/reply?published=`,
    typed: "Nothing happens after four.",
  },
  {
    ...{ javaScriptEnabled: false, who: organiser, field: "The words to show" },
    at: `/surveys/${millrace}/comments?comment=${exampleId("reply", 900_401)}`,
    typed: "As a dad I get no letters.",
  },
]) {
  test(`any other form gives back ${field} at the same address, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const page = await deviceOf(browser, application, who, { javaScriptEnabled });
    await page.goto(at);
    await endSessionsOf(browser, who);
    const box = page.getByLabel(field);
    const before = await box.inputValue();
    await box.fill(typed);
    await page.locator("form").filter({ has: box }).getByRole("button").click();
    await expect(page.getByText("Your words were kept.")).toBeVisible();
    await signIn(page, { ...examplePerson(who), password });
    await expect(page).toHaveURL((url) => (url.pathname + url.search).startsWith(`${at}&kept=`));
    await expect(page.getByText("You were signed out before this was saved.")).toHaveCount(1);
    await expect(box).toHaveValue(typed);

    // Only at that address: elsewhere, and once it is gone from the address, the form is as it was.
    await page.goto(at);
    await expect(box).toHaveValue(before);
    await expect(page.getByText("You were signed out before this was saved.")).toHaveCount(0);
  });
}

test("once the kept words are saved, the page that is come back to no longer says that they were not", async ({
  browser,
}) => {
  const page = await deviceOf(browser, application, marguerite);
  const reply = `/surveys/${exampleId("survey", 5)}/reply`;
  await page.goto(reply);
  await endSessionsOf(browser, marguerite);
  const box = page.getByLabel("How your reply begins");
  await box.fill("Thank you for what you told us.");
  await page.getByRole("button", { name: "Save the beginning" }).click();
  await signIn(page, { ...examplePerson(marguerite), password });
  await expect(box).toHaveValue("Thank you for what you told us.");
  await page.getByRole("button", { name: "Save the beginning" }).click();
  await page.waitForURL(`**${reply}`);
  await expect(page.getByText("You were signed out before this was saved.")).toHaveCount(0);
  await expect(box).toHaveValue("Thank you for what you told us.");
});

/** They choose a new password on another device, which signs them out everywhere. */
async function endSessionsOf(browser: Browser, number: number): Promise<void> {
  const { email } = examplePerson(number);
  const elsewhere: Page = await browser.newPage({ baseURL: application.origin });
  await elsewhere.goto("/forgotten");
  await elsewhere.getByLabel("E-mail address").fill(email);
  await elsewhere.getByRole("button", { name: "Send me a link" }).click();
  await expect(elsewhere.getByText("Look in your mail")).toBeVisible();
  await elsewhere.goto(await linkInLetterTo(application, email));
  await elsewhere.getByLabel("New password").fill(password);
  await elsewhere.getByRole("button", { name: "Set this password" }).click();
  await expect(elsewhere.getByText("Your new password is set.")).toBeVisible();
  await elsewhere.close();
}
