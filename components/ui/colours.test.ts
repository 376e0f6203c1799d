import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
// A missing dark scheme must not pass as an empty one: the last test counts its colours.
const darkStart = css.indexOf("@media screen and (prefers-color-scheme: dark)");
const light = tokensIn(css.slice(0, darkStart));
const dark = { ...light, ...tokensIn(css.slice(darkStart, css.indexOf("@layer base"))) };

const onEveryGround = ["paper", "card", "neutral-soft", "brand-soft"];

/** Text must reach 4.5:1 on every ground it is set on (WCAG 1.4.3). */
const textPairs: [string, string][] = [
  ...onEveryGround.flatMap((ground): [string, string][] => [
    ["ink", ground],
    ["soft", ground],
    ["brand", ground],
    ["brand-strong", ground],
  ]),
  ...["accent", "done", "problem"].flatMap((tone): [string, string][] => [
    [tone, "paper"],
    [tone, "card"],
    [tone, `${tone}-soft`],
  ]),
  ["on-brand", "brand"],
  ["on-brand", "brand-strong"],
  ["on-problem", "problem"],
  ...[0, 1, 2, 3].map((level): [string, string] => [`on-level-${level}`, `level-${level}`]),
];

/** Edges, marks and the focus ring must reach 3:1 against what they stand on (WCAG 1.4.11). */
const markPairs: [string, string][] = [
  ...onEveryGround.flatMap((ground): [string, string][] => [
    ["edge", ground],
    ["brand", ground],
    ["focus-outer", ground],
  ]),
  ["accent", "card"],
  ["problem", "card"],
  ["done", "card"],
  ["focus-inner", "focus-outer"],
];

describe.each([
  ["light", light],
  ["dark", dark],
])("in the %s scheme", (_, tokens) => {
  it.each(textPairs)("%s can be read on %s", (text, ground) => {
    expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(markPairs)("%s can be seen on %s", (mark, ground) => {
    expect(contrast(tokens, mark, ground)).toBeGreaterThanOrEqual(3);
  });

  it("the four levels step evenly enough to be told apart in grey", () => {
    for (const level of [0, 1, 2]) {
      expect(contrast(tokens, `level-${level}`, `level-${level + 1}`)).toBeGreaterThan(1.25);
    }
  });
});

it("the dark scheme gives every colour of its own", () => {
  const own = tokensIn(css.slice(darkStart, css.indexOf("@layer base")));
  expect(Object.keys(own).sort()).toEqual(Object.keys(light).sort());
  expect(Object.keys(light).length).toBeGreaterThan(25);
});

function tokensIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/--color-([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
}

function contrast(tokens: Record<string, string>, one: string, other: string): number {
  const [high, low] = [luminance(tokens[one]), luminance(tokens[other])].sort((a, b) => b - a);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it for sRGB. */
function luminance(hex: string | undefined): number {
  if (!hex) throw new Error("A colour in this list is not in globals.css.");
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
