import { expect, type Page, test } from "@playwright/test";
import { exampleId } from "@/db/seed/ids";
import type { Application } from "@/tests/support/application";
import { deviceOf, examplePerson, linkInLetterTo } from "@/tests/support/browser";
import { startExample } from "@/tests/support/example";
import { axeProblems, layoutProblems } from "@/tests/support/page-checks";

const [priya, marguerite, samuel, helen] = [1, 3, 2, 41];
const together = "Two children come to us from Marguerite at one o’clock.";
const hidden = "We wait at the door for ten minutes most days";

let application: Application;
let nursery: Page;
let childminder: Page;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  application = await startExample();
  // The nursery works without script, the childminder by keyboard.
  nursery = await deviceOf(browser, application, priya, { javaScriptEnabled: false });
  childminder = await deviceOf(browser, application, marguerite);
});
test.afterAll(() => application?.stop());

const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
const point = (page: Page, wording: RegExp) => page.getByRole("group", { name: wording });
const trust = /^How far do we trust/;
const open = /^How open and honest/;

async function expectSound(page: Page) {
  expect(await axeProblems(page)).toEqual([]);
  expect(await layoutProblems(page)).toEqual([]);
}

test("F88 a nursery invites a childminder by name, and what is missing is said beside the field", async () => {
  await nursery.getByRole("link", { name: "Offers", exact: true }).click();
  await nursery.getByRole("link", { name: "Two sides of a partnership" }).click();
  await nursery.getByRole("link", { name: "Invite another setting" }).click();
  await nursery.getByLabel("What do we do together, and for whom?").fill(together);
  await press(nursery, "Invite them");
  await expect(nursery.locator(".error-summary")).toContainText("Choose a setting");
  await expect(nursery.getByLabel(/^What do we do together/)).toHaveValue(together);
  await nursery
    .getByLabel("Which setting?")
    .selectOption({ label: "Marguerite Oyelaran, Childminder" });
  await press(nursery, "Invite them");
  await expect(nursery.getByText("They have not answered yet.")).toBeVisible();
});

test("F88 the childminder follows the letter and answers by keyboard", async () => {
  const { email } = examplePerson(marguerite);
  const link = await linkInLetterTo(application, email, /https?:\/\/\S+\/partnerships\/\S+/);
  await childminder.goto(new URL(link).pathname);
  await expect(childminder.getByText(together)).toBeVisible();
  await expectSound(childminder);
  await childminder.getByRole("radio", { name: /^Yes/ }).focus();
  await childminder.keyboard.press("Space");
  await childminder.keyboard.press("Tab");
  await childminder.keyboard.type("Gladly.");
  await childminder.keyboard.press("Tab");
  await childminder.keyboard.press("Enter");
  await expect(childminder.getByRole("heading", { name: "Our side" })).toBeVisible();
});

test("F88 each keeps its side, and nothing of it is on the other’s page, sent or not", async () => {
  await childminder.getByRole("link", { name: "Begin our side" }).click();
  await expectSound(childminder);
  await point(childminder, trust)
    .getByRole("radio", { name: /^Not yet/ })
    .check();
  await point(childminder, open)
    .getByRole("radio", { name: /^Established/ })
    .check();
  await childminder.getByLabel(/^Trust and respect: /).fill(hidden);
  await press(childminder, "Keep our side");
  await expect(childminder.getByText(/^Kept\./)).toBeVisible();
  await expect(childminder.getByText("We have answered 2 of 12 elements.")).toBeVisible();
  await nursery.reload();
  const before = await nursery.locator("main").textContent();
  await press(childminder, "Send our side");
  await expect(childminder.getByText(/^We sent our side on/)).toBeVisible();
  await nursery.reload();
  expect(await nursery.locator("main").textContent()).toBe(before);
  expect(before).not.toContain(hidden);
});

test("F88 once both have sent, each reads both, in words and levels", async () => {
  await nursery.getByRole("link", { name: "Begin our side" }).click();
  await point(nursery, trust)
    .getByRole("radio", { name: /^Established/ })
    .check();
  await point(nursery, open)
    .getByRole("radio", { name: /^Established/ })
    .check();
  await press(nursery, "Keep our side");
  await press(nursery, "Send our side");
  await childminder.reload();
  for (const page of [nursery, childminder]) {
    await expect(page.getByText(/^Both sides gave a level to 2 of 12 elements\./)).toBeVisible();
    await expect(page.getByRole("row", { name: /^Trust and respect/ })).toContainText(hidden);
    await expect(page.getByRole("row", { name: /^Trust and respect/ })).toContainText(
      "Two levels apart.",
    );
  }
  await expect(
    nursery.getByText("We put 2 elements at Established. They put 1 of them there."),
  ).toBeVisible();
  await expect(
    childminder.getByText("They put 2 elements at Established. We put 1 of them there."),
  ).toBeVisible();
  await expectSound(childminder);
});

test("F88 nobody else finds it: not another setting, and not the borough", async ({ browser }) => {
  const path = new URL(nursery.url()).pathname;
  for (const person of [samuel, helen]) {
    const page = await deviceOf(browser, application, person);
    expect((await page.goto(path))?.status()).toBe(404);
  }
});

test("F88 an invitation that waits is taken back", async ({ browser }) => {
  const danuta = await deviceOf(browser, application, 5, { javaScriptEnabled: false });
  const waiting = exampleId("partnership", 3);
  await danuta.goto(`/settings/${exampleId("setting", 5)}/partnerships/${waiting}`);
  await press(danuta, "Take our invitation back");
  await expect(danuta.getByText(/^We took it back on/)).toBeVisible();
});
