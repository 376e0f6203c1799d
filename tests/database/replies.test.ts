import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { replies } from "@/db/schema/replies";
import type { Actor } from "@/lib/access/model";
import { stageOf } from "@/lib/asking/lifecycle";
import { findSurvey, listWaitingForReply } from "@/lib/asking/queries";
import { addDays } from "@/lib/kernel/dates";
import {
  publishReply,
  removeItem,
  translateReply,
  writeItem,
  writeOpening,
} from "@/lib/replies/commands";
import { findReply, findWrittenReply } from "@/lib/replies/queries";
import { contextOf } from "@/lib/request/context";
import { releaseSurvey } from "@/lib/surveys/commands";
import { helpedQuestions } from "@/lib/surveys/reply-content";
import { asSuperuser, kept, notAllowed, refusalOf, withFreshDatabase } from "../support/database";
import { addForumWithSetting } from "../support/forum";
import { addSurvey, offered, shareSurvey, takeReplies } from "../support/survey-rows";
import { repliesOf } from "../support/survey-shaped";
import { addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

let team: Awaited<ReturnType<typeof addForumWithSetting>>;
beforeAll(async () => {
  team = await addForumWithSetting();
});

const at = (actor: Actor, days = 0) => contextOf(actor, addDays(noon, days));
const item = (surveyId: string, version: number, more = {}) => ({
  ...{ surveyId, version, key: "", told: "Mornings are rushed", will: "Open ten minutes earlier" },
  ...{ cannot: "", why: "", actionId: "", ...more },
});

async function answeredSurvey(shared = true) {
  const languages = [offered("en", "English", "English"), offered("ur", "اردو", "Urdu")];
  const surveyId = await addSurvey(team, {}, { owner: "forum", languages });
  await takeReplies(team, surveyId, repliesOf(12, { welcome: 3 }));
  await releaseSurvey(at(team.organiser), surveyId);
  if (shared) await shareSurvey(team, surveyId, "setting");
  return surveyId;
}

async function stageFor(actor: Actor, surveyId: string) {
  const survey = await findSurvey(at(actor), surveyId);
  return survey && stageOf(survey);
}

describe("F36 the setting answers what it was told", () => {
  test("R-11 the survey waits for a reply until one is published, and then is answered for everybody", async () => {
    const surveyId = await answeredSurvey();
    expect(await stageFor(team.manager, surveyId)).not.toBe("replied");
    expect(await stageFor(team.organiser, surveyId)).toBe("waiting_for_reply");
    const managing = at(team.manager);
    expect(await writeItem(managing, item(surveyId, 0))).toEqual({ version: 1 });
    await translateReply(managing, {
      surveyId,
      version: 1,
      language: "ur",
      texts: {},
      inEnglish: true,
    });
    expect(await publishReply(managing, { surveyId, version: 2 })).toHaveProperty("published");
    for (const actor of [team.manager, team.organiser]) {
      expect(await stageFor(actor, surveyId)).toBe("replied");
    }
    const reply = await findReply(at(team.organiser), surveyId);
    expect(reply?.content.items.map(({ will }) => will)).toEqual(["Open ten minutes earlier"]);
    const [asked] = reply
      ? helpedQuestions({ settingName: "Larch Lane", year: 2026, content: reply.content })
      : [];
    expect(asked?.text).toContain("Open ten minutes earlier");
  });

  test("R-11 whoever may answer finds what waits, once it was told and until it is answered", async () => {
    const waiting = async () =>
      (await listWaitingForReply(at(team.manager), team.settingId)).map(({ id }) => id);
    const untold = await answeredSurvey(false);
    const told = await answeredSurvey();
    expect(await waiting()).toContain(told);
    expect(await waiting()).not.toContain(untold);
    const stranger = await addSettingWithTeam();
    expect(await listWaitingForReply(at(stranger.manager), team.settingId)).toEqual([]);
    const managing = at(team.manager);
    await writeItem(managing, item(told, 0));
    const shown = { language: "ur", texts: {}, inEnglish: true };
    await translateReply(managing, { surveyId: told, version: 1, ...shown });
    await publishReply(managing, { surveyId: told, version: 2 });
    expect(await waiting()).not.toContain(told);
  });

  test("L-21 it is refused while a language has neither its words nor the decision to show English", async () => {
    const surveyId = await answeredSurvey();
    const managing = at(team.manager);
    expect(await publishReply(managing, { surveyId, version: 0 })).toEqual({
      ...{ refused: "empty", missing: [] },
    });
    await writeItem(managing, item(surveyId, 0));
    const early = await publishReply(managing, { surveyId, version: 1 });
    expect(early).toEqual({ refused: "languages", missing: ["Urdu"] });
    const texts = { "1.told": "صبح جلدی ہوتی ہے", "1.will": "دس منٹ پہلے کھولیں" };
    await translateReply(managing, {
      surveyId,
      version: 1,
      language: "ur",
      texts,
      inEnglish: false,
    });
    await writeItem(managing, item(surveyId, 2, { key: "1", will: "Open twenty minutes earlier" }));
    expect(await publishReply(managing, { surveyId, version: 3 })).toMatchObject({
      refused: "languages",
    });
    await translateReply(managing, {
      surveyId,
      version: 3,
      language: "ur",
      texts,
      inEnglish: false,
    });
    expect(await publishReply(managing, { surveyId, version: 4 })).toHaveProperty("published");
  });

  test("what was published stays word for word, and pressing twice publishes once", async () => {
    const surveyId = await answeredSurvey();
    const managing = at(team.manager);
    await writeItem(managing, item(surveyId, 0));
    await translateReply(managing, {
      surveyId,
      version: 1,
      language: "ur",
      texts: {},
      inEnglish: true,
    });
    const first = await publishReply(managing, { surveyId, version: 2 });
    expect(await publishReply(managing, { surveyId, version: 2 })).toEqual(first);
    await removeItem(managing, { surveyId, version: 2, key: "1" });
    await writeItem(managing, item(surveyId, 3, { told: "Another", will: "Something else" }));
    expect((await findReply(managing, surveyId))?.content.items[0]?.told).toBe(
      "Mornings are rushed",
    );
    const change = asSuperuser((tx) =>
      tx.execute(sql`update reply_publications set content = '{}'`),
    );
    expect(await refusalOf(change)).toBe(kept);
  });

  test("R-REL-02 the second of two writers is told, and nothing is written over", async () => {
    const surveyId = await answeredSurvey();
    const outcomes = await Promise.all(
      ["One", "Two", "Three"].map((told) =>
        writeItem(at(team.manager), item(surveyId, 0, { told })),
      ),
    );
    expect(outcomes.filter((outcome) => "version" in outcome)).toHaveLength(1);
    expect(outcomes.filter((outcome) => "refused" in outcome)).toEqual(
      Array(2).fill({ refused: "changed_meanwhile" }),
    );
  });

  test("an action of another setting’s plan is not taken", async () => {
    const surveyId = await answeredSurvey();
    const strange = item(surveyId, 0, { actionId: surveyId });
    expect(await writeItem(at(team.manager), strange)).toEqual({ refused: "no_such_action" });
  });
});

describe("R-AZ-01 who may answer, and who reads what is not published", () => {
  test("nobody answers what was not shared with them", async () => {
    const surveyId = await answeredSurvey(false);
    expect(await writeItem(at(team.manager), item(surveyId, 0))).toEqual({ refused: "not_shared" });
    expect(await publishReply(at(team.manager), { surveyId, version: 0 })).toEqual({
      ...{ refused: "not_shared" },
    });
  });

  test("only the setting’s manager writes and publishes; the draft is the setting’s own", async () => {
    const surveyId = await answeredSurvey();
    await writeOpening(at(team.manager), { surveyId, version: 0, opening: "Thank you" });
    for (const actor of [team.practitioner, team.reader, team.organiser, team.commissioner]) {
      const outcome = await writeItem(at(actor), item(surveyId, 1));
      expect(["not_allowed", "not_found"]).toContain("refused" in outcome && outcome.refused);
      expect(await publishReply(at(actor), { surveyId, version: 1 })).toHaveProperty("refused");
    }
    for (const actor of [team.organiser, team.commissioner]) {
      expect((await findWrittenReply(at(actor), surveyId)).version).toBe(0);
      const rows = await at(actor).db.run((tx) =>
        tx.select().from(replies).where(eq(replies.surveyId, surveyId)),
      );
      expect(rows).toEqual([]);
      const forced = at(actor).db.run((tx) =>
        tx.execute(sql`insert into reply_publications values (gen_random_uuid(), ${surveyId}, ${team.settingId}, '{}',
          ${actor.userId}, now())`),
      );
      expect(await refusalOf(forced)).toBe(notAllowed);
    }
    const other = await addSettingWithTeam();
    expect(await writeItem(at(other.manager), item(surveyId, 1))).toEqual({ refused: "not_found" });
  });
});
