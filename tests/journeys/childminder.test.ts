import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { exampleId } from "@/db/seed/ids";
import type { Application } from "@/tests/support/application";
import {
  answer,
  levelIn,
  questionBlock,
  saveAndContinue,
  wordingsOn,
} from "@/tests/support/audit-pages";
import { deviceOf, linkInLetterTo } from "@/tests/support/browser";
import { startExample } from "@/tests/support/example";

/** Marguerite Oyelaran minds children alone; this is her first audit with the ECF framework. */
const marguerite = 3;
const setting = `/settings/${exampleId("setting", marguerite)}`;
const friendAddress = "beryl@next-door.example";
const password = "slow heron over wet meadows";
const said = "What would the mother who left in May have answered?";

let application: Application;
let her: Page;
let friend: Page;
let audit = "";
let wording = "";

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  application = await startExample();
  her = await deviceOf(browser, application, marguerite);
});
test.afterAll(() => application?.stop());

/** Every text of the published set, the longest first: what it says of teams is not ours to leave out. */
const editions = "lib/instruments/editions";
const published = readdirSync(editions, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".json"))
  .flatMap((file) => stringsIn(JSON.parse(readFileSync(join(editions, file), "utf8"))))
  .filter((text) => text.length > 20)
  .toSorted((a, b) => b.length - a.length);

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [spaced(value).toLowerCase()];
  return value && typeof value === "object" ? Object.values(value).flatMap(stringsIn) : [];
}

function spaced(words: string): string {
  return words.replaceAll(/\s+/g, " ").trim();
}

/** Nothing of ours on the page speaks of others who answer, or of figures that need several people. */
async function expectNoTeam(page: Page) {
  const all = spaced((await page.locator("main").textContent()) ?? "").toLowerCase();
  const ours = published.reduce((words, text) => words.replaceAll(text, " … "), all);
  expect(ours).not.toMatch(/\bteam\b|colleague|staff meeting|where we differ|our meeting/);
  expect(ours).not.toMatch(/within one level|typical distance|of \d+ people|spread/);
}

test("a childminder starts an audit that offers a critical friend instead of a team (F20)", async () => {
  await her.goto(`${setting}/audits/new`);
  await her.getByLabel("ECF partnership framework").check();
  await her.getByRole("button", { name: "Start the audit" }).click();
  await her.waitForURL(/\/audits\/[0-9a-f-]{36}$/);
  audit = new URL(her.url()).pathname;
  await expectNoTeam(her);
  await her.getByRole("link", { name: "invite one as a reader" }).click();
  await her.getByLabel("E-mail address").fill(friendAddress);
  await her.getByRole("radio", { name: /^Reader/ }).check();
  await her.getByRole("button", { name: "Send the invitation" }).click();
  await expect(her.getByText(friendAddress)).toBeVisible();
});

test("she rates one theme herself", async () => {
  await her.goto(`${audit}/themes/1`);
  const asked = await wordingsOn(her);
  wording = asked[0] ?? "";
  await answer(questionBlock(her, wording), "Established", "Each family shows me round at home");
  for (const other of asked.slice(1)) {
    await levelIn(questionBlock(her, other), "Starting").check();
  }
  await saveAndContinue(her, "yes");
  await expect(her.getByText("Completed", { exact: true })).toBeVisible();
});

test("her friend accepts the letter, reads the answer, changes none and comments beside it (F20)", async ({
  browser,
}) => {
  const device = await browser.newContext({ baseURL: application.origin });
  friend = await device.newPage();
  await friend.goto(await linkInLetterTo(application, friendAddress));
  await friend.getByLabel("Your name").fill("Beryl Amadi");
  await friend.getByLabel("Choose a password").fill(password);
  await friend.getByRole("button", { name: "Accept the invitation" }).click();
  await friend.waitForURL("**/home");
  await friend.goto(`${audit}/themes/1`);
  await expect(friend.getByText("Each family shows me round at home")).toBeVisible();
  await expect(friend.getByRole("radio")).toHaveCount(0);
  await friend.getByLabel("Your comment").first().fill(said);
  await friend.getByRole("button", { name: `Add this comment to: ${wording}` }).click();
  await expect(friend.getByText(`“${said}”`)).toBeVisible();
});

test("she reads it beside her answer, and says so when she signs (F10)", async () => {
  await her.goto(`${audit}/themes/1`);
  await expect(questionBlock(her, wording).getByText(`“${said}”`)).toBeVisible();
  await expect(her.getByText(/^Beryl Amadi, critical friend/)).toBeVisible();
  await her.goto(`${audit}/check`);
  await expectNoTeam(her);
  await her
    .getByLabel("Who agreed these answers, and how?")
    .fill("My own answers, talked through with Beryl.");
  await her.getByRole("button", { name: "Sign off this audit" }).click();
  await expect(her.getByRole("heading", { level: 1 })).toContainText("is signed off");
  await expectNoTeam(her);
});

test("her profile and report hold no figure that needs others, and no word of a team (F30)", async () => {
  const profile = audit.replace("/audits/", "/profiles/");
  for (const page of [profile, `${profile}/report`, `${profile}/themes/1`]) {
    await her.goto(page);
    await expectNoTeam(her);
  }
  await her.goto(profile);
  await expect(her.getByText("answered by 1 person", { exact: false })).toBeVisible();
  for (const gone of ["differences", "meeting"]) {
    await her.goto(`${audit}/${gone}`);
    await expect(her).toHaveURL(/\/team$/);
  }
});

test("after signing her friend reads on and has no more to write (F20)", async () => {
  await friend.goto(`${audit}/themes/1`);
  await expect(friend.getByText(`“${said}”`)).toBeVisible();
  await expect(friend.getByLabel("Your comment")).toHaveCount(0);
});
