import { expect, type Page, test } from "@playwright/test";
import { exampleId } from "@/db/seed/ids";
import type { Application } from "@/tests/support/application";
import {
  answer,
  expectSaved,
  levelIn,
  questionBlock,
  wordingsOn,
} from "@/tests/support/audit-pages";
import { deviceOf, linkInLetterTo } from "@/tests/support/browser";
import { startExample } from "@/tests/support/example";

/** Tamarind Tree has nothing yet: its manager and four people who are not there yet become a team. */
const farhana = 8;
const password = "slow heron over wet meadows";
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const names = ["Ada Quill", "Ben Marsh", "Cleo Hart", "Dev Patel"];

let application: Application;
let manager: Page;
let audit = "";
let joinLink = "";
let wordings: string[] = [];
const team: Page[] = [];

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  application = await startExample();
  manager = await deviceOf(browser, application, farhana);
});
test.afterAll(() => application?.stop());

test("the manager chooses how the team takes part; a private one is refused below five, with the reason (F15)", async () => {
  await manager.goto(`/settings/${exampleId("setting", farhana)}/audits/new`);
  await manager.getByLabel("ECF partnership framework").check();
  await manager.getByRole("button", { name: "Start the audit" }).click();
  await manager.waitForURL(/\/audits\/[0-9a-f-]{36}$/);
  audit = new URL(manager.url()).pathname;
  await manager.getByRole("link", { name: "let everybody answer alone first" }).click();
  await manager.getByRole("radio", { name: /^Private team/ }).check();
  await manager.getByRole("button", { name: "Let everybody answer" }).click();
  await expect(manager.locator(".error-summary")).toContainText("needs at least 5 practitioners");
  await manager.getByRole("radio", { name: /^Open team/ }).check();
  await manager.getByRole("button", { name: "Let everybody answer" }).click();
  await expect(manager.getByRole("heading", { level: 1 })).toHaveText(
    "We are waiting for 1 person",
  );
  await expect(manager.getByText("You see your own answers and nobody else’s.")).toBeVisible();
});

