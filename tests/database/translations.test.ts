import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { trail } from "@/db/schema/trail";
import { surveyTranslations } from "@/db/schema/translations";
import type { Actor } from "@/lib/access/model";
import { changeSurvey } from "@/lib/asking/commands";
import { findReadyLanguages, findSurvey, listLanguageStates } from "@/lib/asking/queries";
import { addDays } from "@/lib/kernel/dates";
import { findLanguage } from "@/lib/languages/languages";
import { contextOf } from "@/lib/request/context";
import {
  addRecording,
  checkRecording,
  openUnreviewed,
  saveWords,
  signWords,
  signWordsByLink,
} from "@/lib/translations/commands";
import {
  findLanguageWork,
  findRecording,
  findReviewByLink,
  listRecordings,
  recordedKeys,
  reviewAddressOf,
} from "@/lib/translations/queries";
import { asSuperuser, withFreshDatabase } from "../support/database";
import {
  addForumWithSetting,
  type ForumPlace,
  makeSurveyFor,
  openSurveyOf,
} from "../support/forum";
import { addPerson, noon } from "../support/world";

withFreshDatabase();

let here: ForumPlace;
let second: Actor;
let surveyId: string;
const offered = ["en", "ur", "pl"].flatMap((tag) => findLanguage(tag) ?? []);
beforeAll(async () => {
  process.env.AUTH_SECRET ??= "0123456789abcdef0123456789abcdef";
  here = await addForumWithSetting();
  const { forumId, boroughId: homeBoroughId } = here;
  second = await addPerson("forum_organiser", { forumId, homeBoroughId });
});

const as = (actor: Actor, now = noon) => contextOf(actor, now);
const ur = () => ({ surveyId, tag: "ur" });
const pl = () => ({ surveyId, tag: "pl" });
const own = { title: "آپ کے لیے کیا اہم ہے؟" };
const saved = { version: 0, translator: "Bushra", typed: own };
const newSurvey = async () => {
  surveyId = await openSurveyOf(here, {
    languages: offered,
    introduction: "",
    contact: "",
    resultsBy: "",
  });
};

async function work(tag = "ur") {
  const survey = await findSurvey(as(here.organiser), surveyId);
  if (!survey) throw new Error("no survey");
  const found = await findLanguageWork(as(here.organiser), survey, tag);
  if (!found) throw new Error("no language");
  return { ...found, survey };
}

async function reading(more = {}) {
  return { hash: (await work()).hash, reviewer: "Amina", notes: "", agrees: true, ...more };
}

const eventsOf = (action: string) =>
  asSuperuser((tx) =>
    tx
      .select({ payload: trail.payload })
      .from(trail)
      .where(sql`${trail.action} = ${action} and ${trail.payload}->>'surveyId' = ${surveyId}`),
  );
const ready = () => findReadyLanguages(as(here.organiser), surveyId);

describe("F66 L-04 a survey's own words", () => {
  test("are kept where they differ from ours, in the trail, and the same again is nothing", async () => {
    await newSurvey();
    const run = as(here.organiser);
    expect(await saveWords(run, ur(), saved)).toEqual({ changed: ["title"], refusedTexts: [] });
    expect(await saveWords(run, ur(), saved)).toEqual({ changed: [], refusedTexts: [] });
    const rows = await asSuperuser((tx) =>
      tx.select().from(surveyTranslations).where(eq(surveyTranslations.surveyId, surveyId)),
    );
    expect(rows).toMatchObject([{ texts: own, version: 1, translator: "Bushra" }]);
    expect(await eventsOf("translation saved")).toHaveLength(1);
  });

  test("R-CON the second of two writers is told, and nothing of the first is written over", async () => {
    await newSurvey();
    await saveWords(as(here.organiser), ur(), saved);
    const late = { version: 0, translator: "Cem", typed: { title: "اور" } };
    const outcome = await saveWords(as(second), ur(), late);
    expect(outcome).toMatchObject({ conflict: { own: { version: 1, texts: own } } });
    expect(await saveWords(as(second), ur(), { ...late, version: 1 })).toHaveProperty("changed");
    expect((await work()).own).toMatchObject({ translator: "Bushra; Cem", version: 2 });
  });

  test("F55 R-AZ-02 nobody writes or signs for a survey they do not run", async () => {
    await newSurvey();
    const strangers = [
      [here.manager, "not_allowed"],
      [here.commissioner, "not_found"],
      [(await addForumWithSetting()).organiser, "not_found"],
    ] as const;
    for (const [actor, refused] of strangers) {
      const outcomes = [
        await saveWords(as(actor), ur(), saved),
        await signWords(as(actor), ur(), await reading()),
        await openUnreviewed(as(actor), ur()),
        await addRecording(as(actor), { ...ur(), key: "q" }, webm(100)),
      ];
      expect(new Set(outcomes.map((each) => JSON.stringify(each)))).toEqual(
        new Set([JSON.stringify({ refused })]),
      );
    }
  });

  test("L-02 a language that is not offered, and English, have no words to translate", async () => {
    await newSurvey();
    for (const tag of ["en", "so", "tlh"])
      expect(await saveWords(as(here.organiser), { surveyId, tag }, saved)).toEqual({
        refused: "not_found",
      });
  });
});

