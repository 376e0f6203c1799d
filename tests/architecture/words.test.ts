import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/** Words that judge, rank or frighten (honest-numbers 9): figures are described without them. */
const banned =
  /\b(significant(?:ly)?|best|worst|top|bottom|league|rank(?:s|ed|ing)?|improving|declining|margin of error|inflated|hard to reach|overall score)\b/i;

/**
 * Five sentences of the questions use such a word in its everyday sense, about a partnership, a guess or a letter and
 * never about a setting. They are named one by one, because published questions do not change.
 */
const everyday =
  /best guess|best partnership you have|best we have known|fits our values worst|rewrite the worst one/i;

const files = ["app", "components", "lib", "bin"].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" }).map((file) => join(root, file)),
);
const code = files.filter((file) => /\.(tsx?|mjs)$/.test(file) && !/\.test(-d)?\.tsx?$/.test(file));
const editions = files.filter((file) => /^lib\/instruments\/.*\.json$/.test(file));

/** Attributes and calls whose strings people never read. */
const silentAttributes = new Set([
  "className",
  "style",
  "href",
  "id",
  "key",
  "d",
  "viewBox",
  "name",
]);

/** Every sentence or label in a source file: text between tags, and strings that read like words. */
function shownIn(file: string, text = readFileSync(file, "utf8")): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || isSilent(node)) return;
    if (ts.isJsxText(node)) found.push(node.text);
    else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || isTemplateRest(node)) {
      if (readsLikeWords(node.text)) found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.map((words) => words.replaceAll(/\s+/g, " ").trim()).filter(Boolean);
}

function isTemplateRest(node: ts.Node): node is ts.TemplateMiddle | ts.TemplateTail {
  return ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
}

function isSilent(node: ts.Node): boolean {
  return (
    ts.isJsxAttribute(node) && ts.isIdentifier(node.name) && silentAttributes.has(node.name.text)
  );
}

/** A single lower-case word in quotes is a code, such as the side of a chart; two words or a capital are for people. */
function readsLikeWords(text: string): boolean {
  return /\s/.test(text.trim()) || /^\p{Lu}/u.test(text);
}

/** Every text of a question file but its codes, which only the program reads. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "code" ? [] : textsIn(inner)));
}

describe("F21 no word of ours ranks, judges or frightens", () => {
  const shown = code.flatMap((file) => shownIn(file).map((words) => ({ file, words })));

  test("the walk finds the words of pages, components, rules and commands", () => {
    expect(code.length).toBeGreaterThan(150);
    expect(editions.length).toBeGreaterThan(15);
    expect(shown.length).toBeGreaterThan(1000);
  });

  test("and would find a banned one wherever it stood", () => {
    const page = [
      'const title = "Ranked first";',
      "const more = `The best of $" + "{n} settings`;",
      'const side = "top";',
      'export const Page = () => <p className="top bar">Bottom of the table</p>;',
    ].join("\n");
    expect(shownIn("page.tsx", page).filter((words) => banned.test(words))).toEqual([
      "Ranked first",
      "The best of",
      "Bottom of the table",
    ]);
  });

  test("none is in the code", () => {
    const told = shown.filter(({ words }) => banned.test(words));
    expect(told).toEqual([]);
  });

  test("none is in the questions, but for five everyday ones", () => {
    const told = editions.flatMap((file) =>
      textsIn(JSON.parse(readFileSync(file, "utf8"))).filter((words) => banned.test(words)),
    );
    expect(told.filter((words) => !everyday.test(words))).toEqual([]);
    expect(told.length).toBe(5);
  });
});
