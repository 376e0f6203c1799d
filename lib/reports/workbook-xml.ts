export type Opened = { kind: "open"; name: string; attributes: Readonly<Record<string, string>> };
export type Words = { kind: "text"; within: string; text: string };
/** One step through an XML text: an element opens or closes, or words stand in one. Names are without their prefix. */
type Step = Opened | { kind: "close"; name: string } | Words;
type Broken = { kind: "broken" };

/** Deeper than any workbook nests. */
const deepest = 64;

/**
 * Walks through the XML of a workbook, which needs little of the language: declarations, comments and marked sections are
 * not read but broken, so that no text can name, fetch or repeat another. Words of how a text is pronounced are left out.
 */
export function* elementsOf(xml: string): Generator<Step | Broken> {
  const open: string[] = [];
  for (const { text, tag } of tagsIn(xml)) {
    if (text && open.length > 0 && !open.includes("rPh"))
      yield { kind: "text", within: open.at(-1) ?? "", text: unescaped(text) };
    if (tag === undefined || tag.startsWith("?")) continue;
    const steps = tag.startsWith("!") ? [broken] : stepsOf(tag, open);
    yield* steps;
    if (steps.some(isBroken)) return;
  }
  if (open.length > 0) yield broken;
}

const broken: Broken = { kind: "broken" };

/** What one tag does to the elements that are open. */
function stepsOf(tag: string, open: string[]): (Step | Broken)[] {
  const name = /^\/?(?:[\w.-]+:)?([\w.-]+)/.exec(tag)?.[1] ?? "";
  const close: Step = { kind: "close", name };
  if (tag.startsWith("/")) return open.pop() === name ? [close] : [broken];
  const opened: Step = { kind: "open", name, attributes: attributesIn(tag) };
  if (tag.endsWith("/")) return [opened, close];
  open.push(name);
  return open.length > deepest ? [broken] : [opened];
}

/** Each tag without its brackets, and the words before it; a bracket that never closes breaks the text. */
function* tagsIn(xml: string): Generator<{ text: string; tag?: string }> {
  let at = 0;
  for (let start = xml.indexOf("<"); start >= 0; start = xml.indexOf("<", at)) {
    const end = xml.indexOf(">", start);
    const tag = end < 0 ? "!" : xml.slice(start + 1, end);
    yield { text: xml.slice(at, start), tag };
    if (end < 0) return;
    at = end + 1;
  }
  yield { text: xml.slice(at) };
}

export function isBroken(step: Step | Broken): step is Broken {
  return step.kind === "broken";
}

function attributesIn(inside: string): Record<string, string> {
  const found = inside.matchAll(/\s([a-z]+)="([^"]*)"/gi);
  return Object.fromEntries([...found].map(([, name = "", value = ""]) => [name, value]));
}

const named: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** The five names and the numbers of letters that XML has without declarations, and the numbers that workbooks add. */
function unescaped(text: string): string {
  return text
    .replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) =>
      name ? (named[name] ?? whole) : letterOf(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replaceAll(/_x([\da-f]{4})_/gi, (_whole, hex) => letterOf(Number.parseInt(hex, 16)));
}

function letterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
