import { type Browser, expect, type Page, test } from "@playwright/test";
import { startWithSurveys } from "@/tests/support/parents-app";

const easyRead = "en-GB-x-easyread";
const tags = ["en", easyRead, "pl", "ro", "pa", "ur", "bn", "ar", "so"];
/** A-03, and L-14 for what an English page may load of fonts: the names of the other languages. */
const mostPageAndStyle = 15_000;
const mostFonts = 175_000;
const mostEnglishFonts = 12_000;
const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

let application: Awaited<ReturnType<typeof startWithSurveys>>;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  application = await startWithSurveys([
    { tags: tags.slice(1) },
    { tags: tags.slice(1), sheet: { comment: "public" }, givenBack: true },
  ]);
});
test.afterAll(() => application?.stop());

for (const tag of tags) {
  test(`A-03 L-13 L-14 a first question in ${tag} weighs little on a slow phone and brings no script`, async ({
    browser,
  }) => {
    await expectLight(browser, tag, async (page) => {
      await page.goto(`/s/${application.surveys[0]?.code}/${tag}`);
      await page.locator("form button").first().click();
    });
  });
}

for (const tag of ["en", "ur"]) {
  test(`A-03 F64 so do the results in ${tag}`, async ({ browser }) => {
    await expectLight(browser, tag, (page) =>
      page.goto(`/s/${application.surveys[1]?.code}/${tag}/results`),
    );
  });
}

/** Opens a page, then loads it again with nothing kept of it, on a slow line and phone. */
async function expectLight(browser: Browser, tag: string, open: (page: Page) => Promise<unknown>) {
  const context = await browser.newContext({
    ...{ baseURL: application.origin, viewport: { width: 360, height: 720 } },
  });
  const page = await context.newPage();
  await open(page);
  // What this first load still fetches is not to be counted with the second.
  await page.waitForLoadState("networkidle");
  const address = page.url();
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.clearBrowserCache");
  await network.send("Network.emulateNetworkConditions", slow);
  await network.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const bytes: Record<string, number> = {};
  const kinds = new Map<string, string>();
  network.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? "unknown";
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  await page.goto(address, { waitUntil: "networkidle" });
  const [loaded, drawn] = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const ends = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    return [entry?.loadEventEnd ?? 0, Math.max(0, ...ends.map(({ responseEnd }) => responseEnd))];
  });
  const { Document: html = 0, Stylesheet: style = 0, Font: fonts = 0, Script: script = 0 } = bytes;
  console.info(
    `${tag}: page ${html} bytes, style ${style}, fonts ${fonts}, script ${script}; loaded after ${loaded.toFixed(0)} ms and in its own letters after ${drawn.toFixed(0)} ms at 400 kbit/s`,
  );
  expect(html).toBeGreaterThan(500);
  expect(html + style).toBeLessThanOrEqual(mostPageAndStyle);
  expect(fonts).toBeLessThanOrEqual(mostFonts);
  if (["en", easyRead, "pl", "ro", "so"].includes(tag))
    expect(fonts).toBeLessThanOrEqual(mostEnglishFonts);
  expect(script).toBe(0);
  await context.close();
}
