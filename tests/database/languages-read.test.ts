import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { trail } from "@/db/schema/trail";
import { languageReviews } from "@/db/schema/translations";
import type { Actor } from "@/lib/access/model";
import { findReadyLanguages, findSurvey } from "@/lib/asking/queries";
import { newId } from "@/lib/kernel/ids";
import { findLanguage } from "@/lib/languages/languages";
import { englishMessages, type MessageKey, messagesIn } from "@/lib/languages/messages";
import { contextOf } from "@/lib/request/context";
import keysBefore from "@/lib/surveys/keys-before-readings.json";
import { wordsHash, wordsIn } from "@/lib/surveys/words";
import { saveWords, signWords, takeReadingBack } from "@/lib/translations/commands";
import { standingOf, wordsToRead } from "@/lib/translations/language-work";
import { findLanguageWork } from "@/lib/translations/queries";
import { asSuperuser, withFreshDatabase } from "../support/database";
import { addForumWithSetting, type ForumPlace, openSurveyOf } from "../support/forum";
import { ask } from "../support/parents-routes";
import { addPerson, noon } from "../support/world";

withFreshDatabase();

let here: ForumPlace;
let second: Actor;
let surveyId: string;
const place = () => ({ surveyId, tag: "ur" });
const run = (actor: Actor) => contextOf(actor, noon);

beforeAll(async () => {
  process.env.AUTH_SECRET ??= "0123456789abcdef0123456789abcdef";
  here = await addForumWithSetting();
  const { forumId, boroughId: homeBoroughId } = here;
  second = await addPerson("forum_organiser", { forumId, homeBoroughId });
});

async function work() {
  const survey = await findSurvey(run(here.organiser), surveyId);
  const found = survey && (await findLanguageWork(run(here.organiser), survey, "ur"));
  if (!found) throw new Error("There is no such language");
  return { ...found, code: survey.code, survey };
}

async function sign(reviewer = "Amina") {
  const { hash } = await work();
  const outcome = await signWords(run(second), place(), {
    ...{ hash, reviewer, notes: "", agrees: true },
  });
  expect(outcome).toEqual({ read: true });
}

/** An open survey whose Urdu a second person has read, all of it. */
async function readSurvey() {
  const offered = ["en", "ur"].flatMap((tag) => findLanguage(tag) ?? []);
  const bare = { introduction: "", contact: "", resultsBy: "" };
  surveyId = await openSurveyOf(here, { languages: offered, ...bare });
  const typed = { title: "آپ کے لیے کیا اہم ہے؟" };
  await saveWords(run(here.organiser), place(), { version: 0, translator: "Bushra", typed });
  await sign();
}

type ReadTexts = Record<string, { english: string; text: string; ours: boolean }>;
type Review = typeof languageReviews.$inferInsert;

/** What an earlier version of the program stored: this review, as it then was. */
async function storedBefore(change: (review: Review, texts: ReadTexts) => Partial<Review>) {
  await asSuperuser(async (tx) => {
    const [review] = await tx
      .delete(languageReviews)
      .where(eq(languageReviews.surveyId, surveyId))
      .returning();
    if (!review) throw new Error("Nobody has read it");
    const changed = change(review, review.readTexts as ReadTexts);
    await tx.insert(languageReviews).values({ ...review, id: newId(), ...changed });
  });
}

/** The version before had no `came`, and another English for `changed`. */
function withoutOurNewWords(came: MessageKey, changed: MessageKey) {
  return storedBefore((_, texts) => {
    const { [`ui.${came}`]: gone, [`ui.${changed}`]: now, ...same } = texts;
    if (!gone || !now) throw new Error("It was not read");
    const before = { english: "As it was", text: "جیسا تھا", ours: true };
    return { readTexts: { ...same, [`ui.${changed}`]: before } };
  });
}

const isReady = async () =>
  (await findReadyLanguages(run(here.organiser), surveyId)).includes("ur");
const urdu = messagesIn("ur") ?? {};

