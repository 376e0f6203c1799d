import { expect, type Page, test } from "@playwright/test";
import { unzipSync } from "fflate";
import { exampleId } from "@/db/seed/ids";
import type { Application } from "@/tests/support/application";
import { deviceOf } from "@/tests/support/browser";
import { startExample } from "@/tests/support/example";
import { textsOfPdf } from "@/tests/support/pdf-text";

/** Thornmere: five nurseries that share, and Sunniva Blake, who is its only childminder and shares the level of each theme. */
const [rosalind, sunniva, ottoline] = [241, 203, 201];
const borough = `/boroughs/${exampleId("borough", 2)}`;
const picture = `${borough}/picture`;
const thisYear = "?framework=elppeg&year=2026";
const her = "Sunniva Blake, Childminder";
const levels = ["Not yet", "Starting", "Established", "Embedded"];

let application: Application;
let commissioner: Page;
let childminder: Page;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  application = await startExample();
  commissioner = await deviceOf(browser, application, rosalind);
  childminder = await deviceOf(browser, application, sunniva);
});
test.afterAll(() => application?.stop());

const rowOf = (page: Page, name: string) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });

async function linesOf(path: string): Promise<string[]> {
  const answer = await commissioner.request.get(path);
  expect(answer.status()).toBe(200);
  return (await answer.text()).split("\r\n").filter((line) => line !== "");
}

/** All that share less the nurseries would be her, so one of the two is not shown. */
async function expectNoCountOfHers() {
  const lines = await linesOf(`${picture}/levels.csv${thisYear}`);
  const shown = (words: string) =>
    lines.filter((line) => line.includes(words) && line.includes('"Shown"')).length;
  expect(lines.filter((line) => line.includes("Childminder")).length).toBe(10);
  expect(shown("Childminder")).toBe(0);
  expect(Math.min(shown("All settings that share"), shown('"Nursery"'))).toBe(0);
}

test("what she shares by name is hers to share: the levels of her themes, and no question and no word of it (F48)", async () => {
  await commissioner.goto(`${picture}/settings/${exampleId("setting", sunniva)}${thisYear}`);
  await expect(commissioner.getByRole("heading", { level: 1 })).toContainText(her);
  await expect(commissioner.getByRole("table", { name: /^Questions of/ })).toHaveCount(0);
  await expect(commissioner.locator("main .quote")).toHaveCount(0);
  await expect(commissioner.getByText("How they know")).toHaveCount(0);
});

test("no filter and no count of types tells what she said, nor what all others leave over (F46, F47)", async () => {
  await expectNoCountOfHers();
  await commissioner.goto(`${picture}${thisYear}&type=childminder`);
  const counts = commissioner.getByRole("table", { name: /how many settings reached each level/ });
  await expect(counts.getByText("Fewer than 5 settings")).not.toHaveCount(0);
  await expect(counts.getByText(/1 of 1 sharing setting/)).toHaveCount(0);
  for (const theme of [1, 5, 10]) {
    await commissioner.goto(`${picture}/themes/${theme}${thisYear}`);
    await expect(rowOf(commissioner, "Childminder")).toContainText("Fewer than 5 settings");
  }
});

test("the report that goes to the committee names nobody and has no level of hers (F46, F47)", async () => {
  const report = `${borough}/reports/${exampleId("report", 3)}`;
  await commissioner.goto(report);
  await expect(commissioner.getByText("6 of 8 settings share this.")).toBeVisible();
  const page = (await commissioner.locator("main").textContent()) ?? "";
  const plain = (await (await commissioner.request.get(`${report}/plain`)).text()) ?? "";
  const answer = await commissioner.request.get(`${report}/report.xlsx`);
  const files = unzipSync(new Uint8Array(await answer.body()));
  const sheets = Object.values(files).map((bytes) => new TextDecoder().decode(bytes));
  const paper = await (await commissioner.request.get(`${report}/report.pdf`)).body();
  const words = (await textsOfPdf(paper)).join(" ");
  expect(words).toContain("6 of 8 settings share this.");
  for (const text of [page, plain, words, ...sheets]) expect(text).not.toContain("Sunniva");
  const byType = commissioner.getByRole("row").filter({ hasText: "Childminder" });
  for (const row of await byType.all()) {
    expect(await row.textContent()).not.toMatch(new RegExp(`\\b1 at (${levels.join("|")})`, "i"));
  }
});

