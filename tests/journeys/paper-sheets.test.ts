import { expect, type Page, test } from "@playwright/test";
import { create } from "qrcode";
import type { Application } from "@/tests/support/application";
import { deviceOf } from "@/tests/support/browser";
import { fatou, openSurvey, startExampleInUrdu } from "@/tests/support/example-in-urdu";
import { inDatabaseOf } from "@/tests/support/journeys-on-server";
import { axeProblems, layoutProblems } from "@/tests/support/page-checks";
import { textsOfPdf } from "@/tests/support/pdf-text";

const here = `/surveys/${openSurvey}`;
/** Ten questions; the first box is for what matters and the last for coming to the forum. */
const questions = 10;

let application: Application;
let organiser: Page;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  application = await startExampleInUrdu();
  organiser = await deviceOf(browser, application, fatou);
});
test.afterAll(() => application?.stop());

for (const query of ["lang=en", "lang=ur&both=1", "lang=ur&large=1"]) {
  test(`F60 O-10 a printed sheet has every word, its code, language, version and page, and no place for a name: ${query}`, async () => {
    await organiser.goto(`${here}/paper/print?${query}`);
    expect(await organiser.locator("main input, main textarea").count()).toBe(0);
    const labels = await organiser.locator(".paper-sheet").evaluate(laidOutWords);
    expect(labels.length).toBeGreaterThan(70);
    const { printed, pages } = await onPaper(organiser);
    const language = query.includes("ur") ? "Urdu" : "English";
    expect(printed.split(`EXAM4P·${language}·v`).length - 1).toBe(pages);
    expect(printed).toContain(`page${pages}/${pages}`);
    expect(printed).not.toContain("Fatou Jallow · ");
    if (language === "English") {
      expect(labels.filter((label) => !printed.includes(squeezed(label)))).toEqual([]);
    }
    const circles = await organiser.locator(".paper-circle").count();
    expect(circles).toBe(questions * 6 + questions + 5 + 2);
  });
}

test("O-10 the square on a sheet is the code of its address at level Q, at least 30 mm wide", async () => {
  await organiser.goto(`${here}/paper/print?lang=ur`);
  await organiser.emulateMedia({ media: "print" });
  const address = `${application.origin}/s/EXAM4P/ur`;
  const { size, data } = create(address, { errorCorrectionLevel: "Q" }).modules;
  const dark = Array.from(data).filter(Boolean).length;
  const square = organiser.locator(".paper-phone svg");
  const path = (await square.locator("path").getAttribute("d")) ?? "";
  expect(path.split("M").length - 1).toBe(dark);
  const drawn = (await square.boundingBox())?.width ?? 0;
  const millimetres = (drawn / 96) * 25.4 * (size / (size + 8));
  expect(millimetres).toBeGreaterThanOrEqual(30);
  await organiser.emulateMedia({ media: null });
});

test("W-08 a poster for each open language fits on one page, in its own words", async () => {
  await organiser.goto(`${here}/poster`);
  await expect(organiser.locator(".poster")).toHaveCount(3);
  await expect(organiser.locator('.poster[lang="en-GB"]')).toContainText("What is Larch Lane like");
  await expect(organiser.locator('.poster[lang="ur"][dir="rtl"]')).toBeVisible();
  const { printed, pages } = await onPaper(organiser);
  expect(pages).toBe(3);
  for (const tag of ["en", "en-GB-x-easyread", "ur"]) expect(printed).toContain(`/s/EXAM4P/${tag}`);
});

const sheets = new Map<number, string[]>();

test("F60 F68 O-11 twelve families’ sheets are typed by keys alone, one sheet a screen", async () => {
  await organiser.goto(`${here}/paper`);
  await organiser.getByLabel("How many sheets are on the pile?").fill("12");
  await organiser.getByRole("button", { name: "Start typing" }).click();
  for (let number = 1; number <= 12; number += 1) {
    await expect(organiser.getByRole("heading", { level: 1 })).toHaveText(`Sheet ${number}`);
    if (number === 4) await organiser.getByRole("link", { name: "Urdu" }).click();
    if (number === 4) await expect(organiser.locator('.typing [lang="ur"]').first()).toBeVisible();
    if (number === 5) await organiser.getByRole("link", { name: "English" }).click();
    const marks = Array.from({ length: questions }, (_, at) => "12348x9"[(number + at) % 7] ?? "");
    sheets.set(number, marks);
    await typeSheet(organiser, marks);
    await expect(organiser.getByText(`Sheet ${number} is saved.`)).toBeVisible();
  }
  expect(await axeProblems(organiser)).toEqual([]);
});

test("O-12 two sheets drawn by chance are typed twice, and again where they differ", async () => {
  let first = true;
  const titles: string[] = [];
  while (titles.length < 6) {
    const title = (await organiser.getByRole("heading", { level: 1 }).textContent()) ?? "";
    if (title === "All sheets are typed in") break;
    titles.push(title);
    const number = Number(/\d+/.exec(title)?.[0]);
    const marks = [...(sheets.get(number) ?? [])];
    if (first) marks[0] = marks[0] === "1" ? "2" : "1";
    sheets.set(number, marks);
    first = false;
    if (number === 4) await organiser.getByRole("link", { name: "Urdu" }).click();
    await typeSheet(organiser, marks, "Save the second typing");
    await organiser.waitForURL((url) => url.searchParams.get("saved") === `${number}`);
    await organiser.goto(new URL(organiser.url()).pathname);
  }
  expect(titles.length).toBeGreaterThanOrEqual(3);
  expect(titles.every((title) => /^Sheet \d+, once more$/.test(title))).toBe(true);
  await expect(organiser.getByText(/0 differed/)).toBeVisible();
});

