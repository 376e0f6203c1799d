import { type Browser, expect, type Page, test } from "@playwright/test";
import {
  axeProblems,
  colourProblems,
  layoutProblems,
  movementProblems,
  singleKeyProblems,
  spacedTextProblems,
} from "@/tests/support/page-checks";
import { startWithSurveys } from "@/tests/support/parents-app";

const policy =
  "default-src 'none'; script-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; media-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
const desktop = { width: 1280, height: 900 };
const narrow = { width: 320, height: 256 };
/** Parents' pages hold to 2.5.5, which staff pages do not. */
const smallestTarget = 44;

const easyRead = "en-GB-x-easyread";
let application: Awaited<ReturnType<typeof startWithSurveys>>;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  const sheet = { asksImportance: true, asksForum: true, comment: "public" as const };
  application = await startWithSurveys([
    {
      tags: ["ur", "pl", easyRead],
      families: 14,
      sheet: { ...sheet, access: "codes" },
      singles: 1,
    },
    { tags: ["ur", "pl", easyRead], sheet, givenBack: true },
  ]);
});
test.afterAll(() => application?.stop());

// Each language is looked at by itself: they wait for one another for nothing.
test.describe.configure({ mode: "parallel" });

for (const tag of ["en", easyRead, "ur", "pl"]) {
  test(`A-01 A-03 W-02 every parents' page in ${tag} can be read by everybody, and runs nothing`, async ({
    browser,
  }) => {
    test.setTimeout(600_000);
    const { page, requested } = await open(browser);
    for (const address of await addressesIn(page, tag)) {
      const response = await page.goto(address);
      // Nothing runs here: when its letters are there the page asks for nothing more.
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const headers = (await response?.allHeaders()) ?? {};
      expect(headers["content-security-policy"], address).toBe(policy);
      expect(headers["referrer-policy"], address).toBe("no-referrer");
      expect(headers["cache-control"], address).toBe("no-store");
      expect(headers["set-cookie"], address).toBeUndefined();
      for (const closed of await page.locator("details").all())
        await closed.evaluate((details: HTMLDetailsElement) =>
          details.toggleAttribute("open", true),
        );
      expect(await lookFromEverySide(page), address).toEqual([]);
    }
    expect(requested.length).toBeGreaterThan(20);
    expect(requested.filter(({ type }) => type === "script")).toEqual([]);
    await page.context().close();
  });
}

test("F-07 a form that has to be put right says so first, keeps what was typed, and can be read by everybody", async ({
  browser,
}) => {
  const { page } = await open(browser);
  const [survey] = application.surveys;
  for (const tag of ["en", "ur", "pl"]) {
    await page.goto(`/s/${survey?.code}/${tag}`);
    await page.locator("#code").fill("K7QF4-2M4X8");
    await page.locator("form button").click();
    await expect(page.locator("#code")).toHaveValue("K7QF4-2M4X8");
    await expect(page.locator("#code")).toHaveAttribute("aria-describedby", /code-problem/);
    const summary = page.locator("main > :first-child, main > .back + *, main > .notice + *");
    await expect(summary.and(page.locator(".problem-summary"))).toBeVisible();
    expect(await lookFromEverySide(page)).toEqual([]);
  }
  await page.context().close();
});

test("F-03 each answer is 48 pixels high, its circle 32, at the side where reading begins", async ({
  browser,
}) => {
  const { page } = await open(browser);
  for (const tag of ["en", "ur"]) {
    const all = await addressesIn(page, tag);
    await page.goto(all.find((each) => each.endsWith("/question/2")) ?? "");
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
    for (const choice of await page.locator(".choice").all()) {
      const [row, circle] = await Promise.all([
        choice.boundingBox(),
        choice.locator("input").boundingBox(),
      ]);
      if (!row || !circle) throw new Error("An answer cannot be seen");
      expect(row.height).toBeGreaterThanOrEqual(48);
      expect(Math.min(circle.width, circle.height)).toBeGreaterThanOrEqual(32);
      const before = circle.x - row.x;
      const after = row.x + row.width - circle.x - circle.width;
      expect(tag === "ur" ? after < before : before < after).toBe(true);
    }
  }
  await page.context().close();
});

