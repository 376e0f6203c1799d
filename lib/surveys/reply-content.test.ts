import { describe, expect, test } from "vitest";
import {
  helpedQuestions,
  replyContent,
  replyIn,
  replyTexts,
  untranslatedIn,
} from "./reply-content";
import { surveySheet } from "./sheet";

const content = replyContent.parse({
  opening: "Thank you.",
  items: [
    { key: "1", told: "Mornings are rushed.", will: "Open the door ten minutes earlier." },
    {
      key: "2",
      told: "You want longer days.",
      cannot: "We cannot open later.",
      why: "The building closes at six.",
    },
  ],
  translations: { ur: { opening: { text: "شکریہ", of: "Thank you." } } },
});

describe("F36 L-21 a reply in every language the survey was opened in", () => {
  test("says which texts nobody has translated, and none of them is blank", () => {
    expect(Object.keys(replyTexts(content))).toEqual([
      ...["opening", "1.told", "1.will", "2.told", "2.cannot", "2.why"],
    ]);
    expect(untranslatedIn(content, "ur")).toEqual([
      "1.told",
      "1.will",
      "2.told",
      "2.cannot",
      "2.why",
    ]);
    expect(untranslatedIn(content, "pl")).toContain("opening");
    expect(untranslatedIn(content, "en")).toEqual([]);
  });

  test("L-08 what is missing is there in English and marked so", () => {
    const shown = replyIn(content, "ur");
    expect(shown.opening).toEqual({ text: "شکریہ", isEnglish: false });
    expect(shown.items[0]?.told).toEqual({ text: "Mornings are rushed.", isEnglish: true });
    expect(shown.items[0]?.cannot).toBeUndefined();
    expect(replyIn(content, "en").items[1]?.why).toEqual({
      ...{ text: "The building closes at six.", isEnglish: false },
    });
  });

  test("L-07 a translation counts no more once its English has changed", () => {
    const changed = { ...content, opening: "Thank you all." };
    expect(untranslatedIn(changed, "ur")).toContain("opening");
    expect(replyIn(changed, "ur").opening).toEqual({ text: "Thank you all.", isEnglish: true });
  });
});

describe("F37 next year parents are asked whether it helped", () => {
  const asked = (settingName = "Larch Lane", of = content) =>
    helpedQuestions({ settingName, year: 2026, content: of });

  test("one question for each promise, and none about what could not be done", () => {
    expect(asked().map(({ code, link, scale, origin }) => ({ code, link, scale, origin }))).toEqual(
      [{ code: "helped.1", link: "helped.2026.1", scale: "extent", origin: "helped" }],
    );
    expect(asked()[0]?.text).toBe(
      "Last year Larch Lane said: “Open the door ten minutes earlier”. Has this helped you or your child?",
    );
  });

  test("each fits a sheet, however long the name and the promise", () => {
    const long = replyContent.parse({
      items: [
        {
          key: "1",
          told: "x",
          will: "Walk the streets with families who live there. ".repeat(8).trim(),
        },
      ],
    });
    for (const name of ["A", "The Nursery of ".repeat(8)]) {
      const questions = asked(name, long);
      expect(surveySheet.shape.questions.safeParse(questions).success).toBe(true);
      expect(questions[0]?.text).toContain("…”");
    }
  });
});