test("O-11 finished, the sheets are replies and the pile opens no more", async () => {
  const pile = new URL(organiser.url()).pathname;
  await organiser.getByRole("button", { name: "Add the sheets to the replies" }).click();
  await expect(organiser.getByText("12 sheets added to the replies.")).toBeVisible();
  await organiser.goto(pile);
  await expect(organiser).toHaveURL(new RegExp(`${here}/paper$`));
});

test("O-11 without script Enter moves on too, nothing typed is lost, and the last sheet can be taken back", async ({
  browser,
}) => {
  const page = await deviceOf(browser, application, fatou, { javaScriptEnabled: false });
  await page.goto(`${here}/paper`);
  await page.getByLabel("How many sheets are on the pile?").fill("1");
  await page.getByRole("button", { name: "Start typing" }).click();
  const box = page.locator(".typing-row input");
  await box.nth(1).fill("4");
  await box.nth(1).press("Enter");
  await expect(box.nth(1)).toHaveValue("4");
  await expect(box.nth(2)).toBeFocused();
  await box.nth(2).fill("7");
  await page.getByRole("button", { name: "Save this sheet" }).click();
  await expect(page.locator(".error-summary")).toContainText("Type 1 to 4, 8, 9 or x");
  await expect(box.nth(1)).toHaveValue("4");
  await box.nth(2).fill("8");
  await page.getByRole("button", { name: "Save this sheet" }).click();
  await expect(page.getByText("Sheet 1 is saved.")).toBeVisible();
  await page.getByRole("button", { name: "Take sheet 1 back" }).click();
  await expect(page.getByText("Sheet 1 is taken back.")).toBeVisible();
  await box.nth(1).fill("4");
  await page.getByRole("button", { name: "Save this sheet" }).click();
  await expect(page.getByText("Sheet 1 is saved.")).toBeVisible();
  await page.goto(`${here}/close`);
  await expect(page.getByText("1 paper sheet typed in, but not yet added")).toBeVisible();
  await page.getByRole("link", { name: "Finish the pile first" }).click();
  await page.getByRole("link", { name: "Go on typing" }).click();
  await page.getByText("The pile has another number of sheets").click();
  await page.getByRole("button", { name: "Throw away what is typed" }).click();
  await expect(page).toHaveURL(new RegExp(`${here}/paper$`));
});

for (const path of ["/paper", "/paper/print?lang=ur&both=1", "/poster", "/tablet"]) {
  test(`W-01 ${path} can be read by everybody, on a phone too`, async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await organiser.emulateMedia({ colorScheme });
      await organiser.setViewportSize({ width: 320, height: 640 });
      await organiser.goto(here + path);
      expect(await axeProblems(organiser)).toEqual([]);
      expect(await layoutProblems(organiser)).toEqual([]);
    }
  });
}

test("O-11 O-12 twelve replies are stored as paper, in both languages, and no typed sheet is left", async () => {
  await application.kill9();
  const found = await inDatabaseOf(application, async (database) => {
    const ask = async (from: string) => (await database.query(`select 1 from ${from}`)).rows.length;
    const ours = `responses where survey_id = '${openSurvey}'`;
    return {
      all: await ask(ours),
      // The example has none: no language of it was opened without a reviewer before.
      draft: await ask(`${ours} and mode = 'paper' and language = 'ur' and wording = 'draft'`),
      left: await ask("paper_sheets"),
    };
  });
  // The example begins with twelve.
  expect(found).toEqual({ all: 12 + 12, draft: 1, left: 0 });
});

/** Every box in its order, each left by Enter, and the button at the end. */
async function typeSheet(page: Page, marks: readonly string[], save = "Save this sheet") {
  await expect(page.locator(".typing-row input").first()).toBeFocused();
  await page.keyboard.type("2 5");
  await page.keyboard.press("Enter");
  for (const mark of marks) {
    await page.keyboard.type(mark);
    await page.keyboard.press("Enter");
  }
  await expect(page.getByLabel("Their own words, as they are written")).toBeFocused();
  await page.getByRole("button", { name: save }).click();
}

/** What the paper says, without its spaces, and on how many pages. */
async function onPaper(page: Page) {
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  const texts = await textsOfPdf(pdf);
  return { printed: squeezed(texts.join(" ")), pages: texts.length };
}

/** Runs in the browser: each text of the sheet as one label. */
function laidOutWords(sheet: Element): string[] {
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walker.nextNode()) words.push(walker.currentNode.nodeValue ?? "");
  return words.filter((text) => text.trim() !== "");
}

function squeezed(text: string): string {
  return text.replaceAll(/[\s\f\u2068\u2069]+/g, "");
}
