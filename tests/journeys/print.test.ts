import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { exampleAuditId } from "@/db/seed/ids";
import type { Application } from "@/tests/support/application";
import { deviceOf } from "@/tests/support/browser";
import { startExample } from "@/tests/support/example";

const priya = 1;
type Wording = { code: string; kind: string; wording: string; parts?: Wording[] };
type Edition = { instrument: string; edition: string; themes: { questions: Wording[] }[] };
let application: Application;

test.beforeAll(async () => {
  application = await startExample();
});
test.afterAll(() => application?.stop());

for (const [instrument, edition, year] of [
  ["elppeg", "2026", 2026],
  ["ecf", "2024", 2025],
] as const) {
  test(`the blank copy holds every question of exactly this audit: ${instrument} ${edition} (F11)`, async ({
    browser,
  }, info) => {
    const page = await deviceOf(browser, application, priya);
    await page.goto(`/audits/${exampleAuditId(1, instrument, year)}/blank`);
    const printed = await textOnPaper(page, info.outputPath("blank.pdf"));
    const asked = wordingsOf(instrument, edition);
    expect(asked.length).toBeGreaterThan(35);
    expect(asked.filter((wording) => !printed.includes(squeezed(wording)))).toEqual([]);
    expect(printed.split(squeezed("How do you know?")).length - 1).toBeGreaterThan(20);
    expect(printed).not.toContain(squeezed("Sign out"));
    expect(printed).not.toContain(squeezed("Skip to main content"));
  });
}

test("the report prints on two pages, with who answered, what goes well and what to work on (F30)", async ({
  browser,
}, info) => {
  const page = await deviceOf(browser, application, priya);
  await page.goto(`/profiles/${exampleAuditId(1, "elppeg", 2025)}/report`);
  const path = info.outputPath("report.pdf");
  const printed = await textOnPaper(page, path);
  expect(pagesIn(await page.pdf({ format: "A4" }))).toBe(2);
  for (const heading of await page.locator("main").getByRole("heading").all()) {
    expect(printed).toContain(squeezed((await heading.textContent()) ?? ""));
  }
  expect(printed).toContain(squeezed("Made-up example"));
});

/** What the paper says: from the PDF itself where the tool for it is there, and always from the print layout. */
async function textOnPaper(page: Page, path: string): Promise<string> {
  writeFileSync(path, await page.pdf({ format: "A4" }));
  await page.emulateMedia({ media: "print" });
  expect(await textCutOff(page)).toEqual([]);
  const laidOut = squeezed(await page.evaluate(wordsInLayout));
  const reader = "pdftotext";
  const read = spawnSync(reader, [path, "-"], { encoding: "utf8" });
  return read.status === 0 ? squeezed(read.stdout) : laidOut;
}

/** Runs in the browser: what is laid out, without what the print layout leaves out. */
function wordsInLayout(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (currentNode.parentElement?.checkVisibility()) words.push(currentNode.nodeValue ?? "");
  }
  return words.join("");
}

/** A line break on paper is not a difference in words. */
function squeezed(text: string): string {
  return text.replaceAll(/[\s\f]+/g, "");
}

async function textCutOff(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 794, height: 1123 });
  return page.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        return width > 1 && right > innerWidth + 1;
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  );
}

function pagesIn(pdf: Buffer): number {
  return (pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}

/** From the published edition itself, not from a page of ours. */
function wordingsOf(instrument: string, edition: string): string[] {
  const { stdout } = spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "bin/instruments.ts"],
    { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  const found = (JSON.parse(stdout) as Edition[]).find(
    (each) => each.instrument === instrument && each.edition === edition,
  );
  const questions = found?.themes.flatMap((theme) => theme.questions) ?? [];
  return questions.flatMap(({ wording, parts = [] }) => [
    wording,
    ...parts.map((part) => part.wording),
  ]);
}