describe("F67 L-05 a second person's reading", () => {
  test("opens exactly the words that were read, and any change asks for another", async () => {
    await newSurvey();
    const run = as(here.organiser);
    await saveWords(run, ur(), saved);
    expect(await ready()).toEqual(["en"]);
    expect(await signWords(run, ur(), await reading())).toEqual({ read: true });
    expect(await ready()).toEqual(["en", "ur"]);
    expect(await eventsOf("translation reviewed")).toHaveLength(1);
    await saveWords(run, ur(), { version: 1, translator: "Bushra", typed: { title: "نیا" } });
    expect(await ready()).toEqual(["en"]);
    expect((await work()).readings).toMatchObject([{ agrees: true, ofTheseWords: false }]);
  });

  test("L-04 is not by anybody who translated, however they write their name", async () => {
    await newSurvey();
    const { organiser } = here;
    await saveWords(as(organiser), ur(), saved);
    for (const reviewer of ["Bushra", " bushra. ", organiser.name])
      expect(await signWords(as(organiser), ur(), await reading({ reviewer }))).toEqual({
        refused: "same_person",
      });
    expect(await ready()).toEqual(["en"]);
  });

  test("is refused for words that changed meanwhile, and for words that are not all there", async () => {
    await newSurvey();
    const before = await reading();
    await saveWords(as(here.organiser), ur(), saved);
    expect(await signWords(as(second), ur(), before)).toEqual({ refused: "changed" });
    const { hash } = await work("pl");
    const read = await reading({ hash });
    expect(await signWords(as(second), pl(), read)).toEqual({ refused: "incomplete" });
  });

  test("L-19 without agreement keeps what they would change, and opens nothing", async () => {
    await newSurvey();
    await saveWords(as(here.organiser), ur(), saved);
    const no = await reading({ agrees: false, notes: "Question 2 is too formal" });
    expect(await signWords(as(second), ur(), no)).toEqual({ read: true });
    expect(await ready()).toEqual(["en"]);
    expect((await work()).readings).toMatchObject([
      { agrees: false, ofTheseWords: true, notes: "Question 2 is too formal" },
    ]);
    expect(await eventsOf("translation reviewed")).toEqual([]);
  });
});

describe("L-19 a reviewer's link", () => {
  const tokenOf = async (actor: Actor, tag = "ur") =>
    reviewAddressOf(as(actor), (await work()).survey, tag).split("/review/")[1] ?? "";

  test("opens one language of one survey without an account, and signs it", async () => {
    await newSurvey();
    await saveWords(as(here.organiser), ur(), saved);
    const token = await tokenOf(here.organiser);
    expect((await findReviewByLink(token, noon))?.work.language.tag).toBe("ur");
    expect(await signWordsByLink(noon, token, await reading())).toEqual({ read: true });
    expect(await ready()).toEqual(["en", "ur"]);
    expect(await signWordsByLink(noon, token, await reading({ reviewer: "Bushra" }))).toEqual({
      refused: "same_person",
    });
  });

  test("R-AZ-02 ends after thirty days, when anything in it is changed, and with the role of whoever gave it", async () => {
    await newSurvey();
    const token = await tokenOf(here.organiser);
    const opens = async (each: string, now = noon) =>
      (await findReviewByLink(each, now)) !== undefined;
    expect(await opens(token, addDays(noon, 30))).toBe(true);
    expect(await opens(token, addDays(noon, 32))).toBe(false);
    expect(await opens(token.replace("~ur~", "~pl~"))).toBe(false);
    expect(await opens(`${token}x`)).toBe(false);
    expect(await opens("")).toBe(false);
    expect(await opens(await tokenOf(here.manager))).toBe(false);
    const { forumId, boroughId: homeBoroughId } = here;
    const leaver = await addPerson("forum_organiser", { forumId, homeBoroughId });
    const theirs = await tokenOf(leaver);
    expect(await opens(theirs)).toBe(true);
    await asSuperuser((tx) =>
      tx.execute(sql`update memberships set removed_at = now() where user_id = ${leaver.userId}`),
    );
    expect(await opens(theirs)).toBe(false);
  });
});

