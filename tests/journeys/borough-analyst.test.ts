import { expect, type Page, test } from "@playwright/test";
import { exampleId } from "@/db/seed/ids";
import type { Application } from "@/tests/support/application";
import { deviceOf } from "@/tests/support/browser";
import { everyPage } from "@/tests/support/every-page";
import { startExample } from "@/tests/support/example";
import { noLinks } from "@/tests/support/places";

const yiannis = 42;
const borough = `/boroughs/${exampleId("borough")}`;

let application: Application;
let analyst: Page;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  application = await startExample();
  analyst = await deviceOf(browser, application, yiannis);
});
test.afterAll(async () => {
  // Pages were left while they still asked for more, which the service would wait for.
  await analyst?.context().close();
  await application?.stop();
});

/** Every page of the borough, whoever it is listed for. */
const pages = [...new Set(everyPage(noLinks).map(({ path }) => path))].filter(
  (path) => path === borough || path.startsWith(`${borough}/`) || path.startsWith(`${borough}?`),
);
const refused = new Set<string>();

test("R-AZ-07 an analyst reads the borough and finds nothing to press on any page of it", async () => {
  test.setTimeout(180_000);
  const toChange: string[] = [];
  const links: [from: string, to: string][] = [];
  for (const path of pages) {
    const answer = await analyst.goto(path);
    if (answer?.status() === 403) {
      refused.add(path);
      continue;
    }
    expect([path, answer?.status()]).toEqual([path, 200]);
    const forms = await analyst.locator("main form:not([method='get'])").count();
    if (forms > 0) toChange.push(path);
    for (const link of await analyst.locator(`main a[href^="${borough}"]`).all()) {
      links.push([path, (await link.getAttribute("href")) ?? ""]);
    }
  }
  const leadNowhere = links.filter(([, to]) => refused.has(to));
  expect({ toChange, leadNowhere }).toEqual({ toChange: [], leadNowhere: [] });
  expect(links.length).toBeGreaterThan(50);
  expect(pages.length - refused.size).toBeGreaterThan(15);
});

test("R-AZ-07 what only a commissioner decides is refused, and says so", async () => {
  const places = [...refused].map((path) =>
    path.slice(borough.length).replaceAll(/[0-9a-f-]{36}/g, "*"),
  );
  for (const place of [
    ...["/settings/import", "/settings/*/close", "/settings/*/move", "/campaigns/new"],
    ...["/reports/new", "/reports/*/words", "/reports/*/delete", "/retention", "/api-tokens"],
  ]) {
    expect(places).toContain(place);
  }
  await analyst.goto([...refused][0] ?? "");
  await expect(analyst.getByRole("heading", { level: 1 })).toBeVisible();
});

test("F46 and takes away the same tables as files", async () => {
  const picture = `${borough}/picture`;
  for (const file of [
    ...["settings.csv", "levels.csv", "moves.csv", "parents.csv"],
    ...["explore/explore.csv", "explore/parents.csv"],
  ]) {
    const query = "framework=elppeg&instrument=elppeg&year=2025&baseline=2024";
    const answer = await analyst.request.get(`${picture}/${file}?${query}`);
    expect([file, answer.status()]).toEqual([file, 200]);
  }
  const issued = `${borough}/reports/${exampleId("report", 1)}`;
  for (const file of ["report.pdf", "report.xlsx"]) {
    expect((await analyst.request.get(`${issued}/${file}`)).status()).toBe(200);
  }
});
