import { expect, type Page, test } from "@playwright/test";
import { exampleId } from "@/db/seed/ids";
import type { Application } from "@/tests/support/application";
import { deviceOf } from "@/tests/support/browser";
import { startExample } from "@/tests/support/example";

const [helen, yiannis, priya, shanice, organiser] = [41, 42, 1, 7, 43];
const borough = `/boroughs/${exampleId("borough")}/offers`;
const larchLane = `/settings/${exampleId("setting", 1)}/offers`;
const title = "An hour on open doors";

let application: Application;
let commissioner: Page;
let manager: Page;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  application = await startExample();
  // All of it works without script.
  const plain = { javaScriptEnabled: false };
  commissioner = await deviceOf(browser, application, helen, plain);
  manager = await deviceOf(browser, application, priya, plain);
});
test.afterAll(() => application?.stop());

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
const row = (theme: RegExp) => commissioner.getByRole("row", { name: theme });
const reaching = /^4\. Reaching families/;

test("F46 a borough sees what settings would like: names by their choice, and counts of many", async () => {
  await commissioner.getByRole("link", { name: "Offers", exact: true }).click();
  await expect(row(reaching)).toContainText("St Barnabas");
  await expect(row(reaching)).toContainText("8 more say so.");
  await expect(row(reaching)).not.toContainText("Larch Lane");
  await expect(row(/^5\. Parents as/)).toContainText("No count");
});

test("an offer begins from a theme, and what is wrong with it is said beside the field", async () => {
  await row(/^8\. Open to all/)
    .getByRole("link")
    .click();
  await press(commissioner, "Offer this to all settings");
  await expect(commissioner.locator(".error-summary")).toContainText("Give it a name");
  await commissioner.getByLabel("What is it called?").fill(title);
  await commissioner.getByLabel("What is it, and where?").fill("At the library.");
  await commissioner.getByLabel("Day").fill("1");
  await commissioner.getByLabel("Month").fill("June");
  await commissioner.getByLabel("Year").fill("2020");
  await commissioner.getByLabel("How many settings can come?").fill("1");
  await press(commissioner, "Offer this to all settings");
  await expect(commissioner.locator(".error-summary")).toContainText("still to come");
  await expect(commissioner.getByLabel("What is it called?")).toHaveValue(title);
  await commissioner.getByLabel("Year").fill(String(new Date().getFullYear() + 1));
  await press(commissioner, "Offer this to all settings");
  await expect(heading(commissioner)).toHaveText(title);
  await expect(commissioner.getByText("No setting has taken a place yet.")).toBeVisible();
});

test("a setting takes a place and gives it back; the borough sees both", async ({ browser }) => {
  const address = commissioner.url();
  await manager.getByRole("link", { name: "Offers", exact: true }).click();
  await sectionOf(manager, title).getByRole("button", { name: "Take a place" }).click();
  await expect(sectionOf(manager, title)).toContainText("One of them is ours.");
  await commissioner.goto(address);
  await expect(commissioner.getByRole("row", { name: /^Larch Lane/ })).toBeVisible();
  const analyst = await deviceOf(browser, application, yiannis);
  await analyst.goto(address);
  await expect(analyst.getByRole("button", { name: "Call this offer off" })).toHaveCount(0);
  await sectionOf(manager, title).getByRole("button", { name: "Give our place back" }).click();
  await expect(sectionOf(manager, title)).toContainText("The one place is free.");
  await commissioner.goto(address);
  await press(commissioner, "Call this offer off");
  await expect(commissioner.getByText(/^Called off on/)).toBeVisible();
  await manager.goto(larchLane);
  await expect(manager.getByText(title)).toHaveCount(0);
});

test("a setting changes what it would like, with its name, and takes it back", async () => {
  await manager.getByRole("link", { name: "Choose: ELPPEG principles" }).click();
  const theme = manager.getByRole("group", { name: /^5\. Parents as/ });
  await theme.getByLabel("We would like help").check();
  await manager.getByLabel(/that it is us/).check();
  await press(manager, "Say this");
  await commissioner.goto(borough);
  await expect(row(/^5\. Parents as/)).toContainText("Larch Lane");
  await expect(manager.getByRole("heading", { name: /^Millrace/ })).toHaveCount(2);
  await manager.getByRole("link", { name: "Choose: ELPPEG principles" }).click();
  await theme.getByLabel("Neither").check();
  await press(manager, "Say this");
  await commissioner.goto(borough);
  await expect(row(/^5\. Parents as/)).not.toContainText("Larch Lane");
});

test("two settings meet once both say yes: each gets the other’s address by letter", async ({
  browser,
}) => {
  await expect(manager.getByText("Copper Beech")).toBeVisible();
  await press(manager, "Yes, introduce us");
  await expect(manager.getByText(/^Both said yes on/).first()).toBeVisible();
  const asking = await deviceOf(browser, application, shanice);
  await asking.goto(`/settings/${exampleId("setting", 7)}/offers`);
  await expect(asking.getByText(/^Both said yes on/)).toBeVisible();
});

test("F52 a setting and a forum rate the borough, and the borough sees last year’s counts alone", async ({
  browser,
}) => {
  await manager.getByRole("link", { name: "How does the borough work with us?" }).click();
  const listening = manager.getByRole("group", { name: /^How far does the borough listen/ });
  await expect(listening.getByLabel(/^Established/)).toBeChecked();
  await listening.getByLabel(/^Not yet/).check();
  await press(manager, "Keep these ratings");
  await expect(manager.getByText(/^Kept\./)).toBeVisible();
  await expect(listening.getByLabel(/^Not yet/)).toBeChecked();
  const fatou = await deviceOf(browser, application, organiser, { javaScriptEnabled: false });
  await fatou.getByRole("link", { name: "Our surveys" }).first().click();
  await fatou.getByRole("link", { name: "How does the borough work with us?" }).click();
  await press(fatou, "Keep these ratings");
  await expect(fatou.getByText(/^Kept\./)).toBeVisible();
  await commissioner.goto(`/boroughs/${exampleId("borough")}/picture`);
  await commissioner.getByRole("link", { name: "How settings and forums see us" }).click();
  await expect(commissioner.getByRole("heading", { level: 2 }).first()).toHaveText(
    String(new Date().getFullYear() - 1),
  );
  await expect(row(/^How far does the borough work alongside/)).toContainText(
    "of 14 put it there.",
  );
  await expect(commissioner.getByText("Larch Lane")).toHaveCount(0);
});

function sectionOf(page: Page, name: string) {
  return page.locator("section.card", { has: page.getByRole("heading", { name }) });
}
