import { describe, expect, test } from "vitest";
import { englishMessages, messagesIn } from "@/lib/languages/messages";
import { aSheet } from "@/tests/support/survey-sheet";
import { changedTexts } from "./changed-texts";

const survey = { title: "Mornings", sheet: aSheet() };
const ours = messagesIn("pl") ?? {};

describe("F65 L-04 what is kept of what somebody typed", () => {
  test("only what differs from ours and from what stands", () => {
    const typed = {
      title: " Poranki\r\n",
      "ui.yes": ours.yes ?? "",
      "ui.no": "Wcale nie",
      contact: "",
    };
    expect(changedTexts(survey, "pl", {}, typed)).toEqual({
      texts: { title: "Poranki", "ui.no": "Wcale nie" },
      changed: ["title", "ui.no"],
      refused: [],
    });
  });

  test("an emptied text is ours again, and what was typed before stays", () => {
    const own = { title: "Poranki", "ui.no": "Wcale nie" };
    expect(changedTexts(survey, "pl", own, { "ui.no": " " })).toEqual({
      texts: { title: "Poranki" },
      changed: ["ui.no"],
      refused: [],
    });
  });

  test("one that cannot be kept is named with its reason, and no other is lost for it", () => {
    const typed = {
      title: "Poranki",
      introduction: "x".repeat(1001),
      nothing: "of that name",
      contact: "a\u0000b",
      resultsBy: "\ud800",
    };
    const { texts, refused } = changedTexts(survey, "pl", {}, typed);
    expect(texts).toEqual({ title: "Poranki" });
    expect(refused.map(({ key }) => key)).toEqual([
      "introduction",
      "nothing",
      "contact",
      "resultsBy",
    ]);
  });
});

describe("a sentence of our pages that would break them is refused", () => {
  const refusedFor = (key: string, text: string) =>
    changedTexts(survey, "pl", {}, { [`ui.${key}`]: text }).refused[0]?.reason;

  test.each([
    ["howMany", "Jest kilka pytań."],
    ["howMany", "{count, plural, one {# pytanie}}"],
    ["howMany", "{ilosc, plural, one {#} other {#}}"],
    ["errorTitle", "Błąd"],
    ["errorTitle", "Błąd: {tytul}"],
    ["errorTitle", "Błąd: {title"],
    ["skipAny", "Możesz <b>pominąć"],
  ])("%s as “%s”", (key, text) => {
    expect(refusedFor(key, text)).toBeTruthy();
  });

  test("L-16 and one with the places and plurals of its own language is taken", () => {
    expect(
      refusedFor(
        "howMany",
        "{count, plural, one {Tu # pytanie.} few {Tu # pytania.} many {Tu # pytań.} other {Tu # pytania.}}",
      ),
    ).toBeUndefined();
  });

  test.each(["en-GB-x-easyread", "pl", "ro", "pa", "ur", "bn", "ar", "so"])(
    "every sentence of ours passes in %s",
    (tag) => {
      const drafts = Object.entries(messagesIn(tag) ?? {});
      expect(drafts.length).toBe(Object.keys(englishMessages).length);
      const own = Object.fromEntries(drafts.map(([key]) => [`ui.${key}`, "-"]));
      const marked = Object.fromEntries(drafts.map(([key, text]) => [`ui.${key}`, `${text} ·`]));
      expect(changedTexts(survey, tag, own, marked).refused).toEqual([]);
    },
  );
});
