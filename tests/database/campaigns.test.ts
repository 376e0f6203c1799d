import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { campaignReplies } from "@/db/schema/campaigns";
import { outbox } from "@/db/schema/notifications";
import type { Actor } from "@/lib/access/model";
import { markTheme, saveAnswers } from "@/lib/audits/commands";
import { findAudit } from "@/lib/audits/queries";
import {
  answerHelp,
  askForHelp,
  endCampaign,
  makeCampaign,
  standAside,
  takePart,
} from "@/lib/campaigns/commands";
import {
  findAsked,
  findCampaign,
  listCampaigns,
  listHelps,
  listProgress,
  listRunningFor,
} from "@/lib/campaigns/queries";
import { closeSetting } from "@/lib/register/commands";
import { postCampaignLetters } from "@/lib/reminders/commands";
import { contextOf } from "@/lib/request/context";
import { signOff } from "@/lib/sign-offs/commands";
import { asSuperuser, notAllowed, refusalOf, rowsOf, withFreshDatabase } from "../support/database";
import { openedAudit } from "../support/every-table";
import { addBorough, addPerson, addSetting, addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

const asked = {
  instrument: "elppeg",
  year: 2026,
  opensOn: "2026-06-10",
  closesOn: "2026-07-31",
  message: "Please look at this together",
} as const;
const on = (day: string) => new Date(`${day}T12:00:00Z`);
const as = (actor: Actor, now = noon) => contextOf(actor, now);
const everybody = () => true;

let team: Awaited<ReturnType<typeof addSettingWithTeam>>;
let commissioner: Actor;
let analyst: Actor;
let campaignId: string;
beforeEach(async () => {
  await asSuperuser(async (tx) => {
    await tx.execute(sql`update campaigns set ended_at = now(), ended_by = made_by`);
    await tx.delete(outbox);
  });
  team = await addSettingWithTeam();
  await addSetting(team.boroughId, "Aspen Row");
  commissioner = await addPerson("commissioner", { boroughId: team.boroughId });
  analyst = await addPerson("analyst", { boroughId: team.boroughId });
  const made = await makeCampaign(as(commissioner), team.boroughId, asked, everybody);
  campaignId = "campaignId" in made ? made.campaignId : "";
});

const here = () => ({ settingId: team.settingId, campaignId });
const atBorough = () => ({ boroughId: team.boroughId, campaignId });
async function progress(actor = analyst) {
  const campaign = await findCampaign(as(actor), atBorough());
  return campaign ? listProgress(as(actor), campaign) : [];
}
const ours = async () => (await progress()).find(({ settingId }) => settingId === team.settingId);
const letters = () => asSuperuser((tx) => tx.select().from(outbox));
const code = "elppeg.1.policy-practice";

describe("F49 a campaign", () => {
  test("is found by the settings it asks and by nobody else, once it has begun", async () => {
    const stranger = await addSettingWithTeam();
    expect(await listRunningFor(as(team.reader), team.settingId)).toMatchObject([asked]);
    expect(await findAsked(as(team.reader, on("2026-06-09")), here())).toBeUndefined();
    expect(await findAsked(as(stranger.manager), here())).toBeUndefined();
    expect(await findCampaign(as(stranger.manager), atBorough())).toBeUndefined();
    expect(await listRunningFor(as(team.reader, on("2026-08-01")), team.settingId)).toEqual([]);
  });

  test("each setting starts its own audit, or goes on with the one it has", async () => {
    const before = await openedAudit(as(team.manager), team.settingId);
    expect(await takePart(as(team.manager), here())).toEqual({ auditId: before });
    expect(await takePart(as(team.manager), here())).toEqual({ auditId: before });
    const ecf = { ...asked, instrument: "ecf" } as const;
    const made = await makeCampaign(as(commissioner), team.boroughId, ecf, everybody);
    const other = { ...here(), campaignId: "campaignId" in made ? made.campaignId : "" };
    const started = await takePart(as(team.manager), other);
    const auditId = "auditId" in started ? started.auditId : "";
    expect(await findAudit(as(team.reader), auditId)).toMatchObject({
      instrument: "ecf",
      year: 2026,
    });
  });

  test("the borough sees how far the work has come, and never an answer or a score, before sign-off or after", async () => {
    expect(await ours()).toMatchObject({ state: "not_started", themes: [] });
    const started = await takePart(as(team.manager), here());
    const auditId = "auditId" in started ? started.auditId : "";
    await saveAnswers(as(team.manager), auditId, [
      { code, version: 0, choice: "2", note: "Secret" },
    ]);
    await markTheme(as(team.manager), auditId, 3, true);
    await markTheme(as(team.manager), auditId, 1, true);
    expect(await ours()).toMatchObject({ state: "in_progress", themes: [1, 3] });
    await signOff(as(team.manager), auditId, "We agree");
    const seen = await ours();
    expect(seen).toMatchObject({ state: "signed_off", themes: [1, 3] });
    expect(Object.keys(seen ?? {}).sort()).toEqual([
      "isEmpty",
      "lastLetterAt",
      "name",
      "settingId",
      "state",
      "themes",
      "type",
      "ward",
      "words",
    ]);
    for (const table of ["audits", "answers", "completed_themes", "sign_offs", "signed_themes"]) {
      const rows = await as(commissioner).db.run((tx) =>
        rowsOf(tx.execute(sql.raw(`select 1 from ${table}`))),
      );
      expect([table, rows.length]).toEqual([table, 0]);
    }
  });

  test("a setting may put it off or say no, in words or without, and change its mind", async () => {
    await standAside(as(team.manager), here(), "deferred", "After the move");
    expect(await ours()).toMatchObject({ state: "deferred", words: "After the move" });
    await standAside(as(team.manager), here(), "declined", undefined);
    expect(await ours()).toMatchObject({ state: "declined", words: undefined });
    await takePart(as(team.manager), here());
    expect(await ours()).toMatchObject({ state: "in_progress" });
    const events = await rowsOf<{ answer: string }>(
      asSuperuser((tx) =>
        tx.execute(sql`select payload ->> 'answer' as answer from trail
          where tenant = ${`setting:${team.settingId}`} and action = 'campaign answered' order by n`),
      ),
    );
    expect(events.map(({ answer }) => answer)).toEqual(["deferred", "declined", "taking_part"]);
  });

  test("what a setting does that says no is no longer looked at", async () => {
    const started = await takePart(as(team.manager), here());
    await markTheme(as(team.manager), "auditId" in started ? started.auditId : "", 1, true);
    await standAside(as(team.manager), here(), "declined", undefined);
    expect(await ours()).toMatchObject({ themes: [] });
  });

  test("R-AZ-07 a manager answers, a commissioner runs it: nobody else does either", async () => {
    const refused = { refused: "not_allowed" };
    for (const actor of [team.practitioner, team.reader]) {
      expect(await takePart(as(actor), here())).toEqual(refused);
      expect(await standAside(as(actor), here(), "declined", undefined)).toEqual(refused);
    }
    for (const actor of [analyst, team.manager]) {
      const made = makeCampaign(as(actor), team.boroughId, asked, everybody);
      expect(await made).toEqual(refused);
      expect(await endCampaign(as(actor), atBorough())).toEqual(refused);
    }
    const row = { ...here(), boroughId: team.boroughId, answer: "declined" } as const;
    const answering = as(commissioner).db.run((tx) =>
      tx.insert(campaignReplies).values({
        ...row,
        answeredBy: commissioner.userId,
        answeredAt: noon,
      }),
    );
    expect(await refusalOf(answering)).toBe(notAllowed);
  });

  test("R-AZ-06 another borough sees neither it nor its progress", async () => {
    await takePart(as(team.manager), here());
    const stranger = await addPerson("commissioner", { boroughId: await addBorough() });
    expect(await listCampaigns(as(stranger), team.boroughId)).toEqual([]);
    const told = await as(stranger).db.run((tx) =>
      rowsOf(tx.execute(sql`select * from campaign_progress(${campaignId})`)),
    );
    expect(told).toEqual([]);
  });

  test("F82 a setting that closes is in no list of who to chase, and is asked nothing", async () => {
    await closeSetting(as(commissioner), { boroughId: team.boroughId, settingId: team.settingId });
    expect((await progress()).map(({ name }) => name)).toEqual(["Aspen Row"]);
    expect(await listRunningFor(as(team.manager), team.settingId)).toEqual([]);
    expect(await postCampaignLetters(noon)).toBe(0);
  });

  test("those who are asked can be chosen, by name and never by anything they scored", async () => {
    const some = await makeCampaign(as(commissioner), team.boroughId, asked, ({ name }) =>
      name.startsWith("Aspen"),
    );
    const id = "campaignId" in some ? some.campaignId : "";
    const campaign = await findCampaign(as(analyst), { ...atBorough(), campaignId: id });
    const found = campaign ? await listProgress(as(analyst), campaign) : [];
    expect(found.map(({ name, isEmpty }) => [name, isEmpty])).toEqual([["Aspen Row", true]]);
    const nobody = makeCampaign(as(commissioner), team.boroughId, asked, () => false);
    expect(await nobody).toEqual({ refused: "nobody_asked" });
  });
});

describe("F50 letters that go by themselves", () => {
  test("ask each manager once, however many processes try, and remind those who say nothing", async () => {
    const posted = await Promise.all([1, 2, 3].map(() => postCampaignLetters(noon)));
    expect(posted.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect((await letters()).map(({ recipient }) => recipient)).toEqual([team.manager.email]);
    expect(await postCampaignLetters(on("2026-07-09"))).toBe(0);
    expect(await postCampaignLetters(on("2026-07-10"))).toBe(1);
    expect(await postCampaignLetters(on("2026-07-25"))).toBe(1);
    expect(await postCampaignLetters(on("2026-07-31"))).toBe(0);
    expect((await ours())?.lastLetterAt).toEqual(on("2026-07-25"));
  });

  test("stop by themselves when the setting takes part, puts it off or says no", async () => {
    for (const answer of ["deferred", "declined"] as const) {
      await standAside(as(team.manager), here(), answer, undefined);
      expect(await postCampaignLetters(noon)).toBe(0);
    }
    await takePart(as(team.manager), here());
    expect(await postCampaignLetters(on("2026-07-12"))).toBe(0);
  });

  test("stop when the campaign ends, by its day or before", async () => {
    expect(await postCampaignLetters(on("2026-08-01"))).toBe(0);
    expect(await endCampaign(as(commissioner), atBorough())).toEqual({ ended: true });
    expect(await postCampaignLetters(noon)).toBe(0);
    expect(await takePart(as(team.manager), here())).toEqual({ refused: "over" });
  });
});

describe("F50 asking for help", () => {
  test("reaches the borough's commissioners, and its answer whoever asked, by letter too", async () => {
    const sent = await askForHelp(as(team.practitioner), here(), "How do we start?");
    const helpId = "helpId" in sent ? sent.helpId : "";
    expect(await listHelps(as(analyst), campaignId)).toMatchObject([{ words: "How do we start?" }]);
    const which = { ...atBorough(), helpId };
    expect(await answerHelp(as(analyst), which, "No")).toEqual({ refused: "not_allowed" });
    expect(await answerHelp(as(commissioner), which, "Jo comes by")).toEqual({ answered: true });
    expect(await answerHelp(as(commissioner), which, "Again")).toEqual({ answered: true });
    const [help] = await listHelps(as(team.reader), campaignId, team.settingId);
    expect(help?.answer?.words).toBe("Jo comes by");
    expect((await letters()).map(({ recipient }) => recipient)).toEqual([
      commissioner.email,
      team.practitioner.email,
    ]);
  });

  test("is for those who work on the audit, while the campaign runs", async () => {
    const refused = { refused: "not_allowed" };
    expect(await askForHelp(as(team.reader), here(), "Help")).toEqual(refused);
    const late = as(team.manager, on("2026-08-01"));
    expect(await askForHelp(late, here(), "Help")).toEqual({ refused: "over" });
    const stranger = await addSettingWithTeam();
    expect(await askForHelp(as(stranger.manager), here(), "Help")).toEqual(refused);
    expect(await listHelps(as(stranger.manager), campaignId)).toEqual([]);
  });
});
