import { expect, type Locator, type Page, test } from "@playwright/test";
import { exampleAuditId, exampleId } from "@/db/seed/ids";
import type { Application } from "@/tests/support/application";
import {
  expectSaved,
  levelIn,
  questionBlock,
  taskRow,
  wordingsOn,
} from "@/tests/support/audit-pages";
import { deviceOf } from "@/tests/support/browser";
import { startExample } from "@/tests/support/example";

const audit = `/audits/${exampleAuditId(1, "elppeg", 2026)}`;
let application: Application;

test.beforeAll(async () => {
  application = await startExample();
});
test.afterAll(() => application?.stop());

test("one whole theme is answered and saved with the keyboard alone, the focus in sight at every stop (F4)", async ({
  browser,
}) => {
  const page = await deviceOf(browser, application, 1);
  await page.goto(`${audit}/themes/6`);
  const theme = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  const wordings = await wordingsOn(page);
  await tabTo(page, "link", "Skip to main content");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();

  for (const wording of wordings) {
    // The levels are one stop; the arrows choose among them.
    await tabTo(page, "radio", /^Not yet/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(questionBlock(page, wording).getByLabel("How do you know?")).toBeVisible();
    await tabTo(page, "textbox", "How do you know?");
    await page.keyboard.type("By keyboard");
    const block = questionBlock(page, wording);
    await expect(levelIn(block, "Established")).toBeChecked();
    await expectSaved(block);
  }
  await tabTo(page, "radio", "Yes, we have completed it");
  await page.keyboard.press("Space");
  await tabTo(page, "button", "Save and continue");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${audit}`);
  const row = taskRow(page, theme);
  await expect(row).toContainText(`${wordings.length} of ${wordings.length} answered`);
  await expect(row).toContainText("Completed");

  await page.goto(`${audit}/themes/6`);
  for (const wording of wordings) {
    const block = questionBlock(page, wording);
    await expect(levelIn(block, "Established")).toBeChecked();
    await expect(block.getByLabel("How do you know?")).toHaveValue("By keyboard");
  }
});

test("Tab passes through a whole page and out again: there is no trap", async ({ browser }) => {
  const page = await deviceOf(browser, application, 1);
  for (const path of ["/home", `${audit}/themes/7`, `${audit}/check`]) {
    await page.goto(path);
    const before: string[] = [];
    for (let stops = 0; stops < 400; stops += 1) {
      await page.keyboard.press("Tab");
      const here = await focusIdentity(page);
      if (here === "body") break;
      await expectFocusInSight(page);
      before.push(here);
    }
    expect(before.length).toBeGreaterThan(5);
    expect(before.length).toBeLessThan(400);
    expect(new Set(before).size).toBe(before.length);
  }
});

test("the picture over the years comes when it is reached, and arrow keys read out its years (F22)", async ({
  browser,
}) => {
  const page = await deviceOf(browser, application, 1);
  await page.goto(`/settings/${exampleId("setting", 1)}/explore`);
  const cells = page.locator("main table tbody tr").first().locator("td");
  const first = await figureIn(cells.first());
  const last = await figureIn(cells.last());
  await tabTo(page, "link", /^Download CSV/);
  await expect(page.getByRole("application")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("application")).toBeFocused();
  await expectFocusInSight(page);

  const tip = page.locator(".explore-tip");
  for (let steps = 0; steps < 5; steps += 1) await page.keyboard.press("ArrowRight");
  await expect(tip).toContainText(last);
  for (let steps = 0; steps < 5; steps += 1) await page.keyboard.press("ArrowLeft");
  await expect(tip).toContainText(first);
});

/** The figure of a year in the table, without the name of its column and any mark behind it. */
async function figureIn(cell: Locator): Promise<string> {
  const words = (await cell.textContent()) ?? "";
  return (
    words
      .replace(/^\d{4}/, "")
      .split("≠")[0]
      ?.trim() ?? ""
  );
}

/** Presses Tab until the control with this name has the focus, which must be in sight at each stop. */
async function tabTo(
  page: Page,
  role: "link" | "radio" | "textbox" | "button",
  name: string | RegExp,
) {
  const wanted = page.getByRole(role, { name });
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press("Tab");
    await expectFocusInSight(page);
    const focused = page.locator(":focus");
    if ((await wanted.and(focused).count()) === 1) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

/** A ring of at least two pixels, or one on the row that holds the control, and all of it inside the window. */
async function expectFocusInSight(page: Page) {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return { ring: true, inside: true, what: "body" };
    const holders = [focused, focused.closest("label"), focused.parentElement];
    const ring = holders.some((each) => {
      if (!each) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      const outlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      return outlined || (boxShadow !== "none" && each === focused);
    });
    const { top, bottom, left, right } = focused.getBoundingClientRect();
    const inside = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    return { ring, inside, what: focused.outerHTML.slice(0, 120) };
  });
  expect(seen).toMatchObject({ ring: true, inside: true });
}

async function focusIdentity(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return "body";
    const all = [...document.querySelectorAll("*")];
    return `${all.indexOf(focused)} ${focused.tagName}`;
  });
}
