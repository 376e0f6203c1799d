import { expect, type Page, test } from "@playwright/test";
import { exampleId } from "@/db/seed/ids";
import type { Application } from "@/tests/support/application";
import { deviceOf } from "@/tests/support/browser";
import { startExample } from "@/tests/support/example";
import { axeProblems, layoutProblems } from "@/tests/support/page-checks";

const [priya, marguerite, helen, yiannis] = [1, 3, 41, 42];
const larchLane = "Larch Lane Nursery";
const sharing = `/settings/${exampleId("setting", priya)}/sharing`;
const borough = `/boroughs/${exampleId("borough")}`;
const picture = `${borough}/picture`;
const year2025 = "?framework=elppeg&year=2025";

let application: Application;
let manager: Page;
let commissioner: Page;
/** Where else the borough looks: a report it is writing, and a program that reads for it. */
let draft: string;
let token: string;
let before: Record<string, string>;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  application = await startExample();
  // The whole of it works without script.
  manager = await deviceOf(browser, application, priya, { javaScriptEnabled: false });
  commissioner = await deviceOf(browser, application, helen);
  [draft, token] = [await draftOf2025(), await tokenOfBorough()];
});
test.afterAll(() => application?.stop());

const rowOf = (page: Page, setting: string) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: setting }) });
const linesOf = async (page: Page, file: string, setting: string) => {
  const answer = await page.request.get(`${picture}/${file}${year2025}`);
  expect(answer.status()).toBe(200);
  return (await answer.text()).split("\r\n").filter((line) => line.includes(setting));
};

async function draftOf2025(): Promise<string> {
  await commissioner.goto(`${borough}/reports/new`);
  await commissioner.getByLabel("ELPPEG principles, 2025").check();
  await commissioner.getByRole("button", { name: "Make this report" }).click();
  await commissioner.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  return new URL(commissioner.url()).pathname;
}

async function tokenOfBorough(): Promise<string> {
  await commissioner.goto(`${borough}/api-tokens`);
  await commissioner.getByLabel("Which program is it for?").fill("A journey");
  await commissioner.getByRole("button", { name: "Make a token" }).click();
  return (await commissioner.getByRole("status").locator("code").textContent()) ?? "";
}

/** Everything a borough reads of 2025, by address: pages as their words, files and answers to a program as they come. */
async function everythingSeen(): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  const since = `${year2025}&baseline=2024`;
  for (const path of [
    ...["settings.csv", "levels.csv", "moves.csv"].map((file) => `${picture}/${file}${since}`),
    `${picture}/explore/explore.csv?instrument=elppeg`,
  ]) {
    const answer = await commissioner.request.get(path);
    expect([path, answer.status()]).toEqual([path, 200]);
    seen[path] = await answer.text();
  }
  for (const path of [`settings${year2025}`, `levels${year2025}`, `moves${since}`]) {
    seen[path] = JSON.stringify(await toldToProgram(path));
  }
  for (const path of [
    ...[draft, borough, `${picture}${since}`, `${picture}/themes/4${year2025}`],
    `${picture}/settings/${exampleId("setting", priya)}${year2025}`,
    `${picture}/explore?instrument=elppeg`,
  ]) {
    await commissioner.goto(path);
    seen[path] = (await commissioner.locator("main").textContent()) ?? "";
  }
  return seen;
}

/** Every page of a list. */
async function toldToProgram(path: string): Promise<unknown[]> {
  const headers = { authorization: `Bearer ${token}` };
  const told: unknown[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const answer = await commissioner.request.get(`/api/v1/${path}&page=${page}`, { headers });
    expect([path, answer.status()]).toEqual([path, 200]);
    const list = await answer.json();
    told.push(list);
    pages = list.pages;
  }
  return told;
}

test("before anything is shared the borough sees a setting’s name and none of its levels (F48)", async () => {
  await commissioner.goto(`${picture}${year2025}`);
  await expect(rowOf(commissioner, larchLane).getByText("Not shared")).toHaveCount(10);
  for (const line of await linesOf(commissioner, "settings.csv", larchLane)) {
    expect(line).toContain('"Not shared","hidden"');
  }
});

test("and so it is wherever else the borough looks (F48)", async () => {
  before = await everythingSeen();
  expect(Object.keys(before)).toHaveLength(13);
});

test("the setting looks at the page as the borough would, with what it says word for word, and then shares (F48)", async () => {
  await manager.goto(sharing);
  await expect(manager.getByRole("heading", { level: 1 })).toContainText("sees nothing");
  const principles = manager.getByRole("navigation", { name: /ELPPEG principles/ });
  await principles.getByRole("link", { name: "Questions" }).click();
  await expect(manager.getByText("They see the level we gave each question")).toBeVisible();
  await expect(manager.getByText("We can take this back at any time")).toBeVisible();
  const shown = manager.getByRole("heading", { name: "ELPPEG principles 2025: each principle" });
  await expect(shown).toBeVisible();

  await manager.getByLabel("Day").fill("31");
  await manager.getByLabel("Month").fill("2");
  await manager.getByRole("button", { name: /^Share this with/ }).click();
  await expect(manager.getByText("Enter a day that exists").first()).toBeVisible();
  await expect(manager.getByLabel("Day")).toHaveValue("31");
  await manager.getByLabel("Day").fill("");
  await manager.getByLabel("Month").fill("");
  await manager.getByRole("button", { name: /^Share this with/ }).click();
  await expect(manager.getByText("The borough sees the level of each question")).toBeVisible();
});

