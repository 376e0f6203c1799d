import type { Page } from "@playwright/test";
import axe, { type AxeResults, type RunOptions } from "axe-core";

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const smallestTarget = 24;

/** What axe finds against WCAG 2.2 A and AA, one line for each element. */
export async function axeProblems(page: Page): Promise<string[]> {
  return problemsOf(page, { type: "tag", values: wcag });
}

/** What of that can change with the colours alone: the document that all other rules read is the same. */
export async function colourProblems(page: Page): Promise<string[]> {
  return problemsOf(page, { type: "rule", values: ["color-contrast", "link-in-text-block"] });
}

/**
 * What the page says as it is served and no longer once its script has run: script may add to a page, never take the place
 * of what it says. A page that says nothing, or only that it is loading, has lost everything.
 */
export async function lostWithoutScript(page: Page): Promise<string[]> {
  const { served, shown } = await page.evaluate(async () => {
    const wordsOf = (within: Document) => {
      const lines: string[] = [];
      const main = within.querySelector("main");
      const walker = main && within.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      while (walker?.nextNode()) {
        const words = walker.currentNode.nodeValue?.replaceAll(/\s+/g, " ").trim();
        if (words && !walker.currentNode.parentElement?.closest("script, style")) lines.push(words);
      }
      return lines;
    };
    const answer = await fetch(location.href);
    // Read as a browser without script reads it: nothing in it runs.
    const plain = new DOMParser().parseFromString(await answer.text(), "text/html");
    return { served: wordsOf(plain), shown: wordsOf(document) };
  });
  if (served.length === 0) return ["nothing is served"];
  return served.filter((line) => !shown.includes(line) || /^Loading/.test(line));
}

async function problemsOf(page: Page, runOnly: RunOptions["runOnly"]): Promise<string[]> {
  // Half a megabyte of rules: once for each page that is opened, not for each look at it.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(
    (options) => {
      const { axe } = window as unknown as { axe: { run(run: RunOptions): Promise<AxeResults> } };
      return axe.run(options);
    },
    { runOnly, resultTypes: ["violations"] } satisfies RunOptions,
  );
  if (passes.length === 0) return ["axe looked at nothing"];
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = failureSummary?.split("\n").slice(1).join(" ").trim();
      return `${id}: ${help}: ${target.join(" ")} (${why})`;
    }),
  );
}

/** What axe does not look for: the page as a whole, sideways scrolling, small targets, words cut off. */
export async function layoutProblems(page: Page): Promise<string[]> {
  return [
    ...(await page.evaluate(lookAtPage)),
    ...(await page.evaluate(lookAtTargets, smallestTarget)),
    ...(await page.evaluate(lookForCutWords)),
  ];
}

/** Text spaced as WCAG 1.4.12 allows readers to space it must still fit. */
export async function spacedTextProblems(page: Page): Promise<string[]> {
  const style = await page.addStyleTag({
    content:
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
  });
  const found = await layoutProblems(page);
  await style.evaluate((element) => element.parentNode?.removeChild(element));
  return found.map((problem) => `with spaced text, ${problem}`);
}

/** What runs off the sheet, where nobody can scroll, and controls that paper cannot use. */
export async function paperProblems(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll("main *")].filter((each) => each.checkVisibility());
    const off = shown.filter((each) => each.getBoundingClientRect().right > innerWidth + 1);
    const tables = off.filter((each) => each.matches("table, img, svg, pre"));
    const forms = shown.filter((each) => each.matches('form[method="get"]'));
    return [
      ...tables.map((each) => `off the sheet: ${each.outerHTML.slice(0, 110)}`),
      ...forms.map((each) => `a form on paper: ${each.outerHTML.slice(0, 110)}`),
    ];
  });
}

/** Anything that still moves although its reader asked for less. */
export async function movementProblems(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element);
        const slow = transitionDuration.split(",").some((time) => Number.parseFloat(time) > 0.01);
        return animationName !== "none" || slow;
      })
      .map((element) => `moves: ${element.outerHTML.slice(0, 100)}`),
  );
}

/** Single keys must do nothing: people who dictate would set them off with every word (WCAG 2.1.4). */
export async function singleKeyProblems(page: Page): Promise<string[]> {
  const look = () => page.evaluate(() => location.href + document.body.innerHTML);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const before = await look();
  const printable = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));
  await page.keyboard.type(printable.join(""));
  return (await look()) === before ? [] : ["a single key changes the page"];
}

/** This and the two below run in the browser, so each stands alone. */
function lookAtPage(): string[] {
  const { lang, scrollWidth } = document.documentElement;
  const headings = [...document.querySelectorAll("h1")].filter((each) => each.checkVisibility());
  const wrong = {
    "no language is set": !lang,
    [`title: “${document.title}”`]: !document.title.includes("Alongside"),
    [`${headings.length} main headings`]: headings.length !== 1,
    [`scrolls sideways: ${scrollWidth} pixels wide`]: scrollWidth > innerWidth,
  };
  return Object.keys(wrong).filter((problem) => wrong[problem]);
}

function lookAtTargets(smallest: number): string[] {
  const controls = [...document.querySelectorAll("a, button, input, select, textarea, summary")];
  const toHit = controls.filter((control) => {
    const { position, display } = getComputedStyle(control);
    // A link within a sentence is as high as its line; what is only read out has no size to hit.
    const readOut = position === "absolute" && control.clientWidth <= 1;
    return (
      control.checkVisibility({ visibilityProperty: true }) && display !== "inline" && !readOut
    );
  });
  const small = toHit.filter((control) => {
    const boxes = [control, control.closest("label")].flatMap(
      (each) => each?.getClientRects()[0] ?? [],
    );
    return !boxes.some(({ width, height }) => width >= smallest && height >= smallest);
  });
  return small.map((control) => `small target: ${control.outerHTML.slice(0, 110)}`);
}

function lookForCutWords(): string[] {
  const cuts = (overflow: string) => overflow === "hidden" || overflow === "clip";
  const cut = [...document.querySelectorAll("body *")].filter((element) => {
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
    const { overflowX, overflowY } = getComputedStyle(element);
    const sideways = cuts(overflowX) && scrollWidth > clientWidth + 1;
    const below = cuts(overflowY) && scrollHeight > clientHeight + 1;
    // One pixel is how words are hidden from the eye on purpose.
    return (sideways || below) && clientWidth > 1 && clientHeight > 1 && element.checkVisibility();
  });
  return cut
    .filter((element) => element.textContent?.trim())
    .map((element) => `words cut off: ${element.outerHTML.slice(0, 110)}`);
}
