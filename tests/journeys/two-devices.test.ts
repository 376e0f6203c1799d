import { expect, test } from "@playwright/test";
import { exampleAuditId } from "@/db/seed/ids";
import type { Application } from "@/tests/support/application";
import {
  answer,
  levelIn,
  questionBlock,
  saveAndContinue,
  taskRow,
  wordingsOn,
} from "@/tests/support/audit-pages";
import { deviceOf } from "@/tests/support/browser";
import { startExample } from "@/tests/support/example";

const priya = 1;
const audit = `/audits/${exampleAuditId(1, "elppeg", 2026)}`;
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
let application: Application;

test.beforeAll(async () => {
  application = await startExample();
});
test.afterAll(() => application?.stop());

test("half a theme on the office computer, the other half on a phone (F3, F4)", async ({
  browser,
}) => {
  const office = await deviceOf(browser, application, priya);
  await office.goto(`${audit}/themes/8`);
  const theme = (await office.getByRole("heading", { level: 1 }).textContent()) ?? "";
  const wordings = await wordingsOn(office);
  const half = Math.ceil(wordings.length / 2);
  for (const wording of wordings.slice(0, half))
    await answer(questionBlock(office, wording), "Starting", `Office: ${wording}`);

  const atHome = await deviceOf(browser, application, priya, phone);
  await atHome.goto(audit);
  await expect(taskRow(atHome, theme)).toContainText(`${half} of ${wordings.length} answered`);
  await expect(taskRow(atHome, theme)).toContainText("In progress");
  await atHome.getByRole("link", { name: theme, exact: true }).click();
  for (const wording of wordings.slice(0, half)) {
    const block = questionBlock(atHome, wording);
    await expect(levelIn(block, "Starting")).toBeChecked();
    await expect(block.getByLabel("How do you know?")).toHaveValue(`Office: ${wording}`);
  }
  for (const wording of wordings.slice(half))
    await answer(questionBlock(atHome, wording), "Established", `Phone: ${wording}`);
  await saveAndContinue(atHome, "yes");
  await expect(taskRow(atHome, theme)).toContainText("Completed");

  // The office page was open all along and knows nothing of it: its button must not undo the phone's answers.
  await saveAndContinue(office);
  await office.waitForURL(`**${audit}`);
  await expect(taskRow(office, theme)).toContainText(
    `${wordings.length} of ${wordings.length} answered`,
  );
  await office.goto(`${audit}/themes/8`);
  for (const wording of wordings.slice(half)) {
    const block = questionBlock(office, wording);
    await expect(levelIn(block, "Established")).toBeChecked();
    await expect(block.getByLabel("How do you know?")).toHaveValue(`Phone: ${wording}`);
  }
});

test("Back on the phone shows what the server holds, not a stale page (F4)", async ({
  browser,
}) => {
  const office = await deviceOf(browser, application, priya);
  const other = await deviceOf(browser, application, priya, phone);
  await other.goto(`${audit}/themes/9`);
  const [wording = ""] = await wordingsOn(other);
  await other.goto(`${audit}/check`);
  await office.goto(`${audit}/themes/9`);
  await answer(questionBlock(office, wording), "Established", "Asked at the May meeting");
  await other.goBack();
  await expect(questionBlock(other, wording).getByLabel("How do you know?")).toHaveValue(
    "Asked at the May meeting",
  );
});
