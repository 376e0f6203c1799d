import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { replyPublications } from "@/db/schema/replies";
import { trail } from "@/db/schema/trail";
import type { Actor } from "@/lib/access/model";
import {
  changeSurvey,
  countFamilies,
  dropSurvey,
  makeSurvey,
  reopenSurvey,
  rewordQuestion,
} from "@/lib/asking/commands";
import type { SurveyOwner } from "@/lib/asking/model";
import { maySeeSurvey } from "@/lib/asking/policy";
import {
  findHelpedQuestions,
  findProgress,
  findRoll,
  findSurvey,
  listSurveysByOthers,
  listSurveysOf,
} from "@/lib/asking/queries";
import { withQuestionMoved } from "@/lib/asking/sheet-questions";
import { newId } from "@/lib/kernel/ids";
import { contextOf } from "@/lib/request/context";
import { closeSurvey } from "@/lib/surveys/commands";
import type { SurveySheet } from "@/lib/surveys/sheet";
import { asSuperuser, withFreshDatabase } from "../support/database";
import {
  addForumWithSetting,
  eightQuestions,
  type ForumPlace,
  makeSurveyFor,
  openSurveyOf,
  withEight,
} from "../support/forum";
import { noon } from "../support/world";

withFreshDatabase();

let here: ForumPlace;
let elsewhere: ForumPlace;
beforeAll(async () => {
  here = await addForumWithSetting();
  elsewhere = await addForumWithSetting();
});

const as = (actor: Actor) => contextOf(actor, noon);
const wanted = { title: "What matters to you?", year: 2026 };
const eight = eightQuestions;
const ofForum = (): SurveyOwner => ({ settingId: here.settingId, forumId: here.forumId });
const opened = () => openSurveyOf(here);
const made = makeSurveyFor;

const eventsOf = (surveyId: string) =>
  asSuperuser((tx) =>
    tx
      .select({ tenant: trail.tenant, action: trail.action, payload: trail.payload })
      .from(trail)
      .where(sql`${trail.payload}->>'surveyId' = ${surveyId}`)
      .orderBy(trail.n),
  );

describe("F55 whose a survey is", () => {
  test("F55 a forum, a borough and a setting each make one, and each event is in its owner's trail", async () => {
    const { settingId, forumId, boroughId, organiser, commissioner, manager } = here;
    const owners = [
      [organiser, { settingId, forumId }, `forum:${forumId}`],
      [commissioner, { settingId, boroughId }, `borough:${boroughId}`],
      [manager, { settingId }, `setting:${settingId}`],
    ] as const;
    for (const [actor, owner, tenant] of owners) {
      const id = await made(actor, owner);
      expect(await findSurvey(as(actor), id)).toMatchObject({ ...owner, version: 0 });
      expect(await eventsOf(id)).toMatchObject([{ tenant, action: "survey made" }]);
    }
  });

  test("F55 R-AZ-02 nobody makes one for a place they do not run", async () => {
    const { settingId, forumId, boroughId, analyst, practitioner, organiser, manager } = here;
    const refused = async (actor: Actor, owner: SurveyOwner) =>
      expect(await makeSurvey(as(actor), owner, wanted)).toEqual({ refused: "not_allowed" });
    await refused(analyst, { settingId, boroughId });
    await refused(practitioner, { settingId });
    await refused(organiser, { settingId });
    await refused(manager, { settingId, forumId });
    await refused(elsewhere.organiser, { settingId, forumId });
  });

  test("F55 R-AZ-02 a forum and a borough ask at settings of their own borough only", async () => {
    const { settingId } = elsewhere;
    const { forumId, boroughId, organiser, commissioner } = here;
    const nothing = { refused: "not_found" };
    expect(await makeSurvey(as(organiser), { settingId, forumId }, wanted)).toEqual(nothing);
    expect(await makeSurvey(as(commissioner), { settingId, boroughId }, wanted)).toEqual(nothing);
  });

  test("F55 a forum's survey is nobody else's: not the setting's, not the borough's, not another forum's", async () => {
    const id = await made(here.organiser, ofForum());
    const draft = await findSurvey(as(here.organiser), id);
    if (!draft) throw new Error("not there");
    expect(maySeeSurvey(here.organiser, draft)).toBe(true);
    for (const actor of [here.manager, here.practitioner, here.commissioner]) {
      expect(maySeeSurvey(actor, draft)).toBe(false);
      expect(await changeSurvey(as(actor), id, 0, withEight)).toEqual({ refused: "not_found" });
      expect(await dropSurvey(as(actor), id)).toEqual({ refused: "not_found" });
    }
    for (const actor of [elsewhere.organiser, elsewhere.manager, here.commissioner]) {
      expect(await findSurvey(as(actor), id)).toBeUndefined();
    }
    expect(await listSurveysByOthers(as(here.manager), here.settingId)).toEqual([]);
  });

  test("F55 once it is open the setting knows what is asked, and may do nothing with it", async () => {
    const id = await opened();
    const around = await listSurveysByOthers(as(here.practitioner), here.settingId);
    expect(around.map((survey) => survey.id)).toContain(id);
    for (const actor of [here.manager, here.practitioner]) {
      const how = { languages: [] };
      expect(await reopenSurvey(as(actor), id, how)).toEqual({ refused: "not_allowed" });
      expect(await closeSurvey(as(actor), id, {})).toEqual({ refused: "not_allowed" });
    }
  });

  test("R-08 a forum sees what a setting of its borough is about to ask, before it opens", async () => {
    const id = await made(here.manager, { settingId: here.settingId });
    const seen = await findSurvey(as(here.organiser), id);
    expect(seen && maySeeSurvey(here.organiser, seen)).toBe(true);
    expect(await findSurvey(as(elsewhere.organiser), id)).toBeUndefined();
    const outcome = await changeSurvey(as(here.organiser), id, 0, withEight);
    expect(outcome).toEqual({ refused: "not_allowed" });
  });
});

