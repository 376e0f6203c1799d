import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import type { Application } from "@/tests/support/application";
import { deviceOf } from "@/tests/support/browser";
import { fatou, openSurvey, startExampleInUrdu } from "@/tests/support/example-in-urdu";
import { inDatabaseOf } from "@/tests/support/journeys-on-server";
import { axeProblems, layoutProblems } from "@/tests/support/page-checks";

const questions = 10;
/** What one family writes, to be looked for wherever it must not be. */
const ownWords = "More time at the gate, please";

let application: Application;
let organiser: Page;
let tablet: BrowserContext;
let page: Page;
let address = "";
let code = "";

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  application = await startExampleInUrdu();
  organiser = await deviceOf(browser, application, fatou);
  tablet = await browser.newContext({ viewport: { width: 820, height: 1100 }, hasTouch: true });
  page = await tablet.newPage();
});
test.afterAll(() => application?.stop());

const waiting = (n: number) => expect(page.locator("#waiting")).toHaveText(`${n} waiting to send`);

test("F60 O-03 a tablet is lent with an address and a code told once, and says when it may go out of reach", async () => {
  await organiser.goto(`/surveys/${openSurvey}/tablet`);
  await organiser.getByLabel("Where does it go?").fill("Sunday dads’ club");
  await organiser.getByRole("button", { name: "Lend a tablet" }).click();
  address = (await organiser.locator(".slip a").textContent()) ?? "";
  code = (await organiser.locator(".slip-code").textContent()) ?? "";
  await organiser.reload();
  await expect(organiser.getByRole("rowheader", { name: "Sunday dads’ club" })).toBeVisible();
  expect(await organiser.content()).not.toContain(code);
  const answer = await page.goto(address);
  expect(answer?.headers()["content-security-policy"]).toContain("script-src 'self'");
  await expect(page.locator(".ready")).toContainText("Ready to use without internet");
  await waiting(0);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname.split("/").at(-1));
  });
  for (const file of ["main.mjs", "survey.json", "collect.css", "arabic-nastaliq.woff2"]) {
    expect(kept).toContain(file);
  }
  expect(kept).not.toContain("bengali.woff2");
});

test("P-05 beside the languages stands why Easy Read is not among them, for staff, volunteers and families", async () => {
  await expect(organiser.getByText(/^Easy Read is not among them/)).toBeVisible();
  await organiser.getByRole("link", { name: "Print some Easy Read sheets" }).click();
  await expect(organiser.locator(".paper-easy").first()).toBeVisible();
  await expect(page.getByText(/^Easy Read is not among the languages/)).toBeVisible();
  await page.getByRole("button", { name: "Start with families" }).click();
  await expect(page.getByText(/^Do you want Easy Read/)).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  expect(await layoutProblems(page)).toEqual([]);
});

test("O-08 a family answers in Urdu with the network away; the tablet holds nothing that can be read", async () => {
  await tablet.setOffline(true);
  await page.getByRole("button", { name: "اردو" }).click();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.locator(".notice")).toContainText("A computer made this translation");
  expect(await axeProblems(page)).toEqual([]);
  await go(page, 2);
  await page.locator("fieldset input").nth(3).check();
  expect(await layoutProblems(page)).toEqual([]);
  await go(page, questions);
  await page.locator("textarea").fill(ownWords);
  await go(page, 1);
  await expect(page.getByText(ownWords)).toBeVisible();
  await go(page, 2);
  await waiting(1);
  const held = await everythingIn(page);
  expect(held).toContain("sealed");
  expect(held).not.toContain(ownWords);
  expect(held).not.toContain("marks");
});

test("O-08 the next family finds blank pages, and nothing of the last by Back, by restart or in what the browser kept", async () => {
  await page.locator("main button").click();
  await expect(page.getByRole("button", { name: "English" })).toBeVisible();
  await page.goBack().catch(() => null);
  await expect(page.getByRole("button", { name: "English" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "English" })).toBeVisible();
  await waiting(1);
  await page.getByRole("button", { name: "English" }).click();
  await go(page, 2);
  for (let at = 0; at < questions; at += 1) {
    expect(await page.locator("input:checked").count()).toBe(0);
    await page
      .locator("fieldset input")
      .nth(at % 6)
      .check();
    await go(page, 1);
  }
  await expect(page.locator("textarea")).toHaveValue("");
  await go(page, 1);
  await expect(page.locator("dl")).not.toContainText(ownWords);
  expect(await axeProblems(page)).toEqual([]);
  await page
    .getByRole("button", { name: /^Change/ })
    .first()
    .click();
  await page.getByLabel("Sometimes").check();
  await go(page, 1);
  await expect(page.getByRole("heading", { name: "Check your answers" })).toBeVisible();
  await go(page, 2);
  await expect(page.getByText("Thank you. We have your answers.")).toBeVisible();
  await waiting(2);
});

