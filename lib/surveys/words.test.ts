import { describe, expect, test } from "vitest";
import { englishMessages } from "@/lib/languages/messages";
import { findParentQuestion } from "@/lib/parent-questions/catalogue";
import { translationOf } from "@/lib/parent-questions/translations";
import { aSheet } from "@/tests/support/survey-sheet";
import { surveyWords } from "./words";

const survey = { title: "How we work together", sheet: aSheet() };

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

  test("English misses nothing", () => {
    expect(surveyWords(survey, "en").missing).toEqual([]);
  });
});
