import { expect, type Page, test } from "@playwright/test";
import { exampleId } from "@/db/seed/ids";
import { examplePassword } from "@/db/seed/people";
import type { Application } from "@/tests/support/application";
import { deviceOf, linkInLetterTo } from "@/tests/support/browser";
import { startExample } from "@/tests/support/example";

const [helen, yiannis, danuta] = [41, 42, 5];
const borough = `/boroughs/${exampleId("borough")}`;
const newManager = "ada@larkspur-1.example";

/** Forty settings as a spreadsheet has them: one with a URN that cannot be, one whose manager is known. */
const names = Array.from({ length: 40 }, (_, index) => `Larkspur ${index + 1}`);
const pasted = [
  "Setting name\tOfsted URN\tType\tPlaces\tWard\tManager’s e-mail",
  ...names.map((name, index) => {
    const urn = index === 6 ? "77" : String(8_800_000 + index);
    return [name, urn, "Nursery", "30", "Larkspur", index === 0 ? newManager : ""].join("\t");
  }),
].join("\n");

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
const press = (page: Page, name: string) => page.getByRole("button", { name }).click();

test("F82 forty settings are pasted, one is put right, and all of them are in the register", async () => {
  await commissioner.getByRole("link", { name: "Borough", exact: true }).click();
  await commissioner.getByRole("link", { name: "The register" }).click();
  await expect(heading(commissioner)).toHaveText("40 settings, by name");
  await commissioner.getByRole("link", { name: "Add many settings at once" }).click();
  await commissioner.getByLabel("Paste the list").fill("Larkspur 1\t8800000");
  await press(commissioner, "See what will happen");
  await expect(commissioner.locator(".error-summary")).toContainText("Name the columns");
  await commissioner.getByLabel("Paste the list").fill(pasted);
  await press(commissioner, "See what will happen");
  await expect(heading(commissioner)).toHaveText("39 rows can be imported");
  await expect(commissioner.getByRole("row", { name: /^Larkspur 1 / })).toContainText(
    `A letter invites ${newManager} as manager`,
  );
  await commissioner.getByLabel("Ofsted URN").fill("8800006");
  await press(commissioner, "Keep these and look again");
  await expect(heading(commissioner)).toHaveText("40 rows can be imported");
  await press(commissioner, "Import 40 rows");
  await expect(heading(commissioner)).toHaveText("40 settings added, 0 changed");
  await commissioner.goto(`${borough}/settings?ward=Larkspur`);
  await expect(heading(commissioner)).toHaveText("40 settings, by name");
});

test("F49 a campaign asks all of them, and what is wrong with it is said beside the field", async () => {
  await commissioner.getByRole("link", { name: "Campaigns" }).click();
  await commissioner.getByRole("link", { name: "Start a campaign" }).click();
  await press(commissioner, "Start this campaign");
  await expect(commissioner.locator(".error-summary")).toContainText("Choose a framework");
  await commissioner.getByRole("radio", { name: /^ECF partnership framework/ }).check();
  await commissioner.getByLabel("Why do you ask?").fill("We plan our training together.");
  await press(commissioner, "Start this campaign");
  await expect(heading(commissioner)).toHaveText("0 of 80 settings signed off, 0 under way");
  await expect(commissioner.getByText("1 to 50 of 80")).toBeVisible();
});

test("F49 an invited manager joins, takes part and asks for help; another puts it off", async ({
  browser,
}) => {
  const ada = await (await browser.newContext({ baseURL: application.origin })).newPage();
  await ada.goto(await linkInLetterTo(application, newManager));
  await ada.getByLabel("Your name").fill("Ada Finch");
  await ada.getByLabel("Choose a password").fill(examplePassword);
  await press(ada, "Accept the invitation");
  await ada.getByRole("link", { name: "See what it asks" }).click();
  await expect(ada.getByText("None of our answers, no score and no evidence")).toBeVisible();
  const page = ada.url();
  await press(ada, "Take part");
  await ada.waitForURL(/\/audits\//);
  await ada.goto(page);
  await ada.getByLabel("What would help us?").fill("Who could come to our first meeting?");
  await press(ada, "Ask for help");
  await expect(ada.getByText("No answer yet.")).toBeVisible();

  const manager = await deviceOf(browser, application, danuta);
  await manager.getByRole("link", { name: "See what it asks" }).click();
  await manager.getByText("Put it off, or say no").click();
  await manager.getByLabel("Not now, later").check();
  await manager.getByLabel("A few words, if you like").fill("After the summer");
  await press(manager, "Tell the borough");
  await expect(manager.getByText("We have put it off")).toBeVisible();
});

test("F50 the borough sees who to chase and who asks for help, and answers", async () => {
  await commissioner.reload();
  await expect(heading(commissioner)).toHaveText("0 of 80 settings signed off, 1 under way");
  await commissioner.getByRole("radio", { name: "Put off" }).check();
  await press(commissioner, "Show these");
  await expect(commissioner.getByRole("row", { name: /^Millrace/ })).toContainText(
    "After the summer",
  );
  await commissioner.getByRole("radio", { name: "Not finished" }).check();
  await press(commissioner, "Show these");
  await expect(commissioner).toHaveURL(/state=waiting/);
  await expect(commissioner.getByRole("row", { name: /^Larkspur 1 Nursery/ })).toContainText(
    "Under way: 0 of",
  );
  await expect(commissioner.getByRole("row", { name: /^Millrace/ })).toHaveCount(0);
  await commissioner.getByRole("link", { name: "Answer Larkspur 1" }).click();
  await commissioner.getByLabel("Your answer").fill("Yiannis comes by on Tuesday.");
  await press(commissioner, "Send the answer");
  await expect(commissioner.getByText("Yiannis comes by on Tuesday.")).toBeVisible();
  const link = await linkInLetterTo(application, newManager, /https?:\/\/\S+\/campaigns\/\S+/);
  expect(link).toContain("/campaigns/");
});

test("F82 it is too late to take the import back: somebody has joined", async () => {
  await commissioner.goto(`${borough}/settings/import`);
  await commissioner.getByRole("link", { name: /^40 settings, list of/ }).click();
  await press(commissioner, "Take this import back");
  await expect(commissioner.getByText("It is too late to take this back")).toBeVisible();
});

test("R-AZ-07 an analyst looks at all of it and touches nothing", async ({ browser }) => {
  const analyst = await deviceOf(browser, application, yiannis);
  await analyst.goto(`${borough}/campaigns`);
  await expect(analyst.getByRole("link", { name: "Start a campaign" })).toHaveCount(0);
  await analyst.getByRole("link", { name: /^ECF partnership framework/ }).click();
  await expect(heading(analyst)).toContainText("of 80 settings");
  await expect(analyst.getByRole("button", { name: "End this campaign" })).toHaveCount(0);
  expect((await analyst.goto(`${borough}/settings/import`))?.status()).toBe(403);
  expect((await analyst.goto(`${borough}/campaigns/new`))?.status()).toBe(403);
});
