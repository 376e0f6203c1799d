import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import { campaignAsks, campaignHelps, campaignReplies, campaigns } from "@/db/schema/campaigns";
import { memberships, settings } from "@/db/schema/organisations";
import { openAuditWithin } from "@/lib/audits/commands";
import { currentEdition } from "@/lib/instruments/editions";
import type { Instrument } from "@/lib/instruments/model";
import { newId } from "@/lib/kernel/ids";
import { post } from "@/lib/notifications/commands";
import { listCorrespondents } from "@/lib/organisations/queries";
import type { Entry } from "@/lib/register/model";
import { listRegister } from "@/lib/register/queries";
import type { Context } from "@/lib/request/context";
import { environment } from "@/lib/request/environment";
import { recordInTrail } from "@/lib/trail/commands";
import { helpAnsweredLetter, helpAskedLetter } from "./letters";
import { stageOf } from "./lifecycle";
import type { AskedCampaign, CampaignAnswer } from "./model";
import { mayAnswerCampaign, mayAskForHelp, mayRunCampaign } from "./policy";
import { findCampaign, selectAsked } from "./queries";

type Refusal = { refused: "not_found" | "not_allowed" };
type Asked = { settingId: string; campaignId: string };

type NewCampaign = {
  id?: string;
  instrument: Instrument;
  year: number;
  opensOn: string;
  closesOn: string;
  message: string;
};

/** Asks settings of a borough to audit by a day. Those named that are not open in the borough are left out. */
export async function makeCampaign(
  ctx: Context,
  boroughId: string,
  { id: campaignId = newId(), ...campaign }: NewCampaign,
  asks: (setting: Entry) => boolean,
): Promise<{ campaignId: string } | Refusal | { refused: "nobody_asked" }> {
  if (!mayRunCampaign(ctx.actor, { boroughId })) return { refused: "not_allowed" };
  const asked = (await listRegister(ctx, boroughId, { state: "open" })).filter(asks);
  if (asked.length === 0) return { refused: "nobody_asked" };
  const { instrument, year } = campaign;
  const { edition } = currentEdition(instrument);
  const made = { madeBy: ctx.actor.userId, madeAt: ctx.now };
  return ctx.db.run(async (tx) => {
    await tx.insert(campaigns).values({ id: campaignId, boroughId, edition, ...campaign, ...made });
    await tx
      .insert(campaignAsks)
      .values(asked.map(({ id: settingId }) => ({ campaignId, settingId, boroughId })));
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: `borough:${boroughId}`,
      action: "campaign made",
      ...{ campaignId, instrument, year, asked: asked.length },
    });
    return { campaignId };
  });
}

/** Ends a campaign before its day: no letter goes out any more. What settings have begun is theirs to go on with. */
export async function endCampaign(
  ctx: Context,
  { boroughId, campaignId }: { boroughId: string; campaignId: string },
): Promise<{ ended: true } | Refusal> {
  if (!mayRunCampaign(ctx.actor, { boroughId })) return { refused: "not_allowed" };
  return ctx.db.run(async (tx) => {
    const here = and(eq(campaigns.id, campaignId), eq(campaigns.boroughId, boroughId));
    if ((await tx.$count(campaigns, here)) === 0) return { refused: "not_found" };
    const ended = await tx
      .update(campaigns)
      .set({ endedBy: ctx.actor.userId, endedAt: ctx.now })
      .where(and(here, isNull(campaigns.endedAt)))
      .returning({ id: campaigns.id });
    if (ended.length > 0) {
      const tenant = `borough:${boroughId}` as const;
      const event = { tenant, action: "campaign ended", campaignId } as const;
      await recordInTrail(tx, ctx.actor.userId, ctx.now, event);
    }
    return { ended: true };
  });
}

/** Takes part: with the setting's own audit of that framework and year, which is opened if there is none. */
export async function takePart(
  ctx: Context,
  here: Asked,
): Promise<{ auditId: string } | Refusal | { refused: "over" }> {
  return answering(ctx, here, async (tx, asked) => {
    const { settingId } = here;
    const { instrument, year, edition } = asked;
    const opened = await openAuditWithin(ctx, tx, { settingId, instrument, year, edition });
    if ("refused" in opened && opened.refused === "not_allowed") return opened;
    const { auditId } = opened;
    await writeReply(ctx, tx, asked, { answer: "taking_part", auditId });
    return { auditId };
  });
}

/** Puts it off or says no, with words if it likes. The audit, if there is one, is no longer looked at. */
export async function standAside(
  ctx: Context,
  here: Asked,
  answer: Exclude<CampaignAnswer, "taking_part">,
  words: string | undefined,
): Promise<{ answered: true } | Refusal | { refused: "over" }> {
  return answering(ctx, here, async (tx, asked) => {
    await writeReply(ctx, tx, asked, { answer, words });
    return { answered: true };
  });
}