async function open(browser: Browser) {
  const context = await browser.newContext({
    baseURL: application.origin,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const requested: { type: string; url: string }[] = [];
  page.on("request", (request) =>
    requested.push({ type: request.resourceType(), url: request.url() }),
  );
  return { page, requested };
}

/** Every page there is, on a sheet with answers in it, without sending it. */
async function addressesIn(page: Page, tag: string): Promise<string[]> {
  const [survey, given] = application.surveys;
  const base = `/s/${survey?.code}/${tag}`;
  const results = `/s/${given?.code}/${tag}/results`;
  await page.goto(`${base}?with=${survey?.singles[0]}`);
  await page.locator("form button").click();
  const sheet = new URL(page.url()).pathname.replace("/matters", "");
  await page.goto(`${sheet}/question/1`);
  await page.locator("#answer-2").check();
  await page.locator("form .buttons button").first().click();
  await page.goto(`${sheet}/words`);
  await page.locator("textarea").fill("Thank you شکریہ");
  await page.locator("form .buttons button").first().click();
  const both = tag === "en" ? [] : [`${sheet}/question/3?both=1`];
  const steps = ["matters", "question/1", "question/2", "words", "check", "about", "save"];
  const others = ["", "/privacy", "/help", "/go-on", "/thanks", "/clear", "/results"];
  return [
    ...[`/s/${survey?.code}`, ...both, `${sheet}/save?given=ABC234`],
    ...steps.map((step) => `${sheet}/${step}`),
    ...others.map((other) => base + other),
    ...(tag === "en" ? [`/s/${given?.code}`, results] : [results, `${results}?both=1`]),
    ...[`${sheet}gone/check`, `/s/NQSUCH/${tag}`],
  ];
}

/** One load, seen in every way people see it: each line says how, and what is wrong. */
async function lookFromEverySide(page: Page): Promise<string[]> {
  const found: string[] = [];
  const note = async (how: string, looks: ((page: Page) => Promise<string[]>)[]) => {
    for (const look of looks)
      for (const problem of await look(page)) found.push(`${how}: ${problem}`);
  };
  await page.setViewportSize(desktop);
  await note("as it comes", [axeProblems, layoutProblems, movementProblems, paleText]);
  await note("as it comes", [spacedTextProblems, singleKeyProblems, smallTargets, wrongLetters]);
  await page.emulateMedia({ colorScheme: "dark" });
  await note("dark", [colourProblems, paleText]);
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await note("forced colours", [colourProblems]);
  await page.emulateMedia({ forcedColors: "none" });
  await page.setViewportSize(narrow);
  await note("320 wide", [axeProblems, layoutProblems, smallTargets]);
  const large = await page.addStyleTag({ content: "html { font-size: 225% !important }" });
  await note("large text", [layoutProblems]);
  await large.evaluate((element) => element.parentNode?.removeChild(element));
  await page.setViewportSize(desktop);
  return found;
}

/** Text below 7:1 (1.4.6), by the browser's own colours: the ground is the nearest one that is not see-through. */
function paleText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = ([r = 0, g = 0, b = 0]: number[]) => {
      const [red = 0, green = 0, blue = 0] = [r, g, b].map((each) => {
        const part = each / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const groundOf = (element: Element | null): number[] => {
      if (!element) return [255, 255, 255];
      const ground = channels(getComputedStyle(element).backgroundColor);
      return ground[3] === 0 ? groundOf(element.parentElement) : ground;
    };
    const speaking = [...document.querySelectorAll("body *")].filter(
      (element) =>
        element.checkVisibility() &&
        [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    );
    return speaking.flatMap((element) => {
      const [ink, ground] = [channels(getComputedStyle(element).color), groundOf(element)].map(
        light,
      );
      const [high = 0, low = 0] = [ink ?? 0, ground ?? 0].sort((a, b) => b - a);
      const contrast = (high + 0.05) / (low + 0.05);
      return contrast < 7 ? [`${contrast.toFixed(2)}:1 ${element.outerHTML.slice(0, 90)}`] : [];
    });
  });
}

/** Links and controls below 44 pixels either way that do not stand within a sentence (2.5.5). */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((smallest) => {
    const controls = [
      ...document.querySelectorAll("a, button, textarea, label.choice, .field input"),
    ];
    return controls.flatMap((control) => {
      const { display, position } = getComputedStyle(control);
      const box = control.getBoundingClientRect();
      const within = display === "inline" || (position === "absolute" && box.width <= 1);
      const unseen = control.closest(".unseen") !== null || !control.checkVisibility();
      const small = box.width < smallest || box.height < smallest;
      return small && !within && !unseen
        ? [`${box.width.toFixed(0)}×${box.height.toFixed(0)} ${control.outerHTML.slice(0, 90)}`]
        : [];
    });
  }, smallestTarget);
}

/** Letters of a script outside a part marked as a language that uses it (W-09). */
function wrongLetters(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scripts: [RegExp, string[]][] = [
      [/\p{Script=Arabic}/u, ["ur", "ar", "fa", "ps", "ckb"]],
      [/\p{Script=Gurmukhi}/u, ["pa"]],
      [/\p{Script=Bengali}/u, ["bn"]],
    ];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const tag = parent?.closest("[lang]")?.getAttribute("lang") ?? "";
      // What a parent wrote is in whichever language they chose.
      if (parent?.closest("[dir=auto]")) continue;
      for (const [letters, tags] of scripts) {
        if (letters.test(walker.currentNode.nodeValue ?? "") && !tags.includes(tag)) {
          found.push(`${tag}: ${walker.currentNode.nodeValue}`);
        }
      }
    }
    return found;
  });
}