describe("L-06 opening what nobody has checked", () => {
  test("is a forum's decision alone, once, and in its trail", async () => {
    await newSurvey();
    expect(await openUnreviewed(as(here.organiser), ur())).toEqual({ opened: true });
    expect(await openUnreviewed(as(second), ur())).toEqual({ opened: true });
    expect(await eventsOf("unreviewed language opened")).toHaveLength(1);
    const states = await listLanguageStates(as(second), (await work()).survey);
    expect(states.map(({ state }) => state)).toEqual(["reviewed", "override", "preview"]);
  });

  test("is refused to a setting and to a borough for their own surveys", async () => {
    const { settingId, boroughId, manager, commissioner } = here;
    for (const [actor, owner] of [
      [manager, { settingId }],
      [commissioner, { settingId, boroughId }],
    ] as const) {
      const id = await makeSurveyFor(actor, owner);
      await changeSurvey(as(actor), id, 0, ({ sheet }) => ({
        sheet: { ...sheet, languages: offered },
      }));
      const place = { surveyId: id, tag: "ur" };
      expect(await openUnreviewed(as(actor), place)).toEqual({ refused: "not_a_forum" });
    }
  });
});

describe("P-08 recordings", () => {
  const key = async () => recordedKeys((await work()).survey)[0] ?? "";

  test("are heard after a second person has checked exactly that recording", async () => {
    await newSurvey();
    const place = { ...ur(), key: await key() };
    const first = await addRecording(as(here.organiser), place, webm(900));
    if (!("recordingId" in first)) throw new Error(first.refused);
    const check = (actor: Actor, recordingId: string) =>
      checkRecording(as(actor), { surveyId, recordingId });
    expect(await check(here.organiser, first.recordingId)).toEqual({ refused: "same_person" });
    expect(await check(second, first.recordingId)).toEqual({ checked: true });
    const again = await addRecording(as(here.organiser), place, webm(800));
    if (!("recordingId" in again)) throw new Error(again.refused);
    expect(await check(second, first.recordingId)).toEqual({ refused: "not_found" });
    const kept = await listRecordings(as(second), surveyId, "ur");
    expect(kept.get(place.key)).toMatchObject({ id: again.recordingId, checked: false });
    const { recordingId } = again;
    expect(await findRecording(as(second), surveyId, recordingId)).toMatchObject({
      type: "audio/webm",
    });
    expect(await findRecording(as(here.manager), surveyId, recordingId)).toBeUndefined();
  });

  test("R-WEB-08 are sound by their first bytes, short, and of a question that is asked", async () => {
    await newSurvey();
    const add = async (content: Uint8Array, more = {}) =>
      addRecording(as(here.organiser), { ...ur(), key: await key(), ...more }, content);
    expect(await add(new Uint8Array(201 * 1024))).toEqual({ refused: "too_large" });
    expect(await add(new TextEncoder().encode("<script>"))).toEqual({ refused: "wrong_type" });
    expect(await add(webm(100), { key: "title" })).toEqual({ refused: "not_found" });
    expect(await add(webm(100), { tag: "tlh" })).toEqual({ refused: "not_found" });
  });
});

/** The first bytes of what a browser records, and silence. */
function webm(length: number): Uint8Array {
  const start = [0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x86, 0x81, 0x01, 0x42, 0x82, 0x84];
  const bytes = new Uint8Array(length);
  bytes.set([...start, ...new TextEncoder().encode("webm")]);
  return bytes;
}
