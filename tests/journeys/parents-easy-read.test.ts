import { expect, type Page, test } from "@playwright/test";
import { startWithSurveys } from "@/tests/support/parents-app";
import { questionIn, sayIn } from "@/tests/support/parents-words";

const tag = "en-GB-x-easyread";
const say = sayIn(tag);

let application: Awaited<ReturnType<typeof startWithSurveys>>;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  application = await startWithSurveys([{ tags: [tag], families: 40 }]);
});
test.afterAll(() => application?.stop());

test("A-02 F69 P-05 P-10 a parent picks Easy Read, and answers to the thank-you without script", async ({
  browser,
}) => {
  const context = await browser.newContext({
    ...{ javaScriptEnabled: false, baseURL: application.origin },
    viewport: { width: 360, height: 720 },
  });
  const page = await context.newPage();
  const [survey] = application.surveys;
  await page.goto(`/s/${survey?.code}`);
  await page.getByRole("link", { name: "Easy Read" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en-GB");
  await expect(page.locator("main .picture").first()).toBeVisible();
  expect(await smallLetters(page)).toEqual([]);
  await page.getByRole("button", { name: say("start") }).click();
  const codes = survey?.sheet.questions.map(({ code }) => code) ?? [];
  for (const [at, code] of codes.entries()) {
    const question = questionIn(tag, code).replaceAll("\n", " ");
    await expect(page.getByRole("heading", { level: 1, name: question })).toBeVisible();
    await expect(page.locator("h1 .picture")).toBeVisible();
    await expect(page.locator(".choice .picture")).toHaveCount(6);
    expect(await smallLetters(page)).toEqual([]);
    await page.locator(`#answer-${at % 4}`).check();
    await page.getByRole("button", { name: say("continue") }).click();
  }
  await expect(page.getByRole("heading", { level: 1, name: say("checkTitle") })).toBeVisible();
  await page.locator(".buttons a").click();
  await page.getByRole("button", { name: say("send") }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("thanksTitle") })).toBeVisible();
  expect(await smallLetters(page)).toEqual([]);
  await context.close();
});

/** Words below 20 pixels. */
function smallLetters(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const spoken = [...document.querySelectorAll("body *")].filter(
      (element) =>
        element.checkVisibility() &&
        [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    );
    const small = spoken.filter(
      (element) => parseFloat(getComputedStyle(element).fontSize) < least,
    );
    return small.map((element) => element.outerHTML.slice(0, 90));
  }, 20);
}
