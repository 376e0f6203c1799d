import { expect, test } from "@playwright/test";
import type { Application } from "@/tests/support/application";
import {
  answer,
  expectSaved,
  questionBlock,
  saveAndContinue,
  taskRow,
  wordingsOn,
} from "@/tests/support/audit-pages";
import { linkInLetterTo } from "@/tests/support/browser";
import { newServerDatabase, runOnServer, startOnServer } from "@/tests/support/journeys-on-server";

const password = "amber kettle walks north";
let application: Application;
let administratorLink = "";

test.beforeAll(async () => {
  test.setTimeout(240_000);
  const databaseUrl = await newServerDatabase();
  const words = ["sam@platform.example", "Sam Okafor"];
  administratorLink = pathIn(await runOnServer(databaseUrl, "bin/administrator.ts", words));
  application = await startOnServer(databaseUrl);
});

test.afterAll(() => application?.stop());

test("an empty database becomes a setting with its first theme completed (F4, F6, R-AUTH-10)", async ({
  browser,
}) => {
  const administrator = await browser.newPage({ baseURL: application.origin });
  await test.step("the first administrator joins by the link of the command", async () => {
    await administrator.goto(administratorLink);
    await expect(administrator.getByLabel("Your name")).toHaveValue("Sam Okafor");
    await administrator.getByLabel("Choose a password").fill(password);
    await administrator.getByRole("button", { name: "Accept the invitation" }).click();
    await administrator.getByRole("link", { name: "Go to the platform" }).click();
    await expect(administrator.getByRole("heading", { level: 1 })).toHaveText("No boroughs yet");
  });

  await test.step("who adds a borough and a setting, and invites its manager", async () => {
    await administrator.getByLabel("Name of the borough").fill("Ferrybridge");
    await administrator.getByRole("button", { name: "Add the borough" }).click();
    await administrator.getByLabel("Name of the setting").fill("Orchard Row Nursery");
    await administrator.getByRole("radio", { name: "Nursery", exact: true }).check();
    await administrator.getByRole("button", { name: "Add the setting" }).click();
    await expect(administrator.getByText("Orchard Row Nursery has been added")).toBeVisible();
    await administrator.getByLabel("E-mail address").fill("lena@orchard-row.example");
    await administrator.getByRole("radio", { name: "Setting manager" }).check();
    await administrator.getByRole("button", { name: "Send the invitation" }).click();
    await expect(
      administrator.getByRole("table", { name: "Invited, and not here yet" }),
    ).toContainText("lena@orchard-row.example");
  });

  const manager = await browser.newPage({ baseURL: application.origin });
  const invitation = await linkInLetterTo(application, "lena@orchard-row.example");
  await test.step("the manager accepts and meets three ways to begin", async () => {
    await manager.goto(invitation);
    await manager.getByLabel("Your name").fill("Lena Fischer");
    await manager.getByLabel("Choose a password").fill(password);
    await manager.getByRole("button", { name: "Accept the invitation" }).click();
    await expect(manager.getByRole("heading", { level: 2 })).toHaveText([
      "See an example",
      "Start our first audit",
      "I was invited",
    ]);
  });

  await test.step("the link is spent", async () => {
    const other = await browser.newPage();
    await other.goto(invitation);
    await expect(other.getByRole("heading", { level: 1 })).toHaveText(
      "This invitation no longer works",
    );
    await other.close();
  });

  await test.step("she starts an audit and answers one whole theme", async () => {
    await manager.getByRole("link", { name: "Start our first audit" }).click();
    await manager.getByRole("radio", { name: "ECF partnership framework" }).check();
    await manager.getByRole("button", { name: "Start the audit" }).click();
    await expect(manager.getByText("Not yet started")).toHaveCount(9);
    const theme = "Children’s rights and families left out";
    await manager.getByRole("link", { name: theme, exact: true }).click();
    await expect(manager.getByRole("heading", { level: 1 })).toHaveText(theme);
    const wordings = await wordingsOn(manager);
    expect(wordings).toHaveLength(3);
    await expect(manager.locator("main input[type=radio]:checked")).toHaveCount(0);
    for (const wording of wordings)
      await answer(questionBlock(manager, wording), "Starting", `Seen in May: ${wording}`);
    await saveAndContinue(manager, "yes");
    await expect(taskRow(manager, theme)).toContainText("3 of 3 answered");
    await expect(taskRow(manager, theme)).toContainText("Completed");
    await expect(manager.getByText("Not yet started")).toHaveCount(8);
  });

  await test.step("and tells a story where the framework asks for one", async () => {
    await manager.getByRole("link", { name: "Appreciating partnership", exact: true }).click();
    const [wording = ""] = await wordingsOn(manager);
    const block = questionBlock(manager, wording);
    await block.getByRole("textbox").fill("A grandmother now reads with us on Fridays.");
    await expectSaved(block);
    await expect(block.getByRole("radio")).toHaveCount(0);
  });

  await test.step("and finds it again at home", async () => {
    await manager.goto("/home");
    await expect(manager.getByText(/^4 of 42 answered$/)).toBeVisible();
  });
});

/** What `npm run administrator` runs; gives the path of the link it prints. */
/** The command's link opens an application at another address. */
function pathIn(printed: string): string {
  const link = /https?:\/\/\S+/.exec(printed)?.[0];
  if (!link) throw new Error(`No link was printed: ${printed}`);
  const { pathname, search } = new URL(link);
  return pathname + search;
}
