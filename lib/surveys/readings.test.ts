import { describe, expect, test } from "vitest";
import { englishMessages, messagesIn } from "@/lib/languages/messages";
import { readyQuestions } from "@/tests/support/parents-survey";
import { aSheet } from "@/tests/support/survey-sheet";
import keysBefore from "./keys-before-readings.json";
import { isStillSaid, languageStanding, type ReadTexts, readTextsOf } from "./readings";
import { surveyWords, wordsHash, wordsIn } from "./words";

const survey = { title: "How we work together", sheet: aSheet() };
const own = Object.fromEntries(
  Object.entries(surveyWords(survey, "tlh").words).map(([key, { text }]) => [key, `tlh ${text}`]),
);
const now = surveyWords(survey, "tlh", own);
const all = readTextsOf(now, own);

const kept = (texts: ReadTexts) => ({ wordsHash: "", texts });
const standing = (texts: ReadTexts, words = now, ownNow: Record<string, string> = own) =>
  languageStanding(words, ownNow, { readings: [kept(texts)], overridden: false });
const without = (texts: ReadTexts, key: string) =>
  Object.fromEntries(Object.entries(texts).filter(([each]) => each !== key));
const onlyTitle = Object.fromEntries(Object.entries(all).filter(([key]) => key === "title"));
/** As it was read: the same, but for these. */
const readAs = (key: string, more: Partial<ReadTexts[string]>, texts = all): ReadTexts => ({
  ...texts,
  [key]: { english: "", text: "", ours: true, ...texts[key], ...more },
});

describe("F67 L-05 whether parents may read it", () => {
  test("only when a second person has read all of these words, each beside this English", async () => {
    const nobody = await languageStanding(now, own, { readings: [], overridden: false });
    expect(nobody).toEqual({ state: "preview", said: now, waiting: [] });
    expect(await standing(all)).toEqual({ state: "reviewed", said: now, waiting: [] });
    expect((await standing(without(all, "title"))).state).toBe("preview");
  });

  test("L-07 what the survey's people change asks for another reading: the words, their English, and words taken away", async () => {
    const reworded = { ...own, title: "tlh New" };
    const renamed = surveyWords({ ...survey, title: "New" }, "tlh", own);
    const { "ui.yes": _, ...emptied } = own;
    for (const [words, texts] of [
      [surveyWords(survey, "tlh", reworded), reworded],
      [surveyWords(survey, "tlh", { ...own, "ui.yes": "tlh No" }), { ...own, "ui.yes": "tlh No" }],
      [renamed, own],
      [surveyWords(survey, "tlh", emptied), emptied],
    ] as const)
      expect((await standing(all, words, texts)).state).toBe("preview");
  });

  test("L-07 two readings hold together, and words that come back were read", async () => {
    const readings = [kept(onlyTitle), kept(without(all, "title"))];
    const both = await languageStanding(now, own, { readings, overridden: false });
    expect(both).toMatchObject({ state: "reviewed", waiting: [] });
  });

  test("L-06 or when its forum opens it all the same; never reviewed while the survey's own words are missing", async () => {
    const { title: _, ...rest } = own;
    const words = surveyWords(survey, "tlh", rest);
    const read = { readings: [kept(readTextsOf(words, rest))] };
    const stateIf = async (overridden: boolean) =>
      (await languageStanding(words, rest, { ...read, overridden })).state;
    expect([await stateIf(false), await stateIf(true)]).toEqual(["preview", "override"]);
  });

  test("English is what the others are read against", async () => {
    const english = surveyWords(survey, "en");
    const known = { readings: [], overridden: false };
    expect(await languageStanding(english, {}, known)).toMatchObject({ state: "reviewed" });
  });
});

