import { gzipSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { responses } from "@/db/schema/surveys";
import { languageOverrides, languageReviews } from "@/db/schema/translations";
import type { Actor } from "@/lib/access/model";
import { findReadyLanguages, findSurvey } from "@/lib/asking/queries";
import { easyReadTag, findLanguage } from "@/lib/languages/languages";
import { messagesIn } from "@/lib/languages/messages";
import { translationOf } from "@/lib/parent-questions/translations";
import { contextOf } from "@/lib/request/context";
import { leftOut } from "@/lib/surveys/words";
import { lendTablet } from "@/lib/tablets/commands";
import { findTabletSurvey } from "@/lib/tablets/queries";
import { openUnreviewed, saveWords, signWords } from "@/lib/translations/commands";
import { standingOf } from "@/lib/translations/language-work";
import { findLanguageWork } from "@/lib/translations/queries";
import { asSuperuser, withFreshDatabase } from "../support/database";
import { addForumWithSetting, type ForumPlace, openSurveyOf } from "../support/forum";
import { ask, follow, locationOf } from "../support/parents-routes";
import { openParentsSurvey, type ParentsSurvey, readyQuestions } from "../support/parents-survey";
import { aSheet } from "../support/survey-sheet";
import { addPerson, noon } from "../support/world";

withFreshDatabase();

const said = messagesIn(easyReadTag) ?? {};
const bare = { introduction: "", contact: "", resultsBy: "" };

let here: ForumPlace;
let second: Actor;
let surveyId: string;
const place = () => ({ surveyId, tag: easyReadTag });
const run = (actor: Actor) => contextOf(actor, noon);

beforeAll(async () => {
  process.env.AUTH_SECRET ??= "0123456789abcdef0123456789abcdef";
  here = await addForumWithSetting();
  const { forumId, boroughId: homeBoroughId } = here;
  second = await addPerson("forum_organiser", { forumId, homeBoroughId });
});

/** A forum's survey of so many ready-made questions, offered in Easy Read. */
async function offer(questions: number) {
  const languages = ["en", easyReadTag].flatMap((tag) => findLanguage(tag) ?? []);
  surveyId = await openSurveyOf(here, {
    ...{ ...bare, languages, questions: readyQuestions(questions) },
  });
}

async function work() {
  const survey = await findSurvey(run(here.organiser), surveyId);
  const found = survey && (await findLanguageWork(run(here.organiser), survey, easyReadTag));
  if (!found) throw new Error("There is no such language");
  return found;
}

async function save(typed: Record<string, string>) {
  const { version } = (await work()).own;
  const how = { version, translator: "Nadia", typed };
  return saveWords(run(here.organiser), place(), how);
}

async function sign(reviewer: string) {
  const { hash } = await work();
  const read = { hash, reviewer, notes: "", agrees: true };
  return signWords(run(second), place(), read);
}

const ready = () => findReadyLanguages(run(here.organiser), surveyId);

describe("P-05 F67 F69 opening a survey in Easy Read", () => {
  test("a reading records the group it was made with, and opens it", async () => {
    await offer(3);
    await save({ title: "How is it here?" });
    expect(await ready()).toEqual(["en"]);
    expect(await sign("Speak Up Alderbrook")).toEqual({ read: true });
    expect(await ready()).toEqual(["en", easyReadTag]);
    expect(standingOf(await work())).toContain("Speak Up Alderbrook read it on");
    const [review] = await asSuperuser((tx) =>
      tx.select().from(languageReviews).where(eq(languageReviews.surveyId, surveyId)),
    );
    expect(review).toMatchObject({ reviewer: "Speak Up Alderbrook", translator: "Nadia" });
    expect(review?.readTexts).toMatchObject({
      [`q.${readyQuestions(1)[0]?.code}.picture`]: { ours: true },
    });
  });

  test("more than eight questions are neither signed nor opened, until the others are left out", async () => {
    await offer(10);
    await save({ title: "How is it here?" });
    expect(await sign("Speak Up")).toEqual({ refused: "incomplete" });
    expect(await openUnreviewed(run(here.organiser), place())).toEqual({ refused: "in_the_way" });
    expect(standingOf(await work())).toContain("at most 8 questions, and this survey would ask 10");
    const [ninth, tenth] = readyQuestions(10).slice(8);
    await save({ [`q.${ninth?.code}.picture`]: leftOut, [`q.${tenth?.code}.picture`]: leftOut });
    expect(await sign("Speak Up")).toEqual({ read: true });
    expect(await ready()).toEqual(["en", easyReadTag]);
  });

  test("a missing picture blocks it, and even an earlier decision to open it opens nothing", async () => {
    const languages = ["en", easyReadTag].flatMap((tag) => findLanguage(tag) ?? []);
    surveyId = await openSurveyOf(here, { ...bare, languages, questions: aSheet().questions });
    const survey = await findSurvey(run(here.organiser), surveyId);
    const { code = "" } = survey?.sheet.questions.find(({ origin }) => origin === "own") ?? {};
    await save({ title: "How is it?", [`q.${code}.text`]: "How often is it good here?" });
    expect(await openUnreviewed(run(here.organiser), place())).toEqual({ refused: "in_the_way" });
    await asSuperuser((tx) =>
      tx.insert(languageOverrides).values({
        ...{ surveyId, settingId: here.settingId, language: easyReadTag },
        ...{ decidedBy: here.organiser.userId, decidedAt: noon },
      }),
    );
    expect(await ready()).toEqual(["en"]);
    const wrong = await save({ [`q.${code}.picture`]: "smiley" });
    expect(wrong).toMatchObject({ changed: [], refusedTexts: [{ key: `q.${code}.picture` }] });
    await save({ [`q.${code}.picture`]: "door" });
    expect(await ready()).toEqual(["en", easyReadTag]);
  });
});

describe("F69 answering in Easy Read", () => {
  let survey: ParentsSurvey;
  const codes = readyQuestions(10).map(({ code }) => code);
  const open = (texts: Record<string, string> = {}) =>
    asSuperuser((tx) =>
      openParentsSurvey(tx, {
        tags: [easyReadTag],
        sheet: { questions: readyQuestions(10), ...bare },
        texts: {
          [easyReadTag]: {
            ...{ title: "How is it here?", ...texts },
            ...{ [`q.${codes[1]}.picture`]: leftOut, [`q.${codes[9]}.picture`]: leftOut },
          },
        },
      }),
    );
  const at = (path = "") => `/s/${survey.code}/${easyReadTag}${path}`;
  const pageAt = async (address: string) => (await ask(address)).text();

  beforeAll(async () => {
    survey = await open();
  });

  test("the first page lists it, and every page is English, larger and says who has not read it", async () => {
    const list = await pageAt(`/s/${survey.code}`);
    expect(list).toContain(`href="${at()}"`);
    const page = await pageAt(at());
    expect(page).toContain('<html lang="en-GB" dir="ltr" class="script-latin easy-read"');
    for (const line of said.notChecked?.split("\n") ?? []) expect(page).toContain(line);
    expect(page).toContain("There are 8 questions.");
    expect(page.split("<svg").length - 1).toBeGreaterThan(15);
    expect(page).not.toContain("<script");
  });

  test("a question comes with its picture, and an answer with how much of it is full", async () => {
    const first = locationOf(await ask(at(), { form: {} }));
    const page = await pageAt(first);
    const asked = translationOf(codes[0] ?? "", easyReadTag);
    for (const line of asked?.text.split("\n") ?? []) expect(page).toContain(line);
    expect(page.split('class="picture"').length - 1).toBe(7 + 2);
    expect(gzipSync(page).byteLength).toBeLessThan(5_000);
  });

  test("what is left out is passed by; the language can be changed on the way and nothing is lost", async () => {
    const inEnglish = locationOf(await ask(`/s/${survey.code}/en`, { form: {} }));
    const second = locationOf(await ask(inEnglish, { form: { answer: "3" } }));
    const third = locationOf(await ask(second, { form: { answer: "1" } }));
    expect(third).toContain("/question/3");
    const easy = (address: string) => address.replace("/en/", `/${easyReadTag}/`);
    expect(locationOf(await ask(easy(second)))).toBe(easy(third));
    expect(await pageAt(easy(third))).toContain("Question 2 of 8");
    let next = easy(third);
    for (let n = 0; n < 7; n += 1) next = locationOf(await ask(next, { form: { answer: "2" } }));
    expect(next).toMatch(/\/check$/);
    const sheet = next.replace("/check", "");
    const end = await ask(`${sheet}/about`, { form: { helped: "no" } });
    expect(locationOf(end)).toBe(at("/thanks"));
    const [reply] = await asSuperuser((tx) =>
      tx.select().from(responses).where(eq(responses.surveyId, survey.surveyId)),
    );
    expect(reply).toMatchObject({ language: easyReadTag, wording: "draft", mode: "online" });
    expect(reply?.answers).toMatchObject({ [`${codes[0]}`]: 3, [`${codes[1]}`]: 1 });
    expect(Object.keys(reply?.answers ?? {})).toHaveLength(9);
    const thanks = await (await follow(end)).text();
    expect(thanks).toContain("Thank you");
    expect(thanks).toContain('class="picture"');
  });
});

test("P-05 a tablet draws no pictures, so it does not offer Easy Read, and says so once families may have it", async () => {
  await offer(3);
  await save({ title: "How is it here?" });
  const lent = await lendTablet(run(here.organiser), surveyId, "Sunday club");
  if (!("token" in lent)) throw new Error("It was not lent");
  const onTablet = async () => {
    const tablet = await findTabletSurvey(lent.token, noon);
    return [tablet?.languages.map(({ tag }) => tag), tablet?.lacksEasyRead];
  };
  expect(await onTablet()).toEqual([["en"], false]);
  await sign("Speak Up");
  expect(await onTablet()).toEqual([["en"], true]);
});
