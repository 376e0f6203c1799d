import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { trail } from "@/db/schema/trail";
import type { Actor } from "@/lib/access/model";
import { addDays } from "@/lib/kernel/dates";
import { decideComment } from "@/lib/moderation/commands";
import type { DecisionInput } from "@/lib/moderation/model";
import { listComments, listShownComments } from "@/lib/moderation/queries";
import { contextOf, visitorContext } from "@/lib/request/context";
import { releaseSurvey } from "@/lib/surveys/commands";
import {
  asSuperuser,
  kept,
  notAllowed,
  refusalOf,
  rowsOf,
  withFreshDatabase,
} from "../support/database";
import { addSurvey, shareSurvey, takeReplies } from "../support/survey-rows";
import { repliesOf } from "../support/survey-shaped";
import { addForum, addPerson, addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

type Team = Awaited<ReturnType<typeof addSettingWithTeam>> & Awaited<ReturnType<typeof addForum>>;
let team: Team;
let commissioner: Actor;
beforeAll(async () => {
  const setting = await addSettingWithTeam();
  team = { ...setting, ...(await addForum(setting.boroughId)) };
  commissioner = await addPerson("commissioner", { boroughId: setting.boroughId });
});

const at = (actor: Actor, days = 0) => contextOf(actor, addDays(noon, days));
const organising = (days = 0) => at(team.organiser, days);
const twelve = repliesOf(12, { welcome: 3, listening: 2 });
const canary = "Ask Zuleikha why the gate was locked";
const secret = "For the forum alone: we were laughed at";
const comments = [
  { promise: "public" as const, words: canary },
  { promise: "private" as const, words: secret },
];

/** A closed survey of the forum with two comments. @returns its id, and of the public and the private one */
async function closedSurvey(replies = twelve, owner: "forum" | "setting" = "forum") {
  const surveyId = await addSurvey(team, {}, { owner, comment: "public" });
  const [open = "", hidden = ""] = await takeReplies(team, surveyId, replies, { comments });
  return { surveyId, open, hidden };
}

const decide = (surveyId: string, commentId: string, more: Partial<DecisionInput> = {}) => ({
  ...{ surveyId, commentId, decision: "public" as const, shown: "Ask why the gate was locked" },
  ...more,
});

describe("F62 F77 comments are read first by those who were named, and never by the setting’s staff", () => {
  test("R-AZ-01 no statement of a setting’s staff finds a word of it, before or after the release", async () => {
    const { surveyId, open } = await closedSurvey();
    await decideComment(organising(), decide(surveyId, open));
    await releaseSurvey(organising(), surveyId);
    await shareSurvey(team, surveyId, "setting");
    for (const actor of [team.manager, team.practitioner, team.reader]) {
      const ctx = at(actor);
      expect(await listComments(ctx, surveyId)).toEqual([]);
      const everything = await ctx.db.run((tx) =>
        rowsOf<{ all: string }>(
          tx.execute(sql`select coalesce(string_agg(c::text, ' '), '') as all from (
            select words from survey_comments union all select shown from comment_decisions) c`),
        ),
      );
      expect(everything[0]?.all).toContain("Ask why the gate was locked");
      expect(everything[0]?.all).not.toContain("Zuleikha");
      expect(everything[0]?.all).not.toContain("laughed");
      expect(await decideComment(ctx, decide(surveyId, open))).toEqual({ refused: "not_allowed" });
      const forced = ctx.db.run((tx) =>
        tx.execute(sql`insert into comment_decisions select gen_random_uuid(), ${open}, ${surveyId}, ${team.settingId},
          'public', 'mine', ${actor.userId}, now()`),
      );
      expect(await refusalOf(forced)).toBe(notAllowed);
    }
  });

  test("somebody of the setting’s staff who also organises the forum reads none", async () => {
    const { surveyId, open } = await closedSurvey();
    const both: Actor = {
      ...team.organiser,
      memberships: [...team.organiser.memberships, ...team.manager.memberships],
    };
    expect(await decideComment(at(both), decide(surveyId, open))).toEqual({
      refused: "not_allowed",
    });
    expect(await listComments(at(both), surveyId)).toEqual([]);
  });

  test("a setting’s own survey is read by a forum of its borough, and by nobody of the setting", async () => {
    const { surveyId, open } = await closedSurvey(twelve, "setting");
    expect(await listComments(at(team.manager), surveyId)).toEqual([]);
    expect(await decideComment(at(team.manager), decide(surveyId, open))).toEqual({
      ...{ refused: "not_allowed" },
    });
    expect(await listComments(organising(), surveyId)).toHaveLength(2);
    expect(await decideComment(organising(), decide(surveyId, open))).toHaveProperty("decided");
    await releaseSurvey(at(team.manager), surveyId);
    expect(await listShownComments(at(team.manager), surveyId)).toHaveLength(1);
  });

  test("nobody reads one while the survey is open", async () => {
    const surveyId = await addSurvey(team, {}, { owner: "forum" });
    const [open = ""] = await takeReplies(team, surveyId, twelve, { comments, close: false });
    expect(await listComments(organising(), surveyId)).toEqual([]);
    expect(await decideComment(organising(), decide(surveyId, open))).toEqual({
      refused: "not_found",
    });
  });

  test("elsewhere, a forum and a commissioner find nothing", async () => {
    const { surveyId, open } = await closedSurvey();
    const other = await addForum((await addSettingWithTeam()).boroughId);
    for (const actor of [other.organiser, commissioner]) {
      expect(await listComments(at(actor), surveyId)).toEqual([]);
      expect(await decideComment(at(actor), decide(surveyId, open))).toHaveProperty("refused");
    }
  });

  test("what may name somebody is flagged for the reader", async () => {
    const { surveyId, open } = await closedSurvey();
    const comment = (await listComments(organising(), surveyId)).find(({ id }) => id === open);
    expect(comment?.details.map(({ text }) => text)).toEqual(["Zuleikha"]);
  });
});

describe("F62 what is shown of a comment is what was decided last", () => {
  test("public in the words decided, withheld again the moment somebody undoes it, and both stay on record", async () => {
    const { surveyId, open } = await closedSurvey();
    await releaseSurvey(organising(), surveyId);
    for (const audience of ["setting", "borough", "families"] as const)
      await shareSurvey(team, surveyId, audience);
    const readers = [
      organising(),
      at(team.manager),
      at(commissioner),
      visitorContext(noon, surveyId),
    ];
    const shown = () => Promise.all(readers.map((ctx) => listShownComments(ctx, surveyId)));
    expect(await shown()).toEqual([[], [], [], []]);
    await decideComment(organising(), decide(surveyId, open));
    const words = ["Ask why the gate was locked"];
    expect(await shown()).toEqual([words, words, words, words]);
    await decideComment(organising(), decide(surveyId, open, { decision: "withheld" }));
    expect(await shown()).toEqual([[], [], [], []]);
    await decideComment(organising(), decide(surveyId, open, { shown: "The gate was locked" }));
    expect(await shown()).toEqual(Array(4).fill(["The gate was locked"]));
    const found = (await listComments(organising(), surveyId)).find(({ id }) => id === open);
    expect(found?.decisions.map(({ decision }) => decision)).toEqual([
      ...["public", "withheld", "public"],
    ]);
    const change = asSuperuser((tx) => tx.execute(sql`update comment_decisions set shown = ''`));
    expect(await refusalOf(change)).toBe(kept);
  });

  test("F77 what was promised to stay private cannot be made public, by the command or around it", async () => {
    const { surveyId, hidden } = await closedSurvey();
    expect(await decideComment(organising(), decide(surveyId, hidden))).toEqual({
      ...{ refused: "promised_private" },
    });
    const forced = organising().db.run((tx) =>
      tx.execute(sql`insert into comment_decisions select gen_random_uuid(), ${hidden}, ${surveyId}, ${team.settingId},
        'public', 'out', ${team.organiser.userId}, now()`),
    );
    expect(await refusalOf(forced)).toBe(notAllowed);
    expect(
      await decideComment(organising(), decide(surveyId, hidden, { decision: "private" })),
    ).toHaveProperty("decided");
  });

  test("none is shown below ten completed replies, whatever was decided", async () => {
    const { surveyId, open } = await closedSurvey(twelve.slice(0, 9));
    await decideComment(organising(), decide(surveyId, open));
    await releaseSurvey(organising(), surveyId);
    await shareSurvey(team, surveyId, "setting");
    expect(await listShownComments(organising(), surveyId)).toEqual([]);
    expect(await listShownComments(at(team.manager), surveyId)).toEqual([]);
  });

  test("a late family’s comment waits with its reply until enough have come", async () => {
    const { surveyId } = await closedSurvey();
    await releaseSurvey(organising(), surveyId);
    const late = [{ promise: "public" as const, words: "Late" }];
    const reply = repliesOf(1, { welcome: 0 });
    const [second = ""] = await takeReplies(team, surveyId, reply, { opening: 2, comments: late });
    await decideComment(organising(), decide(surveyId, second));
    await releaseSurvey(organising(), surveyId);
    expect(await listShownComments(organising(), surveyId)).toEqual([]);
    await takeReplies(team, surveyId, repliesOf(10, { welcome: 2 }), { opening: 3 });
    await releaseSurvey(organising(), surveyId);
    expect(await listShownComments(organising(), surveyId)).toHaveLength(1);
  });

  test("F72 the trail says that a comment was decided, and not one word of it", async () => {
    const { surveyId, open } = await closedSurvey();
    await decideComment(organising(), decide(surveyId, open));
    const events = await asSuperuser((tx) =>
      tx.select().from(trail).where(sql`${trail.payload}->>'commentId' = ${open}`),
    );
    expect(events).toMatchObject([{ action: "comment decided", tenant: `forum:${team.forumId}` }]);
    expect(JSON.stringify(events)).not.toMatch(/gate|Zuleikha/);
  });
});