/** Asks the borough for help in the team's own words; its commissioners get a letter. */
export async function askForHelp(
  ctx: Context,
  here: Asked,
  words: string,
): Promise<{ helpId: string } | Refusal | { refused: "over" }> {
  if (!mayAskForHelp(ctx.actor, here)) return { refused: "not_allowed" };
  const [asked] = await ctx.db.run((tx) => selectAsked(tx, here.settingId, here.campaignId));
  if (!asked) return { refused: "not_found" };
  if (stageOf(asked, ctx.now) !== "running") return { refused: "over" };
  const { settingId, campaignId } = here;
  const { boroughId } = asked;
  const commissioning = and(
    eq(memberships.boroughId, boroughId),
    eq(memberships.role, "commissioner"),
    isNull(memberships.removedAt),
  );
  const commissioners = await listCorrespondents(commissioning);
  const helpId = newId();
  const link = `${environment().APP_ORIGIN}/boroughs/${boroughId}/campaigns/${campaignId}/help/${helpId}`;
  return ctx.db.run(async (tx) => {
    const help = { id: helpId, campaignId, settingId, boroughId, words };
    await tx.insert(campaignHelps).values({ ...help, askedBy: ctx.actor.userId, askedAt: ctx.now });
    const [setting] = await tx.select().from(settings).where(eq(settings.id, settingId));
    const settingName = setting?.name ?? "";
    const letters = commissioners.map(({ email: recipient }) =>
      helpAskedLetter({ recipient, settingName, words, link }),
    );
    await post(tx, letters, ctx.now);
    const tenant = `setting:${settingId}` as const;
    const event = { tenant, action: "help asked for", campaignId, helpId } as const;
    await recordInTrail(tx, ctx.actor.userId, ctx.now, event);
    return { helpId };
  });
}

/** Answers a setting that asked; whoever asked gets a letter. An answer stays as it was sent. */
export async function answerHelp(
  ctx: Context,
  { boroughId, campaignId, helpId }: { boroughId: string; campaignId: string; helpId: string },
  words: string,
): Promise<{ answered: true } | Refusal> {
  if (!mayRunCampaign(ctx.actor, { boroughId })) return { refused: "not_allowed" };
  const here = and(eq(campaignHelps.id, helpId), eq(campaignHelps.boroughId, boroughId));
  const help = await ctx.db.run(
    async (tx) => (await tx.select().from(campaignHelps).where(here))[0],
  );
  const campaign = await findCampaign(ctx, { boroughId, campaignId });
  if (!help || help.campaignId !== campaign?.id) return { refused: "not_found" };
  const [asking] = await listCorrespondents(eq(users.id, help.askedBy));
  const link = `${environment().APP_ORIGIN}/settings/${help.settingId}/campaigns/${campaignId}`;
  return ctx.db.run(async (tx) => {
    const first = await tx
      .update(campaignHelps)
      .set({ answer: words, answeredBy: ctx.actor.userId, answeredAt: ctx.now })
      .where(and(here, isNull(campaignHelps.answeredAt)))
      .returning({ id: campaignHelps.id });
    if (first.length === 0) return { answered: true };
    const { boroughName } = campaign;
    if (asking) {
      const letter = { recipient: asking.email, boroughName, words, link };
      await post(tx, helpAnsweredLetter(letter), ctx.now);
    }
    const tenant = `borough:${boroughId}` as const;
    const event = { tenant, action: "help answered", campaignId, helpId } as const;
    await recordInTrail(tx, ctx.actor.userId, ctx.now, event);
    return { answered: true };
  });
}

/** Holds an answer to a campaign that runs, by somebody who may give it. */
async function answering<Outcome>(
  ctx: Context,
  here: Asked,
  work: (tx: Transaction, asked: AskedCampaign) => Promise<Outcome>,
): Promise<Outcome | Refusal | { refused: "over" }> {
  return ctx.db.run(async (tx) => {
    const [asked] = await selectAsked(tx, here.settingId, here.campaignId);
    if (!asked) return { refused: "not_found" };
    if (!mayAnswerCampaign(ctx.actor, here)) return { refused: "not_allowed" };
    if (stageOf(asked, ctx.now) !== "running") return { refused: "over" };
    return work(tx, asked);
  });
}

async function writeReply(
  ctx: Context,
  tx: Transaction,
  { id: campaignId, settingId, boroughId }: AskedCampaign,
  reply: { answer: CampaignAnswer; words?: string; auditId?: string },
) {
  const { answer, words = null, auditId = null } = reply;
  const said = { answer, words, auditId, answeredBy: ctx.actor.userId, answeredAt: ctx.now };
  await tx
    .insert(campaignReplies)
    .values({ campaignId, settingId, boroughId, ...said })
    .onConflictDoUpdate({
      target: [campaignReplies.campaignId, campaignReplies.settingId],
      set: said,
    });
  await recordInTrail(tx, ctx.actor.userId, ctx.now, {
    tenant: `setting:${settingId}`,
    action: "campaign answered",
    ...{ campaignId, answer },
  });
}
