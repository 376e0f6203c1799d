import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeEngine } from "@/db/client";
import type { Actor } from "@/lib/access/model";
import { contextOf } from "@/lib/request/context";
import { hashPassword } from "@/lib/request/passwords";
import { type Application, startApplication } from "../support/application";
import { asSuperuser, makeServerDatabase, rowsOf } from "../support/database";
import { type SurveyStage, surveyAt } from "../support/survey-stages";
import { addForum, addSettingWithTeam, noon } from "../support/world";
import { password, signedIn } from "./access-world";
import type { Browser } from "./browser";
import { everythingReachable } from "./everything-reachable";

/**
 * The attack of the curious manager whose parents a forum has asked: read everything there is to read, let every family
 * answer differently, read everything again, and compare. What holds a raw answer must differ somewhere.
 */

let application: Application;
let removeDatabase: () => Promise<void>;
let manager: Actor;
let browser: Browser;
let place: { settingId: string; forumId: string };
let organiser: Actor;

beforeAll(async () => {
  removeDatabase = await makeServerDatabase(async () => {
    application = await startApplication({ databaseUrl: process.env.DATABASE_URL });
  });
  const team = await addSettingWithTeam();
  const { boroughId, settingId } = team;
  manager = team.manager;
  const passwordHash = await hashPassword(password);
  await asSuperuser(async (tx) => {
    await tx.execute(
      sql`update users set password_hash = ${passwordHash} where id = ${manager.userId}`,
    );
  });
  const made = await addForum(boroughId);
  organiser = made.organiser;
  place = { settingId, forumId: made.forumId };
  browser = await signedIn(application.origin, manager.email);
});
afterAll(async () => {
  await application?.stop();
  await closeEngine();
  await removeDatabase?.();
});

/** Words a family wrote that appear nowhere else. */
const canary = "wicker basket by the blue door";

/** Everything of the survey that a manager's own role may select. */
const readable = [
  ...["surveys", "survey_openings", "survey_closings", "survey_shares", "releases"],
  ...["released_results", "comment_decisions", "replies", "reply_publications", "rolls"],
  ...["trail", "trail_heads"],
];

async function rowsSeen(name: string): Promise<string[]> {
  const rows = await contextOf(manager, noon).db.run((tx) =>
    rowsOf<{ line: string }>(
      tx.execute(sql.raw(`select to_jsonb(t)::text as line from ${name} t`)),
    ),
  );
  return rows.map(({ line }) => line).sort();
}

async function readAll(surveyId: string) {
  const tables = await Promise.all(readable.map(async (name) => [name, await rowsSeen(name)]));
  const from = ["/home", `/surveys/${surveyId}`, `/surveys/${surveyId}/results`];
  return {
    tables: Object.fromEntries(tables) as Record<string, string[]>,
    pages: await everythingReachable(browser, from),
  };
}

/** Every family answers the other way round and writes something else, past every trigger. */
async function answerDifferently(surveyId: string) {
  await asSuperuser(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`
      update responses r set answers = (
        select jsonb_object_agg(key, 3 - value::int) from jsonb_each_text(r.answers)) where survey_id = ${surveyId}`);
    await tx.execute(
      sql`update survey_comments set words = ${canary} where survey_id = ${surveyId}`,
    );
    await tx.execute(
      sql`update response_contexts set contexts = '["eal"]' where survey_id = ${surveyId}`,
    );
  });
}

describe("F55 R-AN-07 what a manager can reach of a forum's survey", () => {
  test.each<[SurveyStage, number]>([
    ["open", 2026],
    ["closed", 2025],
    ["released", 2024],
    ["shared", 2023],
  ])("F76 holds no raw answer and no comment while it is %s", async (stage, year) => {
    const { surveyId } = await surveyAt(stage, place, organiser, { year });
    const before = await readAll(surveyId);
    await answerDifferently(surveyId);
    const after = await readAll(surveyId);
    expect(after.tables).toEqual(before.tables);
    expect(Object.keys(after.pages)).toEqual(Object.keys(before.pages));
    const told = Object.keys(before.pages).filter((at) => before.pages[at] !== after.pages[at]);
    expect(told).toEqual([]);
    expect(JSON.stringify(after)).not.toContain(canary);
    const mine = after.tables.released_results?.filter((line) => line.includes(surveyId)) ?? [];
    expect(mine.length > 0).toBe(stage === "shared");
    expect(Object.keys(before.pages).length).toBeGreaterThan(5);
  });
});
