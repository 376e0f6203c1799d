import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import type { MessageKey } from "@/lib/languages/messages";
import { startWithSurveys } from "@/tests/support/parents-app";
import { questionIn, sayIn } from "@/tests/support/parents-words";

let application: Awaited<ReturnType<typeof startWithSurveys>>;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  application = await startWithSurveys([
    {
      ...{ tags: ["ur", "pl"], families: 14 },
      sheet: { asksImportance: true, asksForum: true, comment: "public" },
    },
    { tags: ["ur"], sheet: { comment: "public" }, givenBack: true },
  ]);
});
test.afterAll(() => application?.stop());

const say = sayIn("ur");
const button = (page: Page, key: MessageKey) =>
  page.getByRole("button", { name: say(key) }).first();
const link = (page: Page, key: MessageKey) => page.getByRole("link", { name: say(key) }).first();

for (const javaScriptEnabled of [false, true]) {
  test(`A-02 F65 an Urdu-speaking parent, from the poster to thank you, ${javaScriptEnabled ? "with" : "without"} script in the browser`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      ...{ javaScriptEnabled, baseURL: application.origin, viewport: { width: 360, height: 720 } },
    });
    const scripts = countScripts(context);
    const page = await context.newPage();
    const [survey] = application.surveys;
    if (!survey) throw new Error("There is no survey");
    const codes = survey.sheet.questions.map(({ code }) => code);
    const asked = (at: number) => questionIn("ur", codes[at - 1] ?? "");
    const question = (at: number) => page.getByRole("heading", { level: 1, name: asked(at) });
    const onto = async (at: number) => {
      await button(page, "continue").click();
      await expect(question(at)).toBeVisible();
    };

    await test.step("she finds her language, and reads who sees what and that the group is small", async () => {
      await page.goto(`/s/${survey.code.toLowerCase()}`);
      await page.getByRole("link", { name: /اردو/ }).click();
      await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
      await expect(page.getByText(say("smallGroup", { families: 14 }))).toBeVisible();
      await expect(page.getByText(say("notChecked"))).toBeVisible();
      await link(page, "privacyLink").click();
      await expect(page.getByText(say("privacyKeptIs"))).toBeVisible();
      await link(page, "back").click();
    });

    await test.step("she says what matters; four is one too many, and all four stay ticked", async () => {
      await button(page, "start").click();
      for (const at of [1, 2, 3, 4]) await page.locator(`#matters-${at}`).check();
      await button(page, "continue").click();
      await expect(page).toHaveTitle(new RegExp(`^${say("errorTitle", { title: "" }).trim()}`));
      await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(4);
      await page.locator("#matters-4").uncheck();
      await onto(1);
    });

    await test.step("she answers, skips, goes back by the link and by the browser, and changes her mind", async () => {
      await page.getByRole("radio", { name: say("usually") }).check();
      await onto(2);
      await onto(3);
      await page.getByRole("radio", { name: say("dontKnow") }).check();
      await onto(4);
      await link(page, "back").click();
      await expect(question(3)).toBeVisible();
      await expect(page.getByRole("radio", { name: say("dontKnow") })).toBeChecked();
      await page.goBack();
      await page.goto(page.url().replace("question/4", "question/1"));
      await expect(page.getByRole("radio", { name: say("usually") })).toBeChecked();
      await page.getByRole("radio", { name: say("never") }).check();
      await onto(2);
      await button(page, "continue").click();
      await onto(4);
    });

    await test.step("her son reads along in English, at the same question, and back", async () => {
      await page.getByRole("link", { name: "English", exact: true }).click();
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
      await expect(page.getByText("Question 4 of 5")).toBeVisible();
      await page.getByRole("link", { name: "اردو" }).click();
      await expect(question(4)).toBeVisible();
    });

    await test.step("the little one wakes: she takes a code, and goes on later on another phone", async () => {
      await link(page, "saveLink").click();
      await button(page, "saveByCode").click();
      const shown = (await page.locator(".code").textContent()) ?? "";
      const [code = ""] = /[2-9A-Z]{6}/.exec(shown) ?? [];
      const later = await browser.newContext({ javaScriptEnabled, baseURL: application.origin });
      const other = await later.newPage();
      await other.goto(`/s/${survey.code}/ur/go-on`);
      await other.getByLabel(say("resumeLabel")).fill(code.toLowerCase());
      await button(other, "continue").click();
      await expect(other.getByRole("heading", { level: 1, name: asked(4) })).toBeVisible();
      await page.goto(other.url());
      await later.close();
    });

    await test.step("she says something in her own words, looks at everything and changes one answer", async () => {
      await page.getByRole("radio", { name: say("always") }).check();
      await onto(5);
      await page.getByRole("radio", { name: say("notApplicable") }).check();
      await button(page, "continue").click();
      await expect(page.getByText(say("noOnesName"))).toBeVisible();
      await page.locator("textarea").fill("صبح کا وقت بہت مشکل ہے");
      await button(page, "continue").click();
      await expect(page.getByText(say("notAnswered"))).toHaveCount(1);
      await expect(page.getByText("صبح کا وقت بہت مشکل ہے")).toBeVisible();
      await page.getByRole("link", { name: say("changeWhat", { question: asked(2) }) }).click();
      await page.getByRole("radio", { name: say("sometimes") }).check();
      await button(page, "continue").click();
      await expect(page.getByText(say("notAnswered"))).toHaveCount(0);
    });

    await test.step("last, about her family, and it is sent; sent again it is thanked again", async () => {
      await page.locator(".buttons a").click();
      await page.locator("#contexts-eal").check();
      await page.locator("#forum-no").check();
      await page.locator("#helped-yes").check();
      const about = page.url();
      await button(page, "send").click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(say("thanksTitle"));
      expect(page.url()).not.toContain("/mine/");
      await page.goBack();
      await expect(page.getByText(say("goneSent"))).toBeVisible();
      await page.goto(about);
      await expect(page.getByText(say("goneSent"))).toBeVisible();
    });

    await test.step("the phone forgets it all, and nothing was ever run or kept on it", async () => {
      await page.goto(`/s/${survey.code}/ur/thanks`);
      await link(page, "resultsLink").click();
      await expect(page.getByText(say("resultsNotYet"))).toBeVisible();
      await page.goBack();
      const cleared = page.waitForResponse((response) => response.url().endsWith("/clear"));
      await link(page, "clearLink").click();
      expect((await (await cleared).allHeaders())["clear-site-data"]).toBe(
        '"cache", "cookies", "storage"',
      );
      expect(await context.cookies()).toEqual([]);
      expect(scripts).toEqual([]);
    });
    await context.close();
  });
}

