import "server-only";
import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import {
  campaignAsks,
  campaignHelps,
  campaignPosts,
  campaignReplies,
  campaigns,
} from "@/db/schema/campaigns";
import { boroughs, settings } from "@/db/schema/organisations";
import { byName } from "@/lib/kernel/by-name";
import { settingIsOpen } from "@/lib/organisations/queries";
import { selectWithoutPeople } from "@/lib/register/queries";
import type { Context } from "@/lib/request/context";
import { stageOf } from "./lifecycle";
import type { AskedCampaign, Campaign, Help, SettingProgress, SettingState } from "./model";

/** The campaigns of a borough, newest first. */
export function listCampaigns(ctx: Context, boroughId: string): Promise<Campaign[]> {
  return ctx.db.run((tx) => selectCampaigns(tx, eq(campaigns.boroughId, boroughId)));
}

export async function findCampaign(
  ctx: Context,
  { boroughId, campaignId }: { boroughId: string; campaignId: string },
): Promise<Campaign | undefined> {
  const here = and(eq(campaigns.id, campaignId), eq(campaigns.boroughId, boroughId));
  const [campaign] = await ctx.db.run((tx) => selectCampaigns(tx, here));
  return campaign;
}

/** Campaigns that run today and ask this setting, soonest end first. */
export async function listRunningFor(ctx: Context, settingId: string): Promise<AskedCampaign[]> {
  const asked = await ctx.db.run((tx) => selectAsked(tx, settingId));
  return asked
    .filter((campaign) => stageOf(campaign, ctx.now) === "running")
    .toSorted((a, b) => (a.closesOn < b.closesOn ? -1 : 1));
}

/** A campaign that asks this setting and has begun, with what the setting said. */
export async function findAsked(
  ctx: Context,
  { settingId, campaignId }: { settingId: string; campaignId: string },
): Promise<AskedCampaign | undefined> {
  const [asked] = await ctx.db.run((tx) => selectAsked(tx, settingId, campaignId));
  return asked && stageOf(asked, ctx.now) !== "coming" ? asked : undefined;
}

/**
 * How far each asked setting has come, by name: those that are open and lie in the borough still. Never an answer, never a
 * score (F49, G10).
 */
export function listProgress(ctx: Context, campaign: Campaign): Promise<SettingProgress[]> {
  return ctx.db.run(async (tx) => {
    const [asked, worked, withoutPeople] = await Promise.all([
      selectAskedSettings(tx, campaign),
      selectWorked(tx, campaign.id),
      selectWithoutPeople(tx, campaign.boroughId),
    ]);
    return byName(asked).map(({ settingId, ward, words, answer, lastLetterAt, ...who }) => ({
      settingId,
      ...who,
      ward: ward ?? undefined,
      state: stateFrom(answer ?? undefined, worked.get(settingId)),
      themes: worked.get(settingId)?.themes ?? [],
      words: words ?? undefined,
      lastLetterAt: lastLetterAt ? new Date(lastLetterAt) : undefined,
      isEmpty: withoutPeople.has(settingId),
    }));
  });
}

/** What settings have asked for in a campaign, oldest first: all of it, or one setting's. */
export function listHelps(ctx: Context, campaignId: string, settingId?: string): Promise<Help[]> {
  const of = settingId ? eq(campaignHelps.settingId, settingId) : undefined;
  return ctx.db.run((tx) => selectHelps(tx, and(eq(campaignHelps.campaignId, campaignId), of)));
}

async function selectCampaigns(tx: Transaction, where: SQL | undefined): Promise<Campaign[]> {
  const rows = await tx
    .select({ campaign: campaigns, boroughName: boroughs.name })
    .from(campaigns)
    .innerJoin(boroughs, eq(boroughs.id, campaigns.boroughId))
    .where(where)
    .orderBy(desc(campaigns.opensOn), asc(campaigns.id));
  return rows.map(({ campaign, boroughName }) => campaignFrom(campaign, boroughName));
}