test("O-08 after three minutes it asks whether anybody is there, and begins again when nobody is", async () => {
  await page.getByRole("button", { name: "Next person" }).click();
  await page.clock.install();
  await page.reload();
  await page.getByRole("button", { name: "English" }).click();
  await go(page, 2);
  await page.getByLabel("Always").check();
  await page.clock.runFor(181_000);
  await expect(page.getByRole("dialog", { name: "Are you still there?" })).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  await page.clock.runFor(30_000);
  await page.getByRole("button", { name: "Yes, I am here" }).click();
  await expect(page.getByLabel("Always")).toBeChecked();
  await page.clock.runFor(181_000 + 46_000);
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("button", { name: "English" })).toBeVisible();
  await waiting(2);
});

test("O-08 only the volunteer’s code leads away from the families", async () => {
  await page.getByRole("button", { name: "For the volunteer" }).click();
  await page.getByLabel(/The code you were given/).fill("WRONG2");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("alert")).toHaveText("That is not the code of this tablet.");
  await page.getByLabel(/The code you were given/).fill(code.toLowerCase());
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("heading", { name: "Collect answers on this tablet" })).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
});

test("O-05 a sheet kept by an older version is sealed when the page opens, and waits with the others", async () => {
  await page.evaluate(async (words) => {
    const [found] = await indexedDB.databases();
    const opening = indexedDB.open(found?.name ?? "");
    await new Promise((done) => opening.addEventListener("success", done));
    const id = crypto.randomUUID();
    const typed = { key: id, language: "en", marks: {}, matters: [], contexts: [], comment: words };
    const put = opening.result.transaction("sheets", "readwrite").objectStore("sheets");
    const request = put.put({ id, sheet: { opening: 1, typed } });
    await new Promise((done) => request.addEventListener("success", done));
    opening.result.close();
  }, ownWords);
  await page.reload();
  await waiting(3);
  expect(await everythingIn(page)).not.toContain(ownWords);
});

test("O-04 back in reach everything is sent, and what is sent again is stored once", async () => {
  const copies: { key: string; body: string }[] = [];
  // The first sheet arrives, and the answer to it is lost on the way: the tablet must send it again.
  let isBadLine = true;
  await page.route("**/sheets", async (route) => {
    const request = route.request();
    if (isBadLine && copies.length > 0) return route.abort();
    copies.push({
      key: request.headers()["idempotency-key"] ?? "",
      body: request.postData() ?? "",
    });
    if (!isBadLine) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await tablet.setOffline(false);
  const send = page.getByRole("button", { name: "Send what is waiting" });
  // A page that was loaded without a network may not be told that it is back.
  await send.click();
  await expect.poll(() => copies.length).toBe(1);
  await expect(page.locator("#sending")).toContainText("There is no internet just now");
  await waiting(3);
  isBadLine = false;
  await send.click();
  await waiting(0);
  await expect(page.locator("#sending")).toContainText("Everything is sent.");
  // One of three was sent twice.
  expect(copies).toHaveLength(4);
  const statuses = await page.evaluate(
    ({ to, sheets }) =>
      Promise.all(
        sheets.map(async ({ key, body }) => {
          const headers = { "content-type": "application/json", "idempotency-key": key };
          return (await fetch(`${to}/sheets`, { method: "POST", headers, body })).status;
        }),
      ),
    { to: address, sheets: [...copies] },
  );
  expect(new Set(copies.map(({ key }) => key)).size).toBe(3);
  expect(statuses).toEqual([200, 200, 200, 200]);
});

test("O-07 what keeps a tablet from being ready is said; a post from elsewhere is refused", async ({
  browser,
}) => {
  const userAgent = "Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1 Safari/604.1";
  const iPad = await (await browser.newContext({ userAgent })).newPage();
  await iPad.goto(address);
  await expect(iPad.locator(".not-ready")).toContainText("Add to Home Screen");
  const crossSite = await iPad.request.post(`${address}/sheets`, {
    headers: { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
    data: {},
  });
  expect(crossSite.status()).toBe(403);
  expect((await iPad.request.get(`${application.origin}/collect/nobody`)).status()).toBe(404);
});

test("O-04 three families are three replies by tablet, and nothing joins them to it", async () => {
  await application.kill9();
  const found = await inDatabaseOf(application, async (database) => ({
    replies: (await database.query("select id from responses where survey_id = $1", [openSurvey]))
      .rows.length,
    words: (await database.query("select words from survey_comments where words = $1", [ownWords]))
      .rows,
    received: (await database.query("select key_hash from received_sheets")).rows,
  }));
  expect(found.received).toHaveLength(3);
  expect(found.words).toHaveLength(2);
  // The example begins with twelve.
  expect(found.replies).toBe(12 + 3);
});

/** Goes on as many screens. */
async function go(on: Page, screens: number) {
  for (let at = 0; at < screens; at += 1) await on.locator(".go button").click();
}

/** Every byte of the page's own databases and stores, as text. */
function everythingIn(on: Page): Promise<string> {
  return on.evaluate(async () => {
    const all: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name = "" } of await indexedDB.databases()) {
      const opening = indexedDB.open(name);
      await new Promise((done) => opening.addEventListener("success", done));
      const database = opening.result;
      for (const store of database.objectStoreNames) {
        const request = database.transaction(store).objectStore(store).getAll();
        await new Promise((done) => request.addEventListener("success", done));
        all.push(request.result);
      }
      database.close();
    }
    return JSON.stringify(all);
  });
}