describe("F67 L-05 a language that was read, after a new version of ours", () => {
  test("L-08 stays open; what came or changed is English on parents' pages, marked, and nothing else is", async () => {
    await readSurvey();
    await withoutOurNewWords("noTrace", "start");
    expect(await isReady()).toBe(true);
    const page = await ask(`/s/${(await work()).code}/ur`);
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toContain('lang="ur"');
    for (const key of ["noTrace", "start"] as const) {
      expect(text).toContain(
        `<span lang="en" dir="ltr">${englishMessages[key]}</span> <span>${urdu.inEnglish}</span>`,
      );
      expect(text).not.toContain(urdu[key]);
    }
    expect(text).toContain(urdu.skipAny);
    expect(text).not.toContain(urdu.notChecked);
  });

  test("its makers are told which sentences wait, and a second person signs those alone", async () => {
    await readSurvey();
    await withoutOurNewWords("noTrace", "start");
    const before = await work();
    expect(before.waiting.toSorted()).toEqual(["ui.noTrace", "ui.start"]);
    expect(Object.keys(wordsToRead(before).words)).toEqual(before.waiting);
    expect(standingOf(before)).toMatch(/^Ready\. Amina read it on .* 2 texts have come or changed/);
    await sign("Jan");
    const after = await work();
    expect([after.state, after.waiting]).toEqual(["reviewed", []]);
    expect(after.readings.map(({ reviewer }) => reviewer)).toContain("Jan");
    const kept = await asSuperuser((tx) =>
      tx
        .select({ texts: languageReviews.readTexts })
        .from(languageReviews)
        .where(eq(languageReviews.reviewer, "Jan")),
    );
    expect(Object.keys(kept[0]?.texts ?? {}).toSorted()).toEqual(["ui.noTrace", "ui.start"]);
  });

  test("L-07 what its people change still closes it until somebody has read that", async () => {
    await readSurvey();
    await withoutOurNewWords("noTrace", "start");
    const typed = { title: "نیا" };
    await saveWords(run(here.organiser), place(), { version: 1, translator: "Bushra", typed });
    expect(await isReady()).toBe(false);
    await sign("Jan");
    expect(await isReady()).toBe(true);
    expect((await work()).waiting).toEqual([]);
  });

  test("a review from before texts were kept goes on holding for the same words, and for no others", async () => {
    await readSurvey();
    const { words } = await work();
    const ofThatTime = Object.entries(words.words).filter(
      ([key]) => !key.startsWith("ui.") || keysBefore.includes(key.slice(3)),
    );
    const hash = await wordsHash(wordsIn("ur", Object.fromEntries(ofThatTime)));
    await storedBefore(() => ({ readTexts: null, wordsHash: hash }));
    expect(await isReady()).toBe(true);
    expect((await work()).readings).toMatchObject([{ agrees: true, ofTheseWords: true }]);
    await storedBefore(() => ({ readTexts: null, wordsHash: "of other words" }));
    expect(await isReady()).toBe(false);
  });
});

describe("L-05 taking a reading back", () => {
  test("closes the language, stays on record, stands in the trail once, and is for those who run the survey", async () => {
    await readSurvey();
    const [reading] = (await work()).readings;
    const takeBack = (actor: Actor) => takeReadingBack(run(actor), place(), reading?.id ?? "");
    expect(await takeBack(here.manager)).toEqual({ refused: "not_allowed" });
    expect(await takeBack(here.commissioner)).toEqual({ refused: "not_found" });
    expect(await isReady()).toBe(true);
    for (let time = 0; time < 2; time++)
      expect(await takeBack(here.organiser)).toEqual({ takenBack: true });
    expect(await isReady()).toBe(false);
    const after = await work();
    expect(after.readings).toMatchObject([{ reviewer: "Amina", withdrawnAt: noon }]);
    expect(standingOf(after)).not.toContain("Amina");
    const events = await asSuperuser((tx) =>
      tx
        .select({ payload: trail.payload })
        .from(trail)
        .where(eq(trail.action, "reading taken back")),
    );
    expect(events.map(({ payload }) => payload)).toMatchObject([
      { surveyId, language: "ur", readingId: reading?.id },
    ]);
    await sign("Jan");
    expect(await isReady()).toBe(true);
  });

  test("R-AZ-02 the database lets nobody take back for another survey, nor in another's name", async () => {
    await readSurvey();
    const stranger = (await addForumWithSetting()).organiser;
    const withdraw = (actor: Actor, by: string) =>
      run(actor).db.run((tx) =>
        tx
          .update(languageReviews)
          .set({ withdrawnBy: by, withdrawnAt: noon })
          .where(eq(languageReviews.surveyId, surveyId))
          .returning({ id: languageReviews.id }),
      );
    for (const actor of [stranger, here.manager])
      expect(await withdraw(actor, actor.userId)).toEqual([]);
    await expect(withdraw(here.organiser, second.userId)).rejects.toThrow();
    expect(await isReady()).toBe(true);
  });
});

describe("F72 what somebody signed", () => {
  test("stays as they signed it, whoever writes", async () => {
    await readSurvey();
    const write = (statement: ReturnType<typeof sql>) =>
      asSuperuser((tx) => tx.execute(statement)).then(
        () => "written",
        (error: Error) => String(error.cause ?? error),
      );
    const where = sql`where survey_id = ${surveyId}`;
    for (const set of [sql`notes = 'x'`, sql`read_texts = null`, sql`words_hash = 'x'`])
      expect(await write(sql`update language_reviews set ${set} ${where}`)).toMatch(
        /a reading stays as it was signed/,
      );
  });

  test("L-04 P-08 the database refuses a reader who translated, and a checker who recorded", async () => {
    await readSurvey();
    const storing = storedBefore(() => ({ translator: "Cem; Amina", reviewer: " amina" }));
    await expect(storing).rejects.toThrow();
    const { organiser, settingId } = here;
    const row = sql`(gen_random_uuid(), ${surveyId}, ${settingId}, 'ur', 'q', 'audio/webm', '', ${organiser.userId}, now(), ${organiser.userId})`;
    const recording = asSuperuser((tx) =>
      tx.execute(
        sql`insert into recordings (id, survey_id, setting_id, language, key, type, content, recorded_by, recorded_at, checked_by) values ${row}`,
      ),
    );
    await expect(recording).rejects.toMatchObject({
      cause: { message: expect.stringContaining("checked_by_another_person") },
    });
  });
});
