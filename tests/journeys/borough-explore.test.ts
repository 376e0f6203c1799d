import { expect, type Page, test } from "@playwright/test";
import { exampleId } from "@/db/seed/ids";
import type { Application } from "@/tests/support/application";
import { deviceOf } from "@/tests/support/browser";
import { startExample } from "@/tests/support/example";
import { axeProblems, layoutProblems } from "@/tests/support/page-checks";

const [helen, yiannis] = [41, 42];
const picture = `/boroughs/${exampleId("borough")}/picture`;

let application: Application;
let commissioner: Page;
let withoutScript: Page;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  application = await startExample();
  commissioner = await deviceOf(browser, application, helen);
  withoutScript = await deviceOf(browser, application, yiannis, { javaScriptEnabled: false });
});
test.afterAll(() => application?.stop());

const rowsOf = (page: Page) => page.locator("main table").first().locator("tbody tr");

test("F44 themes, settings and years are chosen by a form that needs no script, and stand in the address", async () => {
  await withoutScript.goto(`${picture}?framework=elppeg&year=2026`);
  await withoutScript.getByRole("link", { name: "Explore the years" }).click();
  await expect(withoutScript.getByRole("heading", { level: 1 })).toContainText("over the years");
  await expect(rowsOf(withoutScript)).toHaveCount(3);
  await expect(withoutScript.getByRole("application")).toHaveCount(0);

  const themes = withoutScript.getByRole("group", { name: "Principles" });
  for (const each of await themes.getByRole("checkbox").all()) await each.uncheck();
  await themes.getByRole("checkbox").nth(3).check();
  const since = withoutScript.getByRole("group", { name: "What moved since" });
  await since.getByLabel("2025").check();
  await withoutScript.getByLabel("From year").fill("2025");
  await withoutScript.getByRole("button", { name: "Show these" }).click();
  await expect(withoutScript).toHaveURL(/theme=4.*baseline=2025.*from=2025/);
  await expect(rowsOf(withoutScript)).toHaveCount(1);
  await expect(withoutScript.getByRole("heading", { name: "2025 to 2026" })).toBeVisible();
  await expect(
    withoutScript.getByRole("heading", { name: "Which way settings went since 2025" }),
  ).toBeVisible();
});

test("F46 F47 what is hidden on the page of a year is hidden in the years, by its word, and in their file", async () => {
  await withoutScript.goto(`${picture}/explore?instrument=elppeg&type=childminder&theme=4`);
  await expect(rowsOf(withoutScript).first()).toContainText("Fewer than 5 settings");
  const href = await withoutScript
    .getByRole("link", { name: /^Download CSV: these/ })
    .getAttribute("href");
  const file = await withoutScript.request.get(href ?? "");
  expect(file.status()).toBe(200);
  const lines = (await file.text()).split("\r\n").filter((line) => line.includes("Childminder"));
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toContain('"hidden","hidden","hidden","hidden","hidden"');
});

test("the picture comes when it is reached, and arrow keys read out the years of the table (F29)", async () => {
  await commissioner.goto(`${picture}/explore?instrument=elppeg&theme=4`);
  const last = rowsOf(commissioner).first().locator("td").last();
  const words = (await last.locator(".visually-hidden").first().textContent()) ?? "no words";
  await commissioner.locator("figure").first().scrollIntoViewIfNeeded();
  const plot = commissioner.getByRole("application").first();
  const hidden = rowsOf(commissioner).first().getByText("Fewer than 5 settings");
  const said = commissioner.locator("figure").first().getByText("Hidden", { exact: true });
  await expect(said).toHaveCount(await hidden.count());
  await plot.focus();
  for (let steps = 0; steps < 6; steps += 1) await commissioner.keyboard.press("ArrowRight");
  await expect(commissioner.locator(".explore-tip")).toContainText(words);
});

test("it can be read 320 wide, by eye and by other means (C-05)", async () => {
  await commissioner.setViewportSize({ width: 320, height: 640 });
  for (const query of ["", "?instrument=elppeg&type=nursery&theme=4&theme=5&baseline=2025"]) {
    await commissioner.goto(`${picture}/explore${query}`);
    const figures = commissioner.locator("figure");
    for (const figure of await figures.all()) await figure.scrollIntoViewIfNeeded();
    await expect(commissioner.getByRole("application").first()).toBeVisible();
    expect(await axeProblems(commissioner)).toEqual([]);
    expect(await layoutProblems(commissioner)).toEqual([]);
  }
});

test("G10 F51 no setting is named, and no address puts anything in an order of its levels", async () => {
  const words = async (query: string) => {
    await commissioner.goto(`${picture}/explore?instrument=elppeg${query}`);
    return rowsOf(commissioner).allInnerTexts();
  };
  const plain = await words("");
  for (const query of ["&order=score", "&sort=level", "&order=-points"]) {
    expect(await words(query)).toEqual(plain);
  }
  expect(plain.join(" ")).not.toMatch(/Larch Lane|Millrace/);
});
