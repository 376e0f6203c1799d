import { expect, type Page, test } from "@playwright/test";
import { exampleAuditId, exampleId } from "@/db/seed/ids";
import type { Application } from "@/tests/support/application";
import { deviceOf } from "@/tests/support/browser";
import { startExample } from "@/tests/support/example";

/** Larch Lane: signed in 2025, half-way through 2026. */
const priya = 1;
const jo = 21;
const ruth = 31;
const plan = `/settings/${exampleId("setting", 1)}/plan`;
const lastYear = exampleAuditId(1, "elppeg", 2025);
const thisYear = exampleAuditId(1, "elppeg", 2026);
const question =
  "How well does every practitioner know the local community and the families living in it?";
const mine = "Walk round the two new streets with a parent who lives there";

let application: Application;
let page: Page;
let action = "";

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  application = await startExample();
  page = await deviceOf(browser, application, priya);
});
test.afterAll(() => application?.stop());

const card = (on: Page) =>
  on.locator("section.card").filter({ has: on.getByRole("heading", { name: question }) });

test("an action is born from a question with its next step filled in (F33, F34)", async () => {
  await page.goto(`/profiles/${lastYear}/themes/4`);
  const nextStep = /Next step:\s*(.+?)\s*Make this/s.exec(
    (await card(page).textContent()) ?? "",
  )?.[1];
  await card(page).getByRole("link", { name: "Make this an action" }).click();
  await expect(page.getByLabel("What will you do?")).toHaveValue(nextStep ?? "no next step");

  await page.getByLabel("What will you do?").fill(mine);
  await page.getByLabel("How will you know that it worked?").fill("We can name ten families there");
  await page.getByRole("button", { name: "Add it to our plan" }).click();
  await expect(page.locator(".error-summary")).toContainText("Choose who looks after it");
  await expect(page.locator(".error-summary")).toContainText("Say by when");
  await expect(page.getByLabel("What will you do?")).toHaveValue(mine);

  await page.getByRole("radio", { name: "Jo Whitcombe" }).check();
  await page.getByLabel("Day").fill("30");
  await page.getByLabel("Month").fill("June");
  await page.getByLabel("Year").fill("2099");
  await page.getByRole("radio", { name: "Agency" }).check();
  await page.getByRole("button", { name: "Add it to our plan" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(mine);
  await expect(page.getByText("Priya Nair added it")).toBeVisible();
  action = new URL(page.url()).pathname;
  await page.goto(plan);
  const row = page.getByRole("row").filter({ hasText: mine });
  await expect(row).toContainText("Jo Whitcombe");
  await expect(row).toContainText("30 June 2099");
  await expect(row).toContainText(question);
});

test("two people change it at once: the second sees both and chooses (F34)", async ({
  browser,
}) => {
  const other = await deviceOf(browser, application, jo);
  await other.goto(`${action}/edit`);
  await page.goto(`${action}/edit`);
  await page.getByLabel("What helps?").fill("A father who delivers post there");
  await page.getByRole("button", { name: "Save the changes" }).click();
  await page.waitForURL(new RegExp(`${action}$`));

  await other.getByLabel("What hinders?").fill("It gets dark early");
  await other.getByRole("button", { name: "Save the changes" }).click();
  await expect(other.getByText("What helps: A father who delivers post there")).toBeVisible();
  await expect(other.getByLabel("What hinders?")).toHaveValue("It gets dark early");
  const summary = other.locator(".error-summary");
  await expect(summary).toContainText("choose which stands");
  await other.getByRole("button", { name: "Save the changes" }).click();
  await expect(summary).toContainText("Choose whose words stand before you save");
  await other.getByRole("radio", { name: /^What Priya Nair saved/ }).check();
  await other.getByRole("button", { name: "Save the changes" }).click();
  await other.waitForURL(new RegExp(`${action}$`));
  await expect(other.getByText("A father who delivers post there")).toBeVisible();
  await expect(other.getByText("It gets dark early")).toHaveCount(0);
});

test("it is closed with what shows it, without script too, and may be taken up again (F34)", async ({
  browser,
}) => {
  const bare = await deviceOf(browser, application, jo, { javaScriptEnabled: false });
  await bare.goto(action);
  await bare.getByRole("link", { name: "Close it" }).click();
  await bare.getByRole("radio", { name: "It is done" }).check();
  await bare.getByRole("button", { name: "Close this action" }).click();
  await expect(bare.locator(".error-summary")).toContainText("Say what shows that it is done");
  await bare.getByLabel("If it is done: what shows it?").fill("Twelve families named on our map");
  await bare.getByRole("button", { name: "Close this action" }).click();
  await expect(bare.getByText("Jo Whitcombe closed it as done")).toBeVisible();
  await bare.getByRole("button", { name: "Take it up again" }).click();
  await expect(bare.getByText("Jo Whitcombe took it up again")).toBeVisible();
  await bare.getByRole("link", { name: "Close it" }).click();
  await bare.getByRole("radio", { name: "It is no longer needed" }).check();
  await bare.getByRole("button", { name: "Close this action" }).click();
  await expect(bare.locator(".error-summary")).toContainText("Say why it is no longer needed");
  await bare.getByRole("radio", { name: "It is done" }).check();
  await bare.getByLabel("If it is done: what shows it?").fill("Fourteen families on our map");
  await bare.getByRole("button", { name: "Close this action" }).click();
  await expect(bare.getByRole("heading", { level: 1 })).toHaveText(mine);
});

test("a reader sees the plan and is offered no change (F20)", async ({ browser }) => {
  const reader = await deviceOf(browser, application, ruth);
  await reader.goto(action);
  await expect(reader.getByText("Fourteen families on our map").first()).toBeVisible();
  await expect(reader.getByRole("button", { name: "Take it up again" })).toHaveCount(0);
});

test("the next audit opens with the hopes, and shows the action beside its question (F35, F86)", async () => {
  await page.goto(`/audits/${thisYear}`);
  await page.getByRole("link", { name: "What became of our hopes of 2025?" }).click();
  await page.getByLabel("What happened?").fill("Parents chaired two of six meetings");
  await page.getByRole("button", { name: "Save and continue" }).click();
  await page.waitForURL(new RegExp(`/audits/${thisYear}$`));
  await page.goto(`/audits/${thisYear}/themes/4`);
  const block = page.getByRole("region", { name: question, exact: true });
  await expect(block).toContainText(`Our action from 2025: ${mine}`);
  await expect(block).toContainText("Fourteen families on our map");
});

test("once that audit is signed, the profile says what the question did, and claims no cause (F35)", async () => {
  await page.goto(`/audits/${thisYear}/check`);
  await page
    .getByLabel(/agreed/i)
    .first()
    .fill("All of us, at the meeting in the garden room");
  await page.getByRole("button", { name: "Sign off this audit" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/check"));
  await page.goto(`/profiles/${thisYear}/themes/4`);
  await expect(card(page)).toContainText("Our action from 2025");
  await expect(card(page)).toContainText(/(Up|Same|Down|Not compared).*2025: .+\. 2026: .+\./s);
  await expect(card(page)).toContainText("does not say that the other moved it");
  await page.goto(`/profiles/${thisYear}`);
  await expect(page.getByText("Parents chaired two of six meetings")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Our targets" })).toBeVisible();
  await page.goto(plan);
  await expect(page.getByRole("row").filter({ hasText: mine })).toContainText("2026:");
});
