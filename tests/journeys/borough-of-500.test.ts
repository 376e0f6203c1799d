import { expect, type Page, test } from "@playwright/test";
import { exampleId } from "@/db/seed/ids";
import type { Application } from "@/tests/support/application";
import { growTo500 } from "@/tests/support/borough-of-500";
import { deviceOf } from "@/tests/support/browser";
import { everyPage } from "@/tests/support/every-page";
import { lookFromEverySide } from "@/tests/support/every-side";
import { startExample } from "@/tests/support/example";
import { noLinks } from "@/tests/support/places";

const [danuta, quarryHill, helen] = [5, 12, 41];
const borough = `/boroughs/${exampleId("borough")}`;
const picture = `${borough}/picture`;
const millrace = exampleId("setting", danuta);
const longName = /^St Bartholomew-the-Great/;
/** What a page may hold of one list, and what anybody reads in one cell of it. */
const most = { rows: 50, words: 150 };

let application: Application;
let commissioner: Page;

test.beforeAll(async ({ browser }) => {
  application = await startExample(growTo500);
  commissioner = await deviceOf(browser, application, helen);
});
test.afterAll(async () => {
  await commissioner?.context().close();
  await application?.stop();
});

/** What grows with the settings, once more further down a list. */
const furtherDown = [
  `${borough}/settings?page=7`,
  `${picture}?framework=elppeg&year=2026&page=5`,
  `${picture}/parents?heard=9&page=12`,
  `${borough}/campaigns/${exampleId("campaign")}?state=all&page=3&helps=2`,
];
const listed = everyPage(noLinks).flatMap(({ path, status }) => (status ? [] : [path]));
const paths = [
  ...new Set(listed.filter((path) => path === borough || path.startsWith(`${borough}/`))),
  ...furtherDown,
];

for (const path of paths) {
  test(`a borough of 500 settings can be read at ${path.slice(borough.length) || "/"}`, async () => {
    const answer = await commissioner.goto(path, { waitUntil: "networkidle" });
    expect(answer?.status()).toBe(200);
    expect(await wallsOfText(commissioner)).toEqual([]);
    expect(await lookFromEverySide(commissioner)).toEqual([]);
  });
}

/** Tables that go on and on, and cells nobody reads to their end: as people see them, with what is folded left folded. */
async function wallsOfText(page: Page): Promise<string[]> {
  const tables = await page.locator("main table").all();
  const found = await Promise.all(
    tables.map(async (table) => {
      const name = await table.locator("caption").textContent();
      const rows = await table.locator("tbody tr").count();
      const cells = await table.locator("tbody").locator("th, td").allInnerTexts();
      const words = Math.max(0, ...cells.map((cell) => cell.split(/\s+/).length));
      return { name, rows, words };
    }),
  );
  return found
    .filter(({ rows, words }) => rows > most.rows || words > most.words)
    .map(({ name, rows, words }) => `${name}: ${rows} rows, ${words} words in a cell`);
}

test("a wall of text is found when there is one", async ({ page }) => {
  const names = "Elm Row ".repeat(80);
  const fold = `<details><summary>Names</summary>${names}</details>`;
  const row = (cell: string) => `<tr><th>Theme</th><td>${cell}</td></tr>`;
  const table = (rows: string) =>
    `<main><table><caption>Wishes</caption><tbody>${rows}</tbody></table></main>`;
  for (const [rows, walls] of [
    [row(fold).repeat(50), 0],
    [row(names), 1],
    [row("1").repeat(51), 1],
  ] as const) {
    await page.setContent(table(rows));
    expect(await wallsOfText(page)).toHaveLength(walls);
  }
});

test("one of 500 is found by a part of its name, in every list of them and without script", async ({
  browser,
}) => {
  const page = await deviceOf(browser, application, helen, { javaScriptEnabled: false });
  const found = page.getByRole("row", { name: longName });
  for (const [path, button] of [
    [`${borough}/settings`, "Show these"],
    [`${borough}/campaigns/${exampleId("campaign")}?state=all`, "Show these"],
    [`${picture}?framework=elppeg&year=2025&type=preschool`, "Find"],
    [`${picture}/parents`, "Find"],
  ] as const) {
    await page.goto(path);
    const heading = await page.getByRole("heading", { level: 1 }).textContent();
    await expect(found).toHaveCount(0);
    const field = page.getByLabel(/name, or part of it|part of its name/i);
    await field.fill("barth’s");
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByText(/No setting/).first()).toBeVisible();
    await field.fill("TILLING barth");
    await page.getByRole("button", { name: button }).click();
    await expect(found).not.toHaveCount(0);
    await expect(
      page.getByRole("navigation", { name: /^Pages of (this list|settings)/ }),
    ).toHaveCount(0);
    // It finds a row and counts nothing: what the page says of all of them stays.
    if (path.startsWith(picture)) {
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading ?? "");
    }
  }
  await page.goto(`${picture}?framework=elppeg&year=2025&type=nursery`);
  await page.getByRole("link", { name: "Page 3" }).click();
  await expect(page).toHaveURL(/framework=elppeg&year=2025&type=nursery&page=3#settings$/);
  await expect(page.getByText(/^101 to 1\d\d of 1\d\d$/)).toBeVisible();
  await page.context().close();
});

