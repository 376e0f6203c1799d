import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Browser, expect, test } from "@playwright/test";
import { startWithSurveys } from "@/tests/support/parents-app";

/** What a screen reader says on each kind of page, from the first word of its main part to the last. */
const golden: Record<string, string[]> = JSON.parse(
  readFileSync("tests/golden/spoken-parents-pages.json", "utf8"),
);
const require = createRequire(import.meta.url);
const listed = require.resolve("@guidepup/virtual-screen-reader/package.json");
const reader = join(dirname(listed), "lib/esm/index.browser.js");
const kinds = ["matters", "question/1", "words", "check", "about"];

let application: Awaited<ReturnType<typeof startWithSurveys>>;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  const sheet = { asksImportance: true, asksForum: true, comment: "private" as const };
  application = await startWithSurveys([{ tags: ["ur"], sheet }]);
});
test.afterAll(() => application?.stop());

for (const tag of ["en", "ur"]) {
  test(`T-05 F-01 F-02 each kind of question in ${tag} is heard whole, once and in order`, async ({
    browser,
  }) => {
    for (const [kind, said] of Object.entries(await spokenIn(browser, tag))) {
      expect(said, `${tag} ${kind}`).toEqual(golden[`${tag} ${kind}`]);
      const headings = said.filter(
        (phrase) => phrase.startsWith("heading,") && phrase.endsWith("level 1"),
      );
      expect(headings.length, `${tag} ${kind}`).toBe(1);
    }
  });
}

/** The page's own policy lets no script in: only here it is set aside, to listen. */
async function spokenIn(browser: Browser, tag: string): Promise<Record<string, string[]>> {
  const context = await browser.newContext({ baseURL: application.origin, bypassCSP: true });
  await context.route("**/reader.js", (route) =>
    route.fulfill({ path: reader, contentType: "text/javascript" }),
  );
  const page = await context.newPage();
  await page.goto(`/s/${application.surveys[0]?.code}/${tag}`);
  await page.locator("form button").first().click();
  const sheet = page.url().replace("/matters", "");
  const said: Record<string, string[]> = {};
  for (const kind of kinds) {
    await page.goto(`${sheet}/${kind}`);
    said[kind] = await page.evaluate(async () => {
      const address = "/reader.js";
      const { virtual } = await import(address);
      await virtual.start({ container: document.querySelector("main") });
      for (let steps = 0; steps < 300; steps += 1) {
        await virtual.next();
        if ((await virtual.lastSpokenPhrase()).startsWith("end of main")) break;
      }
      const log: string[] = await virtual.spokenPhraseLog();
      await virtual.stop();
      // Marks that isolate a name are not heard.
      return log.map((phrase) => phrase.replaceAll(/[\u2066-\u2069]/g, ""));
    });
  }
  await context.close();
  return said;
}
