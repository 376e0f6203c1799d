import { describe, expect, test } from "vitest";
import { englishMessages } from "@/lib/languages/messages";
import { findParentQuestion } from "@/lib/parent-questions/catalogue";
import { translationOf } from "@/lib/parent-questions/translations";
import { aSheet } from "@/tests/support/survey-sheet";
import { languageState, surveyWords, wordsHash } from "./words";

const survey = { title: "How we work together", sheet: aSheet() };
const none = { reviewedHashes: [], overridden: false };

describe("the words of a survey", () => {
  test("L-08 what nobody translated is English and marked, never blank", () => {
    const { words, missing } = surveyWords(survey, "tlh", { title: "tlh title" });
    expect(words.title).toEqual({
      text: "tlh title",
      english: "How we work together",
      missing: false,
    });
    expect(words["q.own.gate.text"]).toMatchObject({ missing: true });
    expect(words["ui.continue"]).toMatchObject({ text: englishMessages.continue, missing: true });
    expect(missing).not.toContain("title");
    expect(missing).toContain("ui.continue");
    expect(Object.values(words).every(({ text }) => text !== "")).toBe(true);
  });

  test("L-08 blank translations count as missing", () => {
    expect(surveyWords(survey, "tlh", { title: "  " }).missing).toContain("title");
  });

  test("a hint, contact or introduction that is not there asks for no translation", () => {
    const bare = {
      title: "Title",
      sheet: aSheet({ introduction: "", contact: "", resultsBy: "" }),
    };
    const keys = Object.keys(surveyWords(bare, "en").words);
    expect(keys.filter((key) => /^(introduction|contact|resultsBy)$/.test(key))).toEqual([]);
    expect(keys).not.toContain("q.own.gate.hint");
  });

  test("F87 what matters has words only where it is asked", () => {
    const asking = { ...survey, sheet: aSheet({ asksImportance: true }) };
    expect(Object.keys(surveyWords(asking, "en").words)).toContain("q.own.gate.importance");
    expect(Object.keys(surveyWords(survey, "en").words)).not.toContain("q.own.gate.importance");
  });

  test("ours are used for a ready-made question, until its English is changed", () => {
    const ready = findParentQuestion("par.culture");
    if (!ready) throw new Error("The catalogue has no such question");
    const { code, theme, scale, text, hint = "" } = ready;
    const question = {
      ...{ code, link: code, origin: "ready" as const, theme, scale },
      text,
      hint,
    };
    const asked = (more: object) => {
      const sheet = aSheet({ questions: [{ ...question, why: "", mirrors: [], ...more }] });
      return surveyWords({ title: "Title", sheet: { ...sheet, asksImportance: true } }, "pl").words;
    };
    const polish = translationOf(code, "pl");
    expect(asked({})[`q.${code}.text`]).toMatchObject({ text: polish?.text, missing: false });
    expect(asked({})[`q.${code}.importance`]?.text).toBe(polish?.importance);
    const changed = asked({ text: "How often does your child see your food here?" });
    expect(changed[`q.${code}.text`]?.missing).toBe(true);
    expect(changed[`q.${code}.hint`]?.text).toBe(polish?.hint);
  });

  test("English misses nothing and is always open", () => {
    const words = surveyWords(survey, "en");
    expect(words.missing).toEqual([]);
    expect(languageState(words, "", none)).toBe("reviewed");
  });
});

describe("F67 L-05 whether parents may read it", () => {
  const complete = Object.fromEntries(
    Object.entries(surveyWords(survey, "en").words).map(([key, { text }]) => [key, `tlh ${text}`]),
  );

  test("only when a second person has read exactly these words", async () => {
    const words = surveyWords(survey, "tlh", complete);
    const hash = await wordsHash(words);
    expect(words.missing).toEqual([]);
    expect(languageState(words, hash, none)).toBe("preview");
    expect(languageState(words, hash, { ...none, reviewedHashes: [hash] })).toBe("reviewed");
    expect(languageState(words, hash, { ...none, reviewedHashes: ["another"] })).toBe("preview");
  });

  test("L-07 a change to the translation or to its English asks for another reading", async () => {
    const hash = await wordsHash(surveyWords(survey, "tlh", complete));
    const reworded = await wordsHash(surveyWords(survey, "tlh", { ...complete, title: "tlh New" }));
    const renamed = await wordsHash(surveyWords({ ...survey, title: "New" }, "tlh", complete));
    expect(new Set([hash, reworded, renamed]).size).toBe(3);
    expect(await wordsHash(surveyWords(survey, "tlh", { ...complete }))).toBe(hash);
  });

  test("L-06 or when its forum opens it all the same; never reviewed while words are missing", async () => {
    const words = surveyWords(survey, "tlh", {});
    const hash = await wordsHash(words);
    expect(languageState(words, hash, { reviewedHashes: [hash], overridden: false })).toBe(
      "preview",
    );
    expect(languageState(words, hash, { reviewedHashes: [hash], overridden: true })).toBe(
      "override",
    );
  });
});