describe("F67 L-05 a review outlives a new version of ours", () => {
  test("L-08 a sentence that came with it is English and marked until somebody has read it", async () => {
    const { state, said, waiting } = await standing(without(all, "ui.continue"));
    expect([state, waiting]).toEqual(["reviewed", ["ui.continue"]]);
    const english = englishMessages.continue;
    expect(said.words["ui.continue"]).toEqual({ english, text: english, missing: true });
    expect(said.words["ui.yes"]).toEqual(now.words["ui.yes"]);
    expect(said.missing).toEqual(["ui.continue"]);
  });

  test("so is one whose English changed, whoever translates it anew", async () => {
    const before = readAs("ui.continue", { english: "Go on", text: "tlh Go on" });
    const { state, said, waiting } = await standing(before);
    expect([state, waiting, said.missing]).toEqual(["reviewed", ["ui.continue"], ["ui.continue"]]);
  });

  test("and one that nobody has translated yet", async () => {
    const { "ui.continue": _, ...rest } = own;
    const words = surveyWords(survey, "tlh", rest);
    expect(words.missing).toEqual(["ui.continue"]);
    expect(await standing(without(all, "ui.continue"), words, rest)).toMatchObject({
      ...{ state: "reviewed", waiting: ["ui.continue"] },
    });
  });

  test("a translation of ours that changed under the same English is said as it was read", async () => {
    const asked = { title: "", sheet: aSheet({ questions: readyQuestions(2), ...bare }) };
    const words = surveyWords(asked, "pl");
    const key = `q.${asked.sheet.questions[0]?.code}.text`;
    const before = readAs(key, { text: "jak było" }, readTextsOf(words, {}));
    const { state, said, waiting } = await standing(before, words, {});
    expect([state, waiting]).toEqual(["reviewed", [key]]);
    expect(said.words[key]).toMatchObject({ text: "jak było", missing: false });
    expect(said.missing).toEqual([]);
  });

  test("F87 the short form of a ready-made question is ours; a question that is new is its people's", async () => {
    const questions = readyQuestions(2);
    const asked = { title: "", sheet: aSheet({ questions, asksImportance: true, ...bare }) };
    const words = surveyWords(asked, "pl");
    const read = readTextsOf(words, {});
    const part = (name: string) => `q.${questions[0]?.code}.${name}`;
    const shorter = readAs(part("importance"), { english: "Before", text: "Przedtem" }, read);
    expect(await standing(shorter, words, {})).toMatchObject({
      ...{ state: "reviewed", waiting: [part("importance")] },
    });
    const later = without(without(read, part("text")), part("importance"));
    expect((await standing(later, words, {})).state).toBe("preview");
  });

  test("what is no longer said is no longer asked about", async () => {
    const more = { ...all, "ui.gone": { english: "Gone", text: "tlh Gone", ours: true } };
    expect(await standing(more)).toMatchObject({ state: "reviewed", waiting: [] });
    expect(await isStillSaid(kept(more), now, own)).toBe(true);
    expect(await isStillSaid(kept(readAs("ui.yes", { text: "other" })), now, own)).toBe(false);
  });
});

describe("F67 reviews made before texts were kept one by one", () => {
  const ours = Object.entries(now.words).filter(
    ([key]) => !key.startsWith("ui.") || keysBefore.includes(key.slice(3)),
  );
  const hashed = async (words = wordsIn("tlh", Object.fromEntries(ours))) => [
    { wordsHash: await wordsHash(words), texts: undefined },
  ];

  test("hold for the words that are as they were, and later sentences wait", async () => {
    const standing = await languageStanding(now, own, {
      ...{ readings: await hashed(), overridden: false },
    });
    const later = Object.keys(englishMessages).filter((key) => !keysBefore.includes(key));
    expect(standing.state).toBe("reviewed");
    expect(standing.waiting).toEqual(later.map((key) => `ui.${key}`));
  });

  test("and for none once any of those has changed", async () => {
    const readings = await hashed();
    const changed = { ...own, "ui.yes": "tlh Yea" };
    const words = surveyWords(survey, "tlh", changed);
    const known = { readings, overridden: false };
    expect((await languageStanding(words, changed, known)).state).toBe("preview");
  });

  test("a hash tells apart the words, their English and the language", async () => {
    const hashes = [
      now,
      surveyWords(survey, "tlh", { ...own, title: "tlh New" }),
      surveyWords({ ...survey, title: "New" }, "tlh", own),
      { ...now, tag: "pl" },
    ].map(wordsHash);
    expect(new Set(await Promise.all(hashes)).size).toBe(4);
  });
});

const bare = { introduction: "", contact: "", resultsBy: "" };

test("our own drafts are ours, and what a survey's people wrote is theirs", () => {
  const words = surveyWords(survey, "pl", { title: "Poranki" });
  const read = readTextsOf(words, { title: "Poranki" });
  expect(read.title).toEqual({ english: survey.title, text: "Poranki", ours: false });
  expect(read["ui.yes"]).toMatchObject({ text: messagesIn("pl")?.yes, ours: true });
  expect(read["q.own.gate.text"]).toBeUndefined();
});
