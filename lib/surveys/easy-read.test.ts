import { describe, expect, test } from "vitest";
import { easyReadTag, languages } from "@/lib/languages/languages";
import { englishMessages, type MessageKey, messagesIn } from "@/lib/languages/messages";
import { isPictureName, pictureNames, pictures, picturesBeside } from "@/lib/languages/pictures";
import { parentQuestions } from "@/lib/parent-questions/catalogue";
import { translationOf } from "@/lib/parent-questions/translations";
import { aSheet } from "@/tests/support/survey-sheet";
import { easyReadObstacles, leftOutOf, mostEasyQuestions } from "./easy-read";
import { languageStanding } from "./readings";
import { speechIn } from "./speech";
import { leftOut, surveyWords } from "./words";

const readyQuestions = (n: number) =>
  parentQuestions.slice(0, n).map(({ code, theme, scale, text, hint = "", mirrors }) => ({
    ...{ code, link: code, origin: "ready" as const, scale, text, hint, theme, mirrors, why: "" },
  }));
const keys = Object.keys(englishMessages) as MessageKey[];
const asking = (n: number) => ({
  title: "Mornings",
  sheet: aSheet({ questions: readyQuestions(n) }),
});
const easy = (n: number, own: Record<string, string> = {}) =>
  surveyWords(asking(n), easyReadTag, own);
const codes = readyQuestions(12).map(({ code }) => code);

describe("P-05 a picture beside each idea", () => {
  test("every question of ours names one of our pictures", () => {
    const without = parentQuestions.filter(
      ({ code }) => !isPictureName(translationOf(code, easyReadTag)?.picture ?? ""),
    );
    expect(without.map(({ code }) => code)).toEqual([]);
  });

  test("every idea that stands on a line of its own has one, and so has every answer", () => {
    const ours = messagesIn(easyReadTag) ?? {};
    const without = keys.filter((key) => {
      const lines = ours[key]?.split("\n").length ?? 0;
      const beside = picturesBeside(easyReadTag, key).length;
      return beside === 0 ? lines > 1 : beside !== 1 && beside !== lines;
    });
    expect(without).toEqual([]);
    const answers = [
      "never",
      "sometimes",
      "usually",
      "always",
      "dontKnow",
      "notApplicable",
    ] as const;
    expect(answers.map((key) => picturesBeside(easyReadTag, key).length)).toEqual([
      ...[1, 1, 1, 1, 1, 1],
    ]);
  });

  test("P-10 the four answers are an amount, from empty to full, the same on both scales", () => {
    const amounts = [0, 1, 2, 3].map((level) => [`amount-${level}`]);
    const beside = (row: readonly MessageKey[]) =>
      row.map((key) => picturesBeside(easyReadTag, key));
    expect(beside(["never", "sometimes", "usually", "always"])).toEqual(amounts);
    expect(beside(["notAtAll", "aLittle", "quiteALot", "aLot"])).toEqual(amounts);
  });

  test("each is drawn, is used, and is nothing but paths", () => {
    const used = new Set([
      ...keys.flatMap((key) => picturesBeside(easyReadTag, key)),
      ...parentQuestions.map(({ code }) => translationOf(code, easyReadTag)?.picture),
    ]);
    expect(pictureNames.filter((name) => !used.has(name))).toEqual([]);
    for (const { about, ...paths } of Object.values(pictures)) {
      expect(about).not.toBe("");
      expect(Object.values(paths).length).toBeGreaterThan(0);
      for (const path of Object.values(paths)) expect(path).toMatch(/^[MLHVCSAZa-z0-9 .,-]+$/);
    }
  });

  test("no other language has any", () => {
    for (const { tag } of languages.filter(({ tag }) => tag !== easyReadTag)) {
      expect(keys.filter((key) => picturesBeside(tag, key).length > 0)).toEqual([]);
      expect(Object.keys(surveyWords(asking(3), tag).words).join()).not.toContain(".picture");
    }
  });

  test("a question and what is said of it come with the same one", () => {
    const { words } = surveyWords(
      { ...asking(3), sheet: { ...asking(3).sheet, asksImportance: true } },
      easyReadTag,
    );
    const speech = speechIn({ tag: easyReadTag, direction: "ltr" }, words);
    const picture = translationOf(codes[0] ?? "", easyReadTag)?.picture;
    for (const part of ["text", "importance"])
      expect(speech.word(`q.${codes[0]}.${part}`)?.pictures).toEqual([picture]);
    expect(speech.say("never").pictures).toEqual(["amount-0"]);
  });
});

describe("P-05 what keeps a survey from opening in Easy Read", () => {
  test("nothing, with eight of our questions", () => {
    expect(easyReadObstacles(easy(mostEasyQuestions))).toBeUndefined();
    expect(easyReadObstacles(surveyWords(asking(12), "pl"))).toBeUndefined();
  });

  test("more than eight, until the others are left out and say nothing any more", () => {
    expect(easyReadObstacles(easy(10))).toMatchObject({ asked: 10, isTooMany: true });
    const own = { [`q.${codes[3]}.picture`]: leftOut, [`q.${codes[9]}.picture`]: leftOut };
    const said = easy(10, own);
    expect(easyReadObstacles(said)).toBeUndefined();
    expect(leftOutOf(said)).toEqual([codes[3], codes[9]]);
    expect(said.words[`q.${codes[3]}.text`]).toBeUndefined();
    expect(said.words[`q.${codes[4]}.text`]).toBeDefined();
  });

  test("none at all, for who leaves out all of them", () => {
    expect(easyReadObstacles(easy(1, { [`q.${codes[0]}.picture`]: leftOut }))).toMatchObject({
      asked: 0,
    });
  });

  test("a question of the organisers' own, until it has words and a picture", () => {
    const survey = { title: "Mornings", sheet: aSheet() };
    const { code } = survey.sheet.questions[0] ?? { code: "" };
    const obstacles = (own: Record<string, string>) =>
      easyReadObstacles(surveyWords(survey, easyReadTag, own));
    const text = { [`q.${code}.text`]: "How often is the gate open?" };
    expect(obstacles({})).toMatchObject({ withoutPicture: [code], withoutWords: [code] });
    expect(obstacles(text)).toMatchObject({ withoutPicture: [code], withoutWords: [] });
    expect(obstacles({ ...text, [`q.${code}.picture`]: "door" })).toBeUndefined();
  });

  test("a picture goes with the question as it was: other English wants another look", () => {
    const [first] = readyQuestions(1);
    if (!first) throw new Error("The catalogue is empty");
    const sheet = aSheet({ questions: [{ ...first, text: "How often is the gate open?" }] });
    const words = surveyWords({ title: "Mornings", sheet }, easyReadTag);
    expect(easyReadObstacles(words)).toMatchObject({ withoutPicture: [first.code] });
  });

  test("and then neither a forum's decision nor anybody's reading opens it", async () => {
    const standing = (n: number) =>
      languageStanding(easy(n), {}, { readings: [], overridden: true });
    expect((await standing(9)).state).toBe("preview");
    expect((await standing(8)).state).toBe("override");
  });
});
