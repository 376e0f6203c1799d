import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { surveys } from "@/db/schema/surveys";
import { trail } from "@/db/schema/trail";
import type { Actor } from "@/lib/access/model";
import { changeSurvey, dropSurvey, openSurvey, reopenSurvey } from "@/lib/asking/commands";
import { stageOf } from "@/lib/asking/lifecycle";
import { findSurvey, listLanguageStates } from "@/lib/asking/queries";
import { contextOf } from "@/lib/request/context";
import { closeSurvey } from "@/lib/surveys/commands";
import { asSuperuser, kept, refusalOf, withFreshDatabase } from "../support/database";
import {
  addForumWithSetting,
  type ForumPlace,
  makeSurveyFor as made,
  openSurveyOf,
  withEight,
} from "../support/forum";
import { noon } from "../support/world";

withFreshDatabase();

let here: ForumPlace;
beforeAll(async () => {
  here = await addForumWithSetting();
});

const as = (actor: Actor) => contextOf(actor, noon);
const ofForum = () => ({ settingId: here.settingId, forumId: here.forumId });
const opened = () => openSurveyOf(here);
const eventsOf = (surveyId: string) =>
  asSuperuser((tx) =>
    tx
      .select({ tenant: trail.tenant, action: trail.action, payload: trail.payload })
      .from(trail)
      .where(sql`${trail.payload}->>'surveyId' = ${surveyId}`)
      .orderBy(trail.n),
  );

describe("F73 opening", () => {
  test("F73 once open, neither a command nor a statement changes what is asked or promised", async () => {
    const id = await opened();
    const run = as(here.organiser);
    expect(await changeSurvey(run, id, 1, withEight)).toEqual({ refused: "opened" });
    expect(await dropSurvey(run, id)).toEqual({ refused: "opened" });
    const how = { version: 1, languages: ["en"] };
    expect(await openSurvey(run, id, how)).toEqual({ refused: "opened" });
    const change = run.db.run((tx) =>
      tx.update(surveys).set({ title: "Other" }).where(eq(surveys.id, id)),
    );
    expect(await refusalOf(change)).toBe(kept);
    const drop = run.db.run((tx) => tx.delete(surveys).where(eq(surveys.id, id)));
    expect(await refusalOf(drop)).toBe(kept);
  });

  test("F73 what the release counts is kept with the first opening: questions, groups and floors", async () => {
    const id = await opened();
    const [row] = await asSuperuser((tx) => tx.select().from(surveys).where(eq(surveys.id, id)));
    expect(row?.design).toMatchObject({ floors: { words: 5, numbers: 10 }, breakdowns: [] });
    expect(row?.design).toHaveProperty("questions.length", 8);
    const actions = (await eventsOf(id)).map(({ action }) => action);
    expect(actions).toEqual(["survey made", "survey changed", "survey opened"]);
  });

  test("F54 a survey that asks nothing, was changed since, or would close in the past does not open", async () => {
    const id = await made(here.organiser, ofForum());
    const run = as(here.organiser);
    const open = (version: number, closesOn?: string) =>
      openSurvey(run, id, { version, closesOn, languages: ["en"] });
    expect(await open(0)).toEqual({ refused: "nothing_asked" });
    await changeSurvey(run, id, 0, withEight);
    expect(await open(0)).toMatchObject({ conflict: { version: 1 } });
    expect(await open(1, "2026-06-12")).toEqual({ refused: "day_past" });
    expect(stageOf((await findSurvey(run, id)) ?? never())).toBe("draft");
  });

  test("R-REL-08 pressed ten times at once, it opens once", async () => {
    const id = await made(here.organiser, ofForum());
    await changeSurvey(as(here.organiser), id, 0, withEight);
    const how = { version: 1, languages: ["en"] };
    const presses = Array.from({ length: 10 }, () => openSurvey(as(here.organiser), id, how));
    const outcomes = await Promise.all(presses);
    expect(outcomes.filter((outcome) => "opened" in outcome)).toHaveLength(1);
  });

  test("F73 a closed survey opens again with the same questions, and its number goes up", async () => {
    const id = await opened();
    const run = as(here.organiser);
    expect(await reopenSurvey(run, id, { languages: [] })).toEqual({ refused: "not_closed" });
    expect(await closeSurvey(run, id, { roll: 40 })).toEqual({ closed: 1 });
    expect(stageOf((await findSurvey(run, id)) ?? never())).toBe("closed");
    expect(await reopenSurvey(run, id, { languages: ["en"] })).toEqual({ opened: 2 });
    const survey = (await findSurvey(run, id)) ?? never();
    expect([stageOf(survey), survey.opening?.number]).toEqual(["open", 2]);
  });

  test("L-05 English alone is ready from the start; a draft translation is not", async () => {
    const id = await made(here.organiser, ofForum());
    const polish = { tag: "pl", autonym: "polski", english: "Polish" } as const;
    const more = { ...polish, direction: "ltr", script: "latin", lineHeight: 1.5 } as const;
    await changeSurvey(as(here.organiser), id, 0, ({ sheet }) => ({
      sheet: { ...sheet, languages: [...sheet.languages, more] },
    }));
    const survey = (await findSurvey(as(here.organiser), id)) ?? never();
    const states = await listLanguageStates(as(here.organiser), survey);
    expect(states.map(({ language, state }) => [language.tag, state])).toEqual([
      ["en", "reviewed"],
      ["pl", "preview"],
    ]);
  });
});

function never(): never {
  throw new Error("The survey is not there");
}