/** What the campaign asked of one setting, and what it said. */
export async function selectAsked(
  tx: Transaction,
  settingId: string,
  campaignId?: string,
): Promise<AskedCampaign[]> {
  const rows = await tx
    .select({ campaign: campaigns, boroughName: boroughs.name, reply: campaignReplies })
    .from(campaignAsks)
    .innerJoin(campaigns, eq(campaigns.id, campaignAsks.campaignId))
    .innerJoin(boroughs, eq(boroughs.id, campaigns.boroughId))
    .innerJoin(
      settings,
      and(eq(settings.id, campaignAsks.settingId), eq(settings.boroughId, campaigns.boroughId)),
    )
    .leftJoin(campaignReplies, sameAsk(campaignReplies))
    .where(
      and(
        eq(campaignAsks.settingId, settingId),
        campaignId ? eq(campaigns.id, campaignId) : undefined,
        settingIsOpen(),
      ),
    );
  return rows.map(({ campaign, boroughName, reply }) => {
    const words = reply?.words ?? undefined;
    const answer = reply && { kind: reply.answer, words, auditId: reply.auditId ?? undefined };
    return { ...campaignFrom(campaign, boroughName), settingId, answer: answer ?? undefined };
  });
}

function selectHelps(tx: Transaction, where: SQL | undefined): Promise<Help[]> {
  return tx
    .select({ help: campaignHelps, settingName: settings.name, askedByName: users.name })
    .from(campaignHelps)
    .innerJoin(settings, eq(settings.id, campaignHelps.settingId))
    .innerJoin(users, eq(users.id, campaignHelps.askedBy))
    .where(where)
    .orderBy(asc(campaignHelps.askedAt), asc(campaignHelps.id))
    .then((rows) =>
      rows.map(({ help, settingName, askedByName }) => {
        const { id, settingId, words, askedAt, answer, answeredAt } = help;
        const answered = answer && answeredAt ? { words: answer, at: answeredAt } : undefined;
        return { id, settingId, settingName, words, askedAt, askedByName, answer: answered };
      }),
    );
}

function selectAskedSettings(tx: Transaction, { id, boroughId }: Campaign) {
  return tx
    .select({
      settingId: settings.id,
      name: settings.name,
      type: settings.type,
      ward: settings.ward,
      answer: campaignReplies.answer,
      words: campaignReplies.words,
      lastLetterAt: sql<string | null>`(select max(${campaignPosts.postedAt}) from ${campaignPosts}
        where ${sameAsk(campaignPosts)})`,
    })
    .from(campaignAsks)
    .innerJoin(
      settings,
      and(eq(settings.id, campaignAsks.settingId), eq(settings.boroughId, boroughId)),
    )
    .leftJoin(campaignReplies, sameAsk(campaignReplies))
    .where(and(eq(campaignAsks.campaignId, id), settingIsOpen()))
    .orderBy(asc(settings.id));
}

type Worked = { themes: readonly number[]; signed: boolean };

/** Settings that take part, from the one function that may know how far they have come. */
async function selectWorked(
  tx: Transaction,
  campaignId: string,
): Promise<ReadonlyMap<string, Worked>> {
  const found = await tx
    .select({
      settingId: sql<string>`p.setting_id`,
      themes: sql<number[]>`to_json(p.themes)`,
      signed: sql<boolean>`p.signed`,
    })
    .from(sql`campaign_progress(${campaignId}) p`);
  return new Map(found.map(({ settingId, ...worked }) => [settingId, worked]));
}

function stateFrom(
  answer: "taking_part" | "deferred" | "declined" | undefined,
  worked: Worked | undefined,
): SettingState {
  if (answer === "deferred" || answer === "declined") return answer;
  if (answer === undefined) return "not_started";
  return worked?.signed ? "signed_off" : "in_progress";
}

function sameAsk(table: typeof campaignReplies | typeof campaignPosts) {
  return and(
    eq(table.campaignId, campaignAsks.campaignId),
    eq(table.settingId, campaignAsks.settingId),
  );
}

function campaignFrom(row: typeof campaigns.$inferSelect, boroughName: string): Campaign {
  const { id, boroughId, instrument, edition, year, opensOn, closesOn, message, endedAt } = row;
  const days = { opensOn, closesOn, endedAt: endedAt ?? undefined };
  return { id, boroughId, boroughName, instrument, edition, year, message, ...days };
}
