import { type Browser, expect, type Page, test } from "@playwright/test";
import { exampleAuditId } from "@/db/seed/ids";
import type { Application } from "@/tests/support/application";
import {
  expectSaved,
  levelIn,
  questionBlock,
  saveAndContinue,
  wordingsOn,
} from "@/tests/support/audit-pages";
import { deviceOf } from "@/tests/support/browser";
import { startExample } from "@/tests/support/example";

const priya = 1;
const jo = 21;
const audit = `/audits/${exampleAuditId(1, "elppeg", 2026)}`;
let application: Application;

test.beforeAll(async () => {
  application = await startExample();
});
test.afterAll(() => application?.stop());

test("the second of two people sees both answers and takes the other’s (R-REL-07)", async ({
  browser,
}) => {
  const { joPage, priyaPage, wording } = await bothOn(browser, 6, 0);
  await chooses(joPage, wording, "Established", "Two parents told me so");
  await expectSaved(questionBlock(joPage, wording));

  const mine = questionBlock(priyaPage, wording);
  await levelIn(mine, "Not yet").check();
  await expect(mine.getByText("Not saved: choose which answer stands")).toBeVisible();
  await expect(mine.getByText(/Jo Whitcombe answered this at \d\d:\d\d/)).toBeVisible();
  await expect(levelIn(mine, "Not yet")).toBeChecked();
  await mine.getByLabel("Theirs: Established. “Two parents told me so”").click();
  await expect(mine.getByText(/Saved \d\d:\d\d by Jo Whitcombe/)).toBeVisible();
  await expect(levelIn(mine, "Established")).toBeChecked();

  await joPage.reload();
  await expect(levelIn(questionBlock(joPage, wording), "Established")).toBeChecked();
});

test("or keeps their own, and the first sees that on the next visit (R-REL-07)", async ({
  browser,
}) => {
  const { joPage, priyaPage, wording } = await bothOn(browser, 6, 1);
  await chooses(joPage, wording, "Embedded", "Jo’s reason");
  await expectSaved(questionBlock(joPage, wording));

  const mine = questionBlock(priyaPage, wording);
  await levelIn(mine, "Starting").check();
  await mine.getByLabel("Mine, as it stands below").click();
  await expectSaved(mine);
  await expect(mine.getByText("Which answer should stand?")).toHaveCount(0);

  await joPage.reload();
  const theirs = questionBlock(joPage, wording);
  await expect(levelIn(theirs, "Starting")).toBeChecked();
});

test("two people on different questions of a theme never meet (R-REL-07)", async ({ browser }) => {
  const { joPage, priyaPage, wording, others } = await bothOn(browser, 7, 0);
  const [other = ""] = others;
  await chooses(joPage, wording, "Established", "Jo wrote this one");
  await chooses(priyaPage, other, "Starting", "Priya wrote that one");
  await expectSaved(questionBlock(joPage, wording));
  await expectSaved(questionBlock(priyaPage, other));
  await priyaPage.reload();
  await expect(questionBlock(priyaPage, wording).getByLabel("How do you know?")).toHaveValue(
    "Jo wrote this one",
  );
  await expect(questionBlock(priyaPage, other).getByLabel("How do you know?")).toHaveValue(
    "Priya wrote that one",
  );
});

test.describe("without JavaScript", () => {
  test("the page comes back with both answers and the words typed, and one is chosen (R-REL-07)", async ({
    browser,
  }) => {
    const { joPage, priyaPage, wording } = await bothOn(browser, 10, 0, false);
    await chooses(joPage, wording, "Established", "Jo, without script");
    await saveAndContinue(joPage);
    await joPage.waitForURL(`**${audit}`);

    await chooses(priyaPage, wording, "Not yet", "Priya, without script");
    await saveAndContinue(priyaPage);
    await expect(priyaPage.getByText("There is a problem")).toBeVisible();
    const both = questionBlock(priyaPage, wording);
    await expect(both.getByLabel("Theirs: Established. “Jo, without script”")).toBeVisible();
    await expect(levelIn(both, "Not yet")).toBeChecked();
    await expect(both.getByLabel("How do you know?")).toHaveValue("Priya, without script");
    await both.getByLabel("Mine, as it stands below").check();
    await saveAndContinue(priyaPage);
    await priyaPage.waitForURL(`**${audit}`);

    await joPage.goto(`${audit}/themes/10`);
    const result = questionBlock(joPage, wording);
    await expect(levelIn(result, "Not yet")).toBeChecked();
    await expect(result.getByLabel("How do you know?")).toHaveValue("Priya, without script");
  });

  test("pressing the button again without choosing still overwrites nothing (R-REL-07)", async ({
    browser,
  }) => {
    const { joPage, priyaPage, wording } = await bothOn(browser, 10, 1, false);
    await chooses(joPage, wording, "Embedded", "Jo was first");
    await saveAndContinue(joPage);
    await joPage.waitForURL(`**${audit}`);
    await chooses(priyaPage, wording, "Starting", "Priya was second");
    await saveAndContinue(priyaPage);
    await expect(priyaPage.getByText("There is a problem")).toBeVisible();
    await saveAndContinue(priyaPage);
    await expect(priyaPage.getByText("There is a problem")).toBeVisible();
    await questionBlock(priyaPage, wording).getByLabel("Theirs: Embedded. “Jo was first”").check();
    await saveAndContinue(priyaPage);
    await priyaPage.waitForURL(`**${audit}`);
    await joPage.goto(`${audit}/themes/10`);
    const result = questionBlock(joPage, wording);
    await expect(result.getByLabel("How do you know?")).toHaveValue("Jo was first");
  });
});

/** Both have the same theme open before either answers. */
async function bothOn(browser: Browser, theme: number, index: number, javaScriptEnabled = true) {
  const joPage = await deviceOf(browser, application, jo, { javaScriptEnabled });
  const priyaPage = await deviceOf(browser, application, priya, { javaScriptEnabled });
  for (const page of [joPage, priyaPage]) await page.goto(`${audit}/themes/${theme}`);
  const wordings = await wordingsOn(joPage);
  const wording = wordings[index] ?? "";
  return { joPage, priyaPage, wording, others: wordings.filter((each) => each !== wording) };
}

async function chooses(page: Page, wording: string, level: string, note: string) {
  const block = questionBlock(page, wording);
  await levelIn(block, level).check();
  await block.getByLabel("How do you know?").fill(note);
}