test("invitations go out from pasted addresses, and a slip carries a code and a picture of it (F13, M-09)", async () => {
  await manager.getByLabel("E-mail addresses").fill("ada@tamarind-tree.example; not an address@");
  await manager.getByRole("button", { name: "Send the invitations" }).click();
  await expect(manager.locator(".error-summary")).toContainText("is not an e-mail address");
  await manager.getByLabel("E-mail addresses").fill("Ada@tamarind-tree.example,\n");
  await manager.getByRole("button", { name: "Send the invitations" }).click();
  await expect(manager.getByText("1 invitation on the way")).toBeVisible();
  await manager.getByRole("link", { name: /slips to print/ }).click();
  await manager.getByRole("button", { name: "Make a code" }).click();
  await expect(manager.getByRole("img", { name: /^QR code/ })).toBeVisible();
  joinLink = (await manager.getByRole("link", { name: /\/join\// }).textContent()) ?? "";
});

test("one accepts the letter; three join on a phone by the code, in as many fields as a name, an address and a password (F13)", async ({
  browser,
}) => {
  const [first = ""] = names;
  const letter = await (
    await browser.newContext({ ...phone, baseURL: application.origin })
  ).newPage();
  await letter.goto(await linkInLetterTo(application, "ada@tamarind-tree.example"));
  await letter.getByLabel("Your name").fill(first);
  await letter.getByLabel("Choose a password").fill(password);
  await letter.getByRole("button", { name: "Accept the invitation" }).click();
  await letter.waitForURL("**/home");
  await letter.goto(audit);
  team.push(letter);
  const code = joinLink.split("/join/")[1] ?? "";
  for (const name of names.slice(1)) {
    const page = await (
      await browser.newContext({ ...phone, baseURL: application.origin })
    ).newPage();
    await page.goto("/join");
    await page.getByLabel("Code").fill(` ${code.slice(0, 4).toLowerCase()} ${code.slice(4)} `);
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText("Each of us answers alone.")).toBeVisible();
    await page.getByLabel("Your name").fill(name);
    await page.getByLabel("E-mail address").fill(`${name.split(" ")[0]}@tamarind-tree.example`);
    await page.getByLabel("Password").fill("short");
    await page.getByRole("button", { name: "Join the team" }).click();
    await expect(page.locator(".error-summary")).toContainText("at least 15 characters");
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Join the team" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("My own answers");
    team.push(page);
  }
});

test("each answers alone: nobody’s page holds another’s answer (F15)", async () => {
  team.push(manager);
  const levels = ["Not yet", "Embedded", "Starting", "Starting", "Embedded"];
  for (const [index, page] of team.entries()) {
    await page.goto(`${audit}/themes/1`);
    wordings = await wordingsOn(page);
    const [first = "", second = ""] = wordings;
    await expect(page.locator("main input:checked")).toHaveCount(0);
    await answer(
      questionBlock(page, first),
      levels[index] ?? "",
      `What I saw, number ${index + 1}`,
    );
    await levelIn(
      questionBlock(page, second),
      index === 0 ? "We don’t know" : "Established",
    ).check();
    await expectSaved(questionBlock(page, second));
    await page.reload();
    const found = (await page.content()).match(/What I saw, number \d/g) ?? [];
    expect(new Set(found)).toEqual(new Set([`What I saw, number ${index + 1}`]));
  }
});

test("two people on bad connections lose nothing, and a reload keeps what was not sent (M-05, R-REL-07)", async () => {
  const third = wordings[2] ?? "";
  for (const page of team.slice(1, 3)) {
    await page.reload();
    await page.context().setOffline(true);
    await levelIn(questionBlock(page, third), "Starting").check();
    await questionBlock(page, third).getByLabel("How do you know?").fill("On a bad line");
    await expect(questionBlock(page, third).getByText(/^Not saved/)).toBeVisible();
  }
  for (const page of team.slice(1, 3)) {
    await page.context().setOffline(false);
    await expectSaved(questionBlock(page, third));
    await page.reload();
    await expect(levelIn(questionBlock(page, third), "Starting")).toBeChecked();
    await expect(questionBlock(page, third).getByLabel("How do you know?")).toHaveValue(
      "On a bad line",
    );
  }
});

test("only those who have not finished are reminded, and the manager sees who, never what (F19, F50)", async () => {
  for (const page of team.slice(0, 3)) {
    await page.goto(audit);
    await page.getByRole("button", { name: "I have finished" }).click();
    await page.waitForURL(`**${audit}/team`);
  }
  await manager.goto(`${audit}/team`);
  await expect(manager.getByText("3 of 5 people finished")).toBeVisible();
  await manager.getByRole("button", { name: "Remind those who have not finished" }).click();
  await expect(manager.getByText("1 reminder on the way")).toBeVisible();
  // The letter of joining came first.
  await expect(async () => {
    const link = await linkInLetterTo(
      application,
      "dev@tamarind-tree.example",
      /https?:\/\/\S+\/team/,
    );
    expect(link).toContain(`${audit}/team`);
  }).toPass({ timeout: 20_000 });
});

test("when the round is closed the team sees who said what, most apart first, and what some don’t know (F14, F16)", async () => {
  await manager.goto(`${audit}/differences`);
  await expect(manager).toHaveURL(new RegExp(`${audit}/team$`));
  for (const page of team.slice(3)) {
    await page.goto(audit);
    await page.getByRole("button", { name: "I have finished" }).click();
    await page.waitForURL(`**${audit}/team`);
  }
  await manager.goto(`${audit}/team/close`);
  await manager.getByRole("button", { name: "Close the round" }).click();
  await manager.getByRole("link", { name: "See where we differ" }).click();
  const first = manager.locator("section.card", { hasText: wordings[0] }).first();
  await expect(first).toContainText("Ben Marsh and Farhana Begum (manager)");
  await expect(first).toContainText("Cleo Hart: “What I saw, number 3”");
  await expect(first).toContainText("further apart");
  await manager.goto(`${audit}/themes/1`);
  await expect(manager.locator("main input:checked")).toHaveCount(0);
});

test("the big screen follows a phone, which records the level, the reason and the minority view (F12, F17, F18)", async () => {
  const remote = team[0] ?? manager;
  await manager.goto(`${audit}/meeting`);
  await expect(manager.getByRole("heading", { level: 1 })).toHaveText(wordings[0] ?? "");
  await expect(manager.getByText("What did each of you have in mind?")).toBeVisible();
  for (const name of names) await expect(manager.locator("main")).not.toContainText(name);
  await remote.goto(`${audit}/meeting`);
  await remote.getByRole("link", { name: "Record what we agree on" }).click();
  await remote.getByRole("button", { name: "Record", exact: true }).click();
  await expect(remote.locator(".error-summary")).toContainText("Choose a level");
  await remote.getByRole("radio", { name: /^Starting/ }).check();
  await remote.getByLabel("Why this level?").fill("It depends on who is on shift.");
  await remote.getByLabel("Does anybody see it differently?").fill("Upstairs we always do it.");
  await remote.getByLabel("Who was present?").fill("All five of us");
  await remote.getByRole("button", { name: "Record", exact: true }).click();
  await expect(remote.getByText("Recorded.")).toBeVisible();
  await expect(manager.getByText("Upstairs we always do it.")).toBeVisible({ timeout: 15_000 });
  await remote.getByRole("button", { name: "Next question" }).click();
  await expect(manager.getByRole("heading", { level: 1 })).not.toHaveText(wordings[0] ?? "", {
    timeout: 15_000,
  });
  // The screen has loaded itself anew: its keys turn it once its script is there.
  await expect(async () => {
    await manager.keyboard.press("ArrowLeft");
    const heading = manager.getByRole("heading", { level: 1 });
    await expect(heading).toHaveText(wordings[0] ?? "", { timeout: 3_000 });
  }).toPass({ timeout: 20_000 });
});

test("whoever records second is shown what is there, and chooses (R-REL-07)", async () => {
  const [, one = manager, two = manager] = team;
  const here = `${audit}/meeting`;
  for (const page of [one, two]) {
    await page.goto(here);
    await page.getByRole("link", { name: "Change what we recorded" }).click();
    await page.waitForURL(/meeting\/ecf/);
    await page
      .getByLabel("Why this level?")
      .fill(page === one ? "The first to say so" : "The second");
  }
  await one.getByRole("button", { name: "Record", exact: true }).click();
  await expect(one.getByText("Recorded.")).toBeVisible();
  await two.getByRole("button", { name: "Record", exact: true }).click();
  await expect(two.getByText("The first to say so")).toBeVisible();
  await expect(two.getByLabel("Why this level?")).toHaveValue("The second");
});

test("checking, signing, the profile and the report carry the agreement and the minority view (F10, F18)", async () => {
  // The big screen follows the meeting: it may be on its way to another question just as its reader leaves it.
  await expect(async () => {
    await manager.goto(`${audit}/check`);
    await expect(manager.getByRole("heading", { name: "Check our answers" })).toBeVisible();
    await expect(manager.getByLabel("Who agreed these answers, and how?")).toBeVisible();
  }).toPass();
  await expect(manager.getByText("Upstairs we always do it.")).toBeVisible();
  await manager
    .getByLabel("Who agreed these answers, and how?")
    .fill("All five of us, in a meeting");
  await manager.getByRole("button", { name: "Sign off this audit" }).click();
  await manager.waitForURL(`**${audit}`);
  const profile = audit.replace("/audits/", "/profiles/");
  await manager.goto(`${profile}/themes/1`);
  await expect(manager.getByText("Upstairs we always do it.")).toBeVisible();
  await manager.goto(`${profile}/report`);
  await expect(manager.getByText("Upstairs we always do it.")).toBeVisible();
  await expect(manager.getByText(/answered by 5 people/)).toBeVisible();
});
