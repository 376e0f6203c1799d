import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "@/lib/kernel/hash";
import { currentEdition, editions, elementsOf } from "./elements";

/** What was published under each name, as SHA-256: a change is a new edition. */
const published: Record<string, string> = {
  "2026": "ae324f0084e173d3470e992e1edc5eb72cabd5621b9655acea34a385bc4069b8",
};

describe.each(Object.entries(editions))("F88 the elements of %s", (name, list) => {
  test("F88 read as they did when they were published", () => {
    const hash = createHash("sha256").update(canonicalJson(list)).digest("hex");
    expect({ [name]: hash }).toEqual({ [name]: published[name] });
  });

  test("F88 are few, each with a code of its own and a place in the ECF leaflet", () => {
    expect(list.length).toBe(12);
    expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
    for (const { code, source } of list) {
      expect(code).toMatch(/^partnership\.[a-z-]+$/);
      expect(source).toMatch(/^ECF 2009, /);
    }
  });

  test("F88 ask how far, and describe four levels in full sentences, the highest building on the one below", () => {
    const texts = list.flatMap(({ wording, anchors }) => [wording, ...anchors]);
    expect(new Set(texts).size).toBe(texts.length);
    for (const { code, wording, anchors } of list) {
      expect(wording).toMatch(/^How (far|well|close|clear|open|reliabl).*\?$/);
      expect(anchors).toHaveLength(4);
      for (const anchor of anchors) {
        const words = anchor.split(/\s+/).length;
        expect(words, `${code}: ${anchor}`).toBeGreaterThanOrEqual(8);
        expect(words, `${code}: ${anchor}`).toBeLessThanOrEqual(45);
        expect(anchor).toMatch(/\.$/);
      }
      expect(anchors[3]).toMatch(/^As Established/);
    }
  });
});

test("F88 every list is held to its hash, and an invitation is made with one of them", () => {
  expect(Object.keys(published)).toEqual(Object.keys(editions));
  expect(elementsOf(currentEdition).length).toBe(12);
  expect(() => elementsOf("1999")).toThrow("No edition 1999");
});