for (const javaScriptEnabled of [false, true]) {
  test(`A-02 F64 R-11 weeks later, at the same address: what families said and what the setting answers, ${javaScriptEnabled ? "with" : "without"} script in the browser`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      ...{ javaScriptEnabled, baseURL: application.origin, viewport: { width: 360, height: 720 } },
    });
    const scripts = countScripts(context);
    const page = await context.newPage();
    const survey = application.surveys[1];
    const [question] = survey?.sheet.questions ?? [];
    await page.goto(`/s/${survey?.code.toLowerCase()}`);
    await page.getByRole("link", { name: /اردو/ }).click();
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await expect(page.getByRole("heading", { level: 1 })).toContainText(say("resultsTitle"));
    const headings = await page.getByRole("heading", { level: 2 }).allTextContents();
    expect(headings[0]).toContain(say("resultsWho"));
    await expect(page.getByText(say("resultsHeard", { count: 34, roll: 60 }))).toBeVisible();
    await expect(page.getByText(questionIn("ur", question?.code ?? ""))).toBeVisible();
    await page.locator("summary").first().click();
    await expect(
      page.getByText(say("resultsIfSilent", { lower: 0, upper: 0 }).slice(0, 30)).first(),
    ).toBeVisible();
    await expect(page.getByText("ہمیں پہلے سے زیادہ سنا جاتا ہے۔")).toBeVisible();
    await expect(page.getByText("Open a second gate.")).toHaveAttribute("lang", "en");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    await page.getByRole("link", { name: "English", exact: true }).click();
    await expect(page.getByText("34 families answered, of 60 on the roll.")).toBeVisible();
    expect([scripts, await context.cookies()]).toEqual([[], []]);
    await context.close();
  });
}

/** Everything the browser asks for that is script, or is not ours. */
function countScripts(context: BrowserContext): string[] {
  const found: string[] = [];
  context.on("request", (request) => {
    const ours = request.url().startsWith(application.origin) || request.url().startsWith("data:");
    if (request.resourceType() === "script" || !ours) found.push(request.url());
  });
  return found;
}