test("ten similar settings are compared; when one takes its audit back nine are not, on any page (F42, F48, F51)", async ({
  browser,
}) => {
  const manager = await deviceOf(browser, application, danuta);
  const other = await deviceOf(browser, application, quarryHill);
  const together = (page: Page) =>
    page.getByRole("table").filter({ hasText: /The middle one of 10 settings/ });
  const places = [
    [commissioner, `${picture}/settings/${millrace}?framework=elppeg&year=2026`, "There are 9."],
    [
      manager,
      `/settings/${millrace}/sharing/similar?instrument=elppeg&year=2026`,
      "There are fewer",
    ],
  ] as const;
  for (const [page, path] of places) {
    await page.goto(path);
    await expect(together(page)).not.toHaveCount(0);
  }
  await other.goto(`/settings/${exampleId("setting", quarryHill)}/sharing`);
  await other.getByRole("button", { name: /^Take back .*ELPPEG/ }).click();
  await expect(other.getByRole("table", { name: "What we shared" })).toContainText("ELPPEG");
  for (const [page, path, told] of places) {
    await page.goto(path);
    await expect(
      page.getByText(`We need at least 10 similar settings that share to compare. ${told}`).first(),
    ).toBeVisible();
    await expect(page.getByText(/The middle one of/)).toHaveCount(0);
  }
});

test("a campaign among 500 settings is put together by kind and by name without script, and tells how many it asks before it does (F49)", async ({
  browser,
}) => {
  const page = await deviceOf(browser, application, helen, { javaScriptEnabled: false });
  const press = (name: string | RegExp) => page.getByRole("button", { name }).click();
  await page.goto(`${borough}/campaigns/new`);
  expect(await page.locator("main input[type=checkbox]").count()).toBeLessThan(40);
  const message = page.getByLabel("Why do you ask?");
  await message.fill("We plan our training together.");
  await page.getByRole("radio", { name: "Settings of some types, sizes or wards" }).check();
  await page.getByText("Choose types, sizes and wards").click();
  await page.getByLabel("Childminder", { exact: true }).check();
  await page.getByText("Leave settings out by name").click();
  await page.getByLabel(/part of its name/).fill("childminding 1");
  await press("Find");
  await expect(page.locator(".error-summary")).toHaveCount(0);
  await expect(message).toHaveValue("We plan our training together.");
  await expect(page.getByText(/more have that in their name/)).toBeVisible();
  await expect(page.getByLabel("Childminder", { exact: true })).toBeChecked();
  const told = page.getByRole("heading", { name: /settings will be asked$/ });
  await press("See who is asked");
  await expect(page.locator(".error-summary")).toContainText("Choose a framework");
  await page.getByRole("radio", { name: /^ECF partnership framework/ }).check();
  await press("See who is asked");
  const before = Number(/^\d+/.exec((await told.textContent()) ?? "")?.[0]);
  expect(before).toBeGreaterThan(20);
  const leftOut = page.getByRole("group", { name: "Tick those you leave out" });
  const one = leftOut.getByRole("checkbox", { name: /Childminder/ }).first();
  await one.check();
  const name = `without:${((await one.getAttribute("name")) ?? "").split(":")[1]}`;
  // What is asked has changed since it was told: it is told anew, and nothing goes out.
  await press(`Ask these ${before} settings`);
  await expect(told).toHaveText(`${before - 1} of 500 settings will be asked`);
  await page.getByLabel(/part of its name/).fill("no such setting");
  await press("Find");
  await expect(page.locator(`[id="${name}"]`)).toBeChecked();
  await page.getByLabel(/part of its name/).press("Enter");
  await expect(page).toHaveURL(/campaigns\/new$/);
  await press("See who is asked");
  await press(`Ask these ${before - 1} settings`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    `0 of ${before - 1} settings signed off`,
  );
  await page.context().close();
});
