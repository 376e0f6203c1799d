import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { contextOf } from "@/lib/request/context";
import { asSuperuser, rowsOf, withFreshDatabase } from "../support/database";
import { addSurvey, takeReplies } from "../support/survey-rows";
import { repliesOf } from "../support/survey-shaped";
import { addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

test("R-AN-05 how many have answered is told in steps, to those whose survey it is and to nobody else", async () => {
  const [team, other] = [await addSettingWithTeam(), await addSettingWithTeam()];
  const surveyId = await addSurvey(team);
  const toldOf = async (actor = team.manager) => {
    const rows = contextOf(actor, noon).db.run((tx) =>
      rowsOf<{ n: number }>(tx.execute(sql`select replies_so_far(${surveyId}) as n`)),
    );
    return (await rows)[0]?.n;
  };
  await takeReplies(team, surveyId, repliesOf(4, { welcome: 3 }), { close: false });
  expect(await toldOf()).toBe(0);
  const fill = (count: number) =>
    asSuperuser((tx) =>
      tx.execute(sql`
        insert into responses select gen_random_uuid(), survey_id, setting_id, opening, week, mode, language, groups, answers
        from responses where survey_id = ${surveyId} limit ${count}`),
    );
  for (const [more, told] of [
    [1, 5],
    [2, 5],
    [1, 8],
  ] as const) {
    await fill(more);
    expect(await toldOf()).toBe(told);
  }
  expect(await toldOf(other.manager)).toBe(0);
});
