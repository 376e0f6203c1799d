import { expect, test } from "vitest";
import { editions } from "@/lib/instruments/editions";
import { automatedAge, kincaidAge } from "@/tests/support/reading-age";
import { parentQuestions, readySets } from "./catalogue";

const texts = parentQuestions.map(({ text }) => text);
const shown = [
  ...parentQuestions.flatMap(({ text, hint, why, importance }) => [
    text,
    hint ?? "",
    why,
    importance,
  ]),
  ...readySets.flatMap(({ title, summary }) => [title, summary]),
].filter(Boolean);

/** Every text of staff questions: what they ask, their parts, levels and next steps. */
const staffTexts = editions.flatMap(({ themes }) => textsIn(themes));

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(textsIn);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}’'-]+/gu) ?? [];
}

function runsOf(text: string, length: number): string[] {
  const words = wordsOf(text);
  return words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(" "));
}

test("P-01 every question has at most fifteen words and is one question", () => {
  expect(texts.filter((text) => wordsOf(text).length > 15)).toEqual([]);
  expect(texts.filter((text) => !/^\p{Lu}[^?.!]*\?$/u.test(text))).toEqual([]);
});

test("F-06 every question holds one idea: nothing joined, nothing turned round, nothing to agree with", () => {
  const joined = /\band\b|\bor\b|\bbut\b|\/|;/i;
  const reversed = /\bnot\b|n[’']t\b|\bnever\b|\bfail|\bunable\b/i;
  const agreeing = /\bagree|\bdisagree|\bsatisfied\b|\btrue\b/i;
  expect(
    texts.filter((text) => [joined, reversed, agreeing].some((bad) => bad.test(text))),
  ).toEqual([]);
});

test("P-03 R-01 no jargon, no guess about a family, no word that judges", () => {
  const jargon =
    /hard.to.reach|service users?|stakeholder|engag|signpost|empower|outcomes?|facilitat|disadvantaged|broken home|normal famil|\b(?:EAL|SEND|LA|CAF|UK)\b|assessment|safeguard|supervis|partnership|setting\b|practitioner|provider|implement/i;
  const guess =
    /\bmums?\b|\bdads?\b|\bmoms?\b|both parents|\bpartners?\b|husband|\bwife\b|\bhis\b|\bher\b/i;
  const judging =
    /significant|\bbest\b|\bworst\b|\btop\b|\bbottom\b|league|\brank|improving|declining|inflated|!/i;
  for (const words of [jargon, guess, judging]) {
    expect(shown.filter((text) => words.test(text))).toEqual([]);
  }
});

test("P-01 the questions together can be read at nine, and no single one needs twelve", () => {
  const together = texts.join(" ");
  for (const age of [kincaidAge, automatedAge]) {
    expect(age(together)).toBeLessThanOrEqual(9);
    expect(texts.filter((text) => age(text) > 12)).toEqual([]);
  }
});

test("what organisers read about the questions can be read at ten", () => {
  const why = parentQuestions.map((question) => question.why).join(" ");
  expect(Math.max(kincaidAge(why), automatedAge(why))).toBeLessThanOrEqual(10);
});

test("P-02 no question is a staff question in other clothes: they share no run of five words", () => {
  expect(staffTexts.length).toBeGreaterThan(500);
  const staff = new Set(staffTexts.flatMap((text) => runsOf(text, 5)));
  expect(texts.flatMap((text) => runsOf(text, 5)).filter((run) => staff.has(run))).toEqual([]);
});

test("F87 no two questions are alike, nor the few words that stand for them", () => {
  expect(new Set(texts).size).toBe(texts.length);
  const matters = parentQuestions.map(({ importance }) => importance);
  expect(new Set(matters).size).toBe(matters.length);
  expect(matters.filter((words) => /[.?]$/.test(words) || wordsOf(words).length > 11)).toEqual([]);
});