test("what the borough then sees is that page, and neither a note nor a file of it (F48)", async () => {
  await commissioner.goto(`${picture}${year2025}`);
  await expect(rowOf(commissioner, larchLane).getByText("Not shared")).toHaveCount(0);
  await commissioner.getByRole("link", { name: larchLane }).click();
  await expect(commissioner.getByText("They saw this page first")).toBeVisible();
  await manager.goto(`${sharing}/preview?instrument=elppeg&detail=questions&year=2025`);
  for (const title of ["Working alongside families", "Honest sharing about safeguarding"]) {
    const table = (page: Page) =>
      page.getByRole("table", { name: `Questions of “${title}”` }).textContent();
    expect(await table(commissioner)).toBe(await table(manager));
  }
  await expect(commissioner.locator("main .quote")).toHaveCount(0);
  await expect(commissioner.getByText("How they know")).toHaveCount(0);
});

test("it is then in every page, file, report and answer to a program (F48)", async () => {
  const shared = await everythingSeen();
  const alike = Object.keys(before).filter((path) => shared[path] === before[path]);
  // The newest year is this one, and of that it shares nothing.
  expect(alike).toEqual([borough]);
});

test("it changes its mind, and is gone from the next page and the next file (F48)", async () => {
  await manager.goto(sharing);
  await manager.getByRole("button", { name: /^Take back .*ELPPEG/ }).click();
  await expect(manager.getByRole("heading", { level: 1 })).toContainText("sees nothing");
  await expect(manager.getByRole("table", { name: "What we shared" })).toContainText("ELPPEG");
  await commissioner.goto(`${picture}/settings/${exampleId("setting", priya)}${year2025}`);
  await expect(commissioner.getByRole("heading", { level: 1 })).toContainText("shares nothing");
  await commissioner.goto(`${picture}${year2025}`);
  await expect(rowOf(commissioner, larchLane).getByText("Not shared")).toHaveCount(10);
  for (const line of await linesOf(commissioner, "settings.csv", larchLane)) {
    expect(line).toContain('"Not shared","hidden"');
  }
});

test("nothing that the borough reads says that it ever shared, to the letter (F48)", async () => {
  expect(await everythingSeen()).toEqual(before);
});

test("a setting whose day is still to come is not seen before it (F48)", async ({ browser }) => {
  const childminder = await deviceOf(browser, application, marguerite);
  await childminder.goto(`/settings/${exampleId("setting", marguerite)}/sharing`);
  await expect(childminder.getByText("until then it sees nothing of it")).toBeVisible();
  await commissioner.goto(`${picture}?framework=elppeg&year=2026`);
  const row = rowOf(commissioner, "Marguerite Oyelaran");
  await expect(row.getByText("Not shared")).toHaveCount(10);
});

test("the only childminder that shares is in no count of childminders (F46, F47)", async () => {
  await commissioner.goto(`${picture}/themes/4?framework=elppeg&year=2026`);
  const row = rowOf(commissioner, "Childminder");
  await expect(row).toContainText("1 of 9 share");
  await expect(row).toContainText("Fewer than 5 settings");
});

test("too few settings of one type are not compared with one another (F42, F51)", async () => {
  const millrace = exampleId("setting", 5);
  await commissioner.goto(`${picture}/settings/${millrace}?framework=elppeg&year=2026`);
  await expect(commissioner.getByText("We need at least 10 similar settings")).toBeVisible();
  await manager.goto(`${sharing}/similar`);
  await expect(manager.getByText("We need at least 10 similar settings")).toBeVisible();
  await expect(manager.getByText("We do not say how many")).toBeVisible();
});

test("an analyst looks, and no address puts settings in an order of their levels (G10)", async ({
  browser,
}) => {
  const analyst = await deviceOf(browser, application, yiannis);
  const names = async (query: string) => {
    await analyst.goto(`${picture}?framework=elppeg&year=2026${query}`);
    return analyst.getByRole("table").last().getByRole("rowheader").allInnerTexts();
  };
  const byName = await names("");
  expect(byName).toEqual(byName.toSorted(new Intl.Collator("en-GB").compare));
  for (const query of ["&order=score", "&sort=level&dir=down", "&order=-points"]) {
    expect(await names(query)).toEqual(byName);
  }
  await expect(analyst.locator("main th a")).not.toHaveCount(0);
  await expect(analyst.locator("main thead a")).toHaveCount(0);
});

test("the borough’s page can be read 320 wide and on paper (C-05, C-08)", async () => {
  await commissioner.setViewportSize({ width: 320, height: 640 });
  for (const path of [`${picture}${year2025}`, `${picture}/themes/4${year2025}`]) {
    await commissioner.goto(path);
    expect(await axeProblems(commissioner)).toEqual([]);
    expect(await layoutProblems(commissioner)).toEqual([]);
  }
  await commissioner.emulateMedia({ media: "print" });
  await expect(commissioner.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(commissioner.getByText("Choose what to look at")).toBeHidden();
});