describe("F54 what is asked", () => {
  test("F54 R-REL-07 the second of two writers is told, and nothing of theirs is written", async () => {
    const id = await made(here.organiser, ofForum());
    await changeSurvey(as(here.organiser), id, 0, withEight);
    const code = eight[0]?.code ?? "";
    const down = ({ sheet }: { sheet: SurveySheet }) => ({
      sheet: withQuestionMoved(sheet, code, 1),
    });
    expect(await changeSurvey(as(here.organiser), id, 0, down)).toMatchObject({
      conflict: { version: 1 },
    });
    const survey = await findSurvey(as(here.organiser), id);
    expect(survey?.sheet.questions.map((each) => each.code)).toEqual(eight.map((q) => q.code));
  });

  test("F54 L-07 other words for the same keep code and link; another meaning gets both anew", async () => {
    const id = await made(here.organiser, ofForum());
    await changeSurvey(as(here.organiser), id, 0, withEight);
    const [first] = eight;
    if (!first) throw new Error("the catalogue is empty");
    const words = { ...first, text: "How often are you made welcome here?" };
    const say = (version: number, meaning?: "same" | "new", more = {}) =>
      rewordQuestion(
        as(here.organiser),
        { surveyId: id, version, code: first.code },
        { ...words, ...more },
        meaning,
      );
    expect(await say(1)).toEqual({ refused: "meaning" });
    expect(await say(1, "same", { scale: "extent" })).toEqual({ refused: "other_answers" });
    expect(await say(1, "same")).toEqual({ changed: true });
    const question = async () => (await findSurvey(as(here.organiser), id))?.sheet.questions[0];
    expect(await question()).toMatchObject({
      text: words.text,
      code: first.code,
      link: first.link,
    });
    expect(await say(2, "new", { text: "How often is the door open?" })).toEqual({ changed: true });
    const changed = await question();
    expect(changed).toMatchObject({ origin: "own", text: "How often is the door open?" });
    expect(changed?.code).toMatch(/^own\.[0-9a-f]{8}$/);
    expect(changed?.link).toMatch(new RegExp(`^${changed?.code}@2026-`));
  });

  test("F54 next year's starts from this year's, each question with its code and link", async () => {
    const last = await opened();
    const id = await made(here.organiser, ofForum(), { year: 2027, copyOf: last });
    const survey = await findSurvey(as(here.organiser), id);
    const links = ({ code, link }: { code: string; link: string }) => [code, link];
    expect(survey?.sheet.questions.map(links)).toEqual(eight.map(links));
    expect(survey?.opening).toBeUndefined();
    const other = { ...wanted, copyOf: last };
    const setting = { settingId: here.settingId };
    expect(await makeSurvey(as(here.manager), setting, other)).toEqual({ refused: "not_found" });
  });
});

describe("F37 did it help", () => {
  test("F37 next year asks of each promise of last year's published reply, of the same owner alone", async () => {
    const { settingId, forumId, organiser, manager } = here;
    const last = await opened();
    const item = { key: "1", told: "Mornings are rushed.", cannot: "", why: "" };
    const content = { opening: "", items: [{ ...item, will: "Open at half past seven." }] };
    const published = { publishedBy: manager.userId, publishedAt: noon };
    await asSuperuser((tx) =>
      tx
        .insert(replyPublications)
        .values({ id: newId(), surveyId: last, settingId, content, ...published }),
    );
    const next = await made(organiser, { settingId, forumId }, { year: 2027 });
    const asked = await findHelpedQuestions(as(organiser), next);
    expect(asked).toMatchObject([{ code: "helped.1", origin: "helped", scale: "extent" }]);
    expect(asked[0]?.text).toContain("Open at half past seven");
    const same = await made(organiser, { settingId, forumId });
    expect(await findHelpedQuestions(as(organiser), same)).toEqual([]);
    const own = await made(manager, { settingId }, { year: 2027 });
    expect(await findHelpedQuestions(as(manager), own)).toEqual([]);
  });
});

describe("F71 how many families", () => {
  test("F71 the newest count of a setting's manager stands; what nobody knows is absent, not nought", async () => {
    const { settingId, manager, organiser, practitioner } = here;
    const first = { families: 40, contexts: { eal: 12 } };
    expect(await countFamilies(as(manager), settingId, first)).toEqual({ counted: true });
    const later = contextOf(manager, new Date("2026-06-20T12:00:00Z"));
    await countFamilies(later, settingId, { families: 42, contexts: { working: 20 } });
    expect(await findRoll(as(organiser), settingId)).toEqual({
      ...{ families: 42, contexts: { working: 20 }, countedOn: "2026-06-20" },
    });
    const refused = { refused: "not_allowed" };
    expect(await countFamilies(as(practitioner), settingId, first)).toEqual(refused);
    expect(await countFamilies(as(elsewhere.manager), settingId, first)).toEqual(refused);
    expect(await findRoll(as(elsewhere.manager), settingId)).toBeUndefined();
  });
});

describe("R-AN-05 how it is going", () => {
  test("R-AN-05 is told to those whose survey it is, and as nothing to anybody else", async () => {
    const id = await opened();
    expect(await findProgress(as(here.organiser), id)).toEqual({ atLeast: 0, codesLeft: 0 });
    const surveysOfForum = await listSurveysOf(as(here.organiser), { forumId: here.forumId });
    expect(surveysOfForum.map((survey) => survey.id)).toContain(id);
    expect(await listSurveysOf(as(here.manager), { settingId: here.settingId })).not.toContainEqual(
      expect.objectContaining({ id }),
    );
  });
});