test("what everybody reads as open data has no level of hers, and none that all others leave over (F53)", async () => {
  await commissioner.goto(`${borough}/reports/${exampleId("report", 3)}/open`);
  await commissioner.getByRole("checkbox").first().check();
  await commissioner.getByRole("button", { name: "Publish these counts" }).click();
  await expect(commissioner.getByRole("link", { name: "its own page" })).toBeVisible();
  const visitor = await (await commissioner.context().browser()?.newContext())?.newPage();
  const open = `${application.origin}/open-data/${exampleId("report", 3)}`;
  await visitor?.goto(open);
  const files = (await visitor?.getByRole("link", { name: /\.(csv|json)$/ }).allInnerTexts()) ?? [];
  expect(files).toContain("themes.csv");
  const texts = new Map<string, string>();
  for (const file of files) {
    texts.set(file, (await (await visitor?.request.get(`${open}/${file}`))?.text()) ?? "");
  }
  for (const text of texts.values()) expect(text).not.toContain("Sunniva");
  const lines = (texts.get("themes.csv") ?? "").replaceAll('"', "").split("\r\n");
  const told = (type: string) => lines.filter((line) => line.includes(`,${type},`));
  const shown = (type: string) => told(type).filter((line) => line.includes(",shown,")).length;
  // Ten principles at four levels.
  expect(told("Childminder")).toHaveLength(40);
  expect(shown("Childminder")).toBe(0);
  expect(Math.min(shown("All types"), shown("Nursery"))).toBe(0);
  await visitor?.context().close();
});

test("no other setting finds her among those like it, and she finds nobody (F42, F51)", async ({
  browser,
}) => {
  const nursery = await deviceOf(browser, application, ottoline);
  for (const [page, setting] of [
    [nursery, ottoline],
    [childminder, sunniva],
  ] as const) {
    await page.goto(`/settings/${exampleId("setting", setting)}/sharing/similar`);
    await expect(page.getByText("We need at least 10 similar settings")).toBeVisible();
  }
  await expect(nursery.getByText("Sunniva")).toHaveCount(0);
});

test("when she takes it back her name stays on the register, and nothing she said is left anywhere (F47, F48)", async () => {
  await childminder.goto(`/settings/${exampleId("setting", sunniva)}/sharing`);
  await childminder.getByRole("button", { name: /^Take back .*ELPPEG/ }).click();
  await expect(childminder.getByRole("heading", { level: 1 })).toContainText("sees nothing");

  for (const query of [thisYear, `${thisYear}&type=childminder`, `${thisYear}&order=type`]) {
    await commissioner.goto(`${picture}${query}`);
    await expect(rowOf(commissioner, her).getByText("Not shared")).toHaveCount(10);
  }
  await commissioner.goto(`${picture}/settings/${exampleId("setting", sunniva)}${thisYear}`);
  await expect(commissioner.getByRole("heading", { level: 1 })).toContainText("shares nothing");
  const named = (await linesOf(`${picture}/settings.csv${thisYear}`)).filter((line) =>
    line.includes(her),
  );
  expect(named).toHaveLength(10);
  for (const line of named) expect(line).toContain('"Not shared","hidden"');

  // The issued report counted six, and a new one counts five: the two side by side tell nothing either.
  await commissioner.goto(`${borough}/reports/new`);
  await commissioner.getByLabel("ELPPEG principles, 2026").check();
  await commissioner.getByRole("button", { name: "Make this report" }).click();
  await expect(commissioner.getByText("5 of 8 settings share this.")).toBeVisible();
  await expect(commissioner.getByRole("table", { name: /^How many settings reached/ })).toHaveCount(
    0,
  );
  await expect(commissioner.getByText("Not shown: too few settings.").first()).toBeVisible();
});
