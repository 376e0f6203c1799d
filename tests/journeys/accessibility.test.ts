import { type Browser, expect, type Page, test } from "@playwright/test";
import { exampleId } from "@/db/seed/ids";
import type { Application } from "@/tests/support/application";
import { deviceOf, examplePerson, linkInLetterTo } from "@/tests/support/browser";
import { everyPage, pageFolders } from "@/tests/support/every-page";
import { desktop, lookFromEverySide, narrow } from "@/tests/support/every-side";
import { startExample } from "@/tests/support/example";
import {
  axeProblems,
  colourProblems,
  layoutProblems,
  lostWithoutScript,
  paperProblems,
} from "@/tests/support/page-checks";
import { type Links, noLinks, type Place, type Who } from "@/tests/support/places";

const mostScriptBytes = 230 * 1024;

// The longest file by far: both browsers take its pages in turn, each with an application of its own.
test.describe.configure({ mode: "parallel" });

let application: Application;
let links: Links;
/** One for each person: what a page has read of ours and of the checks it need not read again for the next address. */
const pages = new Map<Who, Page>();

test.beforeAll(async ({ browser }) => {
  application = await startExample();
  links = await linksOf(browser);
});
test.afterAll(() => application?.stop());

test("every page of the application is among those looked at here", () => {
  const listed = everyPage(noLinks).map(({ route }) => route);
  expect(pageFolders().length).toBeGreaterThan(25);
  expect(pageFolders().filter((folder) => !listed.includes(folder))).toEqual([]);
});

test("the checks find what they are there to find", async ({ page }) => {
  await page.setViewportSize(narrow);
  await page.setContent(`<div style="width: 900px">Too wide</div><h1>One</h1><h1>Two</h1>
    <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><input type="text"><select></select>
    <button style="width: 8px; height: 8px; padding: 0"></button><a href="#x"></a>
    <p style="color: #aaa; background: #fff">Pale</p><iframe></iframe>
    <div style="height: 1em; overflow: hidden">Words<br>cut off</div>
    <ul><p>No item</p></ul><div role="checkbox">Unnamed</div>`);
  expect((await axeProblems(page)).length).toBeGreaterThanOrEqual(8);
  expect((await colourProblems(page)).join()).toContain("color-contrast");
  const layout = (await layoutProblems(page)).join("\n");
  for (const problem of ["no language", "2 main headings", "scrolls sideways", "small target"]) {
    expect(layout).toContain(problem);
  }
  expect(layout).toContain("words cut off");
  expect(layout).toContain("title: “”");
  await page.setContent(`<main><form method="get"></form><table style="width: 900px">
    <tbody><tr><td>Off the sheet</td></tr></tbody></table></main>`);
  expect(await paperProblems(page)).toHaveLength(2);
});

for (const { route, ...listed } of everyPage(noLinks)) {
  test(`${route} can be read by everybody who may see it, without script too (R-WEB-02)`, async ({
    browser,
  }) => {
    const place = everyPage(links).find((each) => each.route === route) ?? { route, ...listed };
    const page = await pageOf(browser, place.who);
    const problems = watch(page, place);
    await page.setViewportSize(desktop);
    const scripts = await countScripts(page);
    const response = await page.goto(place.path, { waitUntil: "networkidle" });
    expect(response?.status()).toBe(place.status ?? 200);
    expect(scripts.bytes).toBeGreaterThan(0);
    expect(scripts.bytes).toBeLessThanOrEqual(mostScriptBytes);
    // A page that refuses somebody who has signed in (403, 404) is drawn by the framework in the browser alone.
    if (place.who === "visitor" || !place.status) expect(await lostWithoutScript(page)).toEqual([]);
    expect(await lookFromEverySide(page)).toEqual([]);
    if (place.wrong) expect(await lookAtRefusal(page, place.wrong)).toEqual([]);
    expect(problems).toEqual([]);
    page.removeAllListeners();
  });
}

/** The page as it comes back after a form was refused: the summary has the focus and names each field. */
async function lookAtRefusal(page: Page, wrong: NonNullable<Place["wrong"]>): Promise<string[]> {
  await page.setViewportSize(desktop);
  await wrong(page);
  const summary = page.locator(".error-summary").filter({ hasText: "There is a problem" });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  for (const link of await summary.getByRole("link").all()) {
    const field = (await link.getAttribute("href"))?.slice(1) ?? "";
    await expect(page.locator(`[id="${field}"]`)).toBeVisible();
  }
  const found = [...(await axeProblems(page)), ...(await layoutProblems(page))];
  await page.setViewportSize(narrow);
  return [...found, ...(await layoutProblems(page))].map((problem) => `refused: ${problem}`);
}

/** Errors in the console, breaches of the page's own policy and exceptions; none is expected anywhere. */
function watch(page: Page, { status, path }: Place): string[] {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    // The browser mentions in the console that the page itself was answered with 404.
    const { url } = message.location();
    const announced = status !== undefined && url.endsWith(path);
    if (message.type() === "error" && !announced) problems.push(`${message.text()} ${url}`);
  });
  return problems;
}

/** Counts the script that crosses the network, as it is compressed. */
async function countScripts(page: Page): Promise<{ bytes: number }> {
  const counted = { bytes: 0 };
  const scripts = new Set<string>();
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) counted.bytes += encodedDataLength;
  });
  return counted;
}

async function pageOf(browser: Browser, who: Who): Promise<Page> {
  const open = pages.get(who);
  if (open) return open;
  const page =
    who === "visitor"
      ? await browser.newPage({ baseURL: application.origin })
      : await deviceOf(browser, application, who);
  pages.set(who, page);
  return page;
}

/** An invitation and a way to a new password, each by its letter, and a pile of paper begun. */
async function linksOf(browser: Browser): Promise<Links> {
  const administrator = await pageOf(browser, 44);
  const invite = everyPage(noLinks).find(({ route }) => route.endsWith("/invite"));
  await administrator.goto(invite?.path ?? "");
  await administrator.getByLabel("E-mail address").fill("newcomer@larch-lane.example");
  await administrator.getByRole("button", { name: "Send the invitation" }).click();
  await expect(administrator.getByText("The invitation is on its way")).toBeVisible();

  const { email } = examplePerson(6);
  const visitor = await pageOf(browser, "visitor");
  await visitor.goto("/forgotten");
  await visitor.getByLabel("E-mail address").fill(email);
  await visitor.getByRole("button", { name: "Send me a link" }).click();
  await expect(visitor.getByText("Look in your mail")).toBeVisible();

  const organiser = await pageOf(browser, 43);
  await organiser.goto(`/surveys/${exampleId("survey", 3)}/paper`);
  await organiser.getByLabel("How many sheets are on the pile?").fill("2");
  await organiser.getByRole("button", { name: "Start typing" }).click();
  await organiser.waitForURL("**/paper/batches/**");
  const pile = new URL(organiser.url()).pathname;
  return {
    pile,
    invitation: new URL(await linkInLetterTo(application, "newcomer@larch-lane.example")).pathname,
    reset: new URL(await linkInLetterTo(application, email)).pathname,
  };
}
