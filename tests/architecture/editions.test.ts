import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  editionOf,
  editions,
  findItem,
  isRated,
  itemsOf,
  revisionBetween,
} from "@/lib/instruments/editions";
import type { Question } from "@/lib/instruments/model";
import { canonicalJson } from "@/lib/kernel/hash";
import published from "../golden/published-editions.json";
import map from "../golden/question-codes.json";

const questions = editions.flatMap(({ themes }) => themes.flatMap((theme) => theme.questions));
const rated = questions.filter((question) => question.kind !== "reflection");

describe.each(
  editions.map((edition) => [`${edition.instrument} ${edition.edition}`, edition] as const),
)("%s", (name, edition) => {
  test("F1 asks exactly the codes and kinds of the question map, in its order", () => {
    const asked = edition.themes.flatMap((theme) => theme.questions.flatMap(withParts));
    expect(asked).toEqual(map[edition.instrument]);
  });

  test("F1 F10 reads as it did when it was published", () => {
    const hash = createHash("sha256").update(canonicalJson(edition.themes)).digest("hex");
    expect({ [name]: hash }).toEqual({ [name]: published[name as keyof typeof published] });
  });
});

function withParts(question: Question): string[][] {
  const own = [question.code, question.kind];
  return question.kind === "parts"
    ? [own, ...question.parts.map(({ code }) => [code, "part"])]
    : [own];
}

test("every published edition is held to its hash, and none is forgotten", () => {
  expect(Object.keys(published)).toEqual(
    editions.map(({ instrument, edition }) => `${instrument} ${edition}`),
  );
});

test("there are 36 rated and 6 open ECF codes, and 40 rated ELPPEG codes", () => {
  const count = (instrument: "ecf" | "elppeg", edition: string, open: boolean) =>
    editionOf(instrument, edition)
      .themes.flatMap(itemsOf)
      .filter((item) => isRated(item) !== open).length;
  expect([count("ecf", "2024", false), count("ecf", "2024", true)]).toEqual([36, 6]);
  expect([count("elppeg", "2026", false), count("elppeg", "2026", true)]).toEqual([40, 0]);
});

test("F33 every rated question has four anchors and three next steps of its own: no two are alike", () => {
  const first = editions
    .filter(({ edition }) => edition === "2024")
    .flatMap(({ themes }) => themes);
  const stems = first.flatMap((theme) =>
    theme.questions.filter(({ kind }) => kind !== "reflection"),
  );
  expect(stems).toHaveLength(60);
  const texts = stems.flatMap((stem) =>
    "anchors" in stem ? [...stem.anchors, ...stem.nextSteps] : [],
  );
  expect(texts).toHaveLength(60 * 7);
  expect(new Set(texts).size).toBe(texts.length);
});

test("anchors describe in full sentences of a sensible length, and the highest builds on the one below", () => {
  expect(rated.length).toBeGreaterThan(60);
  for (const question of rated) {
    for (const anchor of question.anchors) {
      const words = anchor.split(/\s+/).length;
      expect(words, `${question.code}: ${anchor}`).toBeGreaterThanOrEqual(8);
      expect(words, `${question.code}: ${anchor}`).toBeLessThanOrEqual(45);
      expect(anchor).toMatch(/[.”]$/);
    }
    expect(question.anchors[3]).toMatch(/^As Established/);
  }
});

test("every question says where in its source it comes from", () => {
  for (const question of questions) expect(question.source).toMatch(/^(ECF 2009|ELPPEG 2010), /);
});

test("nobody is hard to reach, and no jargon stands in a question", () => {
  const text = JSON.stringify(questions);
  expect(text).not.toMatch(
    /hard to reach|stakeholder|service user|\bempower|signpost|deliver outcomes|facilitat/i,
  );
});

test("F9 F24 each question is the same, a typo, changed, new or retired against an earlier edition", () => {
  const [before, after] = [editionOf("elppeg", "2024"), editionOf("elppeg", "2026")];
  expect(revisionBetween(before, after, "elppeg.7.leaving")).toBe("meaning");
  expect(revisionBetween(before, after, "elppeg.9.supervision")).toBe("typo");
  expect(revisionBetween(before, after, "elppeg.1.policy-practice")).toBe("same");
  expect(revisionBetween(after, after, "elppeg.7.leaving")).toBe("same");
  expect(findItem(before, "elppeg.7.leaving")?.item.wording).not.toBe(
    findItem(after, "elppeg.7.leaving")?.item.wording,
  );
});
