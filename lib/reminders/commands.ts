import "server-only";
import { and, desc, eq, gte, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import { campaignAsks, campaignPosts, campaignReplies, campaigns } from "@/db/schema/campaigns";
import { boroughs, memberships, settings } from "@/db/schema/organisations";
import { actionMoves, actionReminders, actions } from "@/db/schema/plans";
import { askingLetter } from "@/lib/campaigns/letters";
import { letterDue } from "@/lib/campaigns/lifecycle";
import type { CampaignLetter } from "@/lib/campaigns/model";
import { addDays, isoDayOf } from "@/lib/kernel/dates";
import { post } from "@/lib/notifications/commands";
import { settingIsOpen } from "@/lib/organisations/queries";
import { isClosed, statusOf } from "@/lib/plans/lifecycle";
import { asClock } from "@/lib/request/context";
import { environment } from "@/lib/request/environment";
import { recordInTrail } from "@/lib/trail/commands";
import { reminderDays, reminderDue } from "./due-reminders";
import { reminderLetter } from "./reminder-letter";

/**
 * Puts a letter into the outbox for every open action that is coming due and whose owner belongs to the setting:
 * once for each reminder and due day, however many processes try. Logs carry counts alone.
 * @returns how many letters were put there
 */
export async function postReminders(now: Date): Promise<number> {
  let posted = 0;
  for (const action of await asClock((tx) => selectComing(tx, now))) {
    const daysBefore = reminderDue(action, now);
    if (daysBefore !== undefined && (await postOne(action, daysBefore, now))) posted += 1;
  }
  return posted;
}

type Coming = Awaited<ReturnType<typeof selectComing>>[number];

async function selectComing(tx: Transaction, now: Date) {
  const until = isoDayOf(addDays(now, Math.max(...reminderDays)));
  const newest = tx
    .selectDistinctOn([actionMoves.actionId], {
      actionId: actionMoves.actionId,
      kind: actionMoves.kind,
    })
    .from(actionMoves)
    .orderBy(actionMoves.actionId, desc(actionMoves.version))
    .as("newest");
  const rows = await tx
    .select({
      id: actions.id,
      settingId: actions.settingId,
      settingName: settings.name,
      what: actions.what,
      dueOn: actions.dueOn,
      dueSetAt: actions.dueSetAt,
      recipient: users.email,
      newest: newest.kind,
    })
    .from(actions)
    .innerJoin(settings, eq(settings.id, actions.settingId))
    .innerJoin(users, eq(users.id, actions.ownerId))
    .leftJoin(newest, eq(newest.actionId, actions.id))
    .where(
      and(
        isNotNull(actions.ownerId),
        gte(actions.dueOn, isoDayOf(now)),
        lte(actions.dueOn, until),
        sql`exists (${tx
          .select({ one: sql`1` })
          .from(memberships)
          .where(
            and(
              eq(memberships.userId, actions.ownerId),
              eq(memberships.settingId, actions.settingId),
              isNull(memberships.removedAt),
            ),
          )})`,
      ),
    );
  return rows.filter((row) => !isClosed({ status: statusOf(row.newest ?? undefined) }));
}

async function postOne(action: Coming, daysBefore: number, now: Date): Promise<boolean> {
  const { id: actionId, settingId, dueOn } = action;
  const link = `${environment().APP_ORIGIN}/settings/${settingId}/plan/${actionId}`;
  return asClock(
    async (tx) => {
      const first = await tx
        .insert(actionReminders)
        .values({ actionId, settingId, dueOn, daysBefore, postedAt: now })
        .onConflictDoNothing()
        .returning({ actionId: actionReminders.actionId });
      if (first.length === 0) return false;
      await post(tx, reminderLetter({ ...action, link }), now);
      await recordInTrail(tx, "calendar", now, {
        tenant: `setting:${settingId}`,
        action: "reminder posted",
        actionId,
        daysBefore,
      });
      return true;
    },
    { settingId },
  );
}

/**
 * Puts letters into the outbox for the managers of settings that a campaign asks and that have said nothing: they stop by
 * themselves once a setting answers, closes or moves away, and when the campaign is over (F50).
 * @returns how many settings were written to
 */
export async function postCampaignLetters(now: Date): Promise<number> {
  let posted = 0;
  for (const asked of await asClock((tx) => selectSilent(tx, now))) {
    const letter = letterDue(asked.campaign, asked.sent, now);
    if (letter && (await postAsking(asked, letter, now))) posted += 1;
  }
  return posted;
}

type Silent = Awaited<ReturnType<typeof selectSilent>>[number];

async function selectSilent(tx: Transaction, now: Date) {
  const today = isoDayOf(now);
  const asks = await tx
    .select({
      campaign: {
        id: campaigns.id,
        boroughId: campaigns.boroughId,
        boroughName: boroughs.name,
        instrument: campaigns.instrument,
        year: campaigns.year,
        opensOn: campaigns.opensOn,
        closesOn: campaigns.closesOn,
        message: campaigns.message,
      },
      settingId: settings.id,
      settingName: settings.name,
    })
    .from(campaignAsks)
    .innerJoin(campaigns, eq(campaigns.id, campaignAsks.campaignId))
    .innerJoin(boroughs, eq(boroughs.id, campaigns.boroughId))
    .innerJoin(
      settings,
      and(eq(settings.id, campaignAsks.settingId), eq(settings.boroughId, campaigns.boroughId)),
    )
    .leftJoin(
      campaignReplies,
      and(
        eq(campaignReplies.campaignId, campaignAsks.campaignId),
        eq(campaignReplies.settingId, campaignAsks.settingId),
      ),
    )
    .where(
      and(
        isNull(campaigns.endedAt),
        lte(campaigns.opensOn, today),
        gte(campaigns.closesOn, today),
        isNull(campaignReplies.settingId),
        settingIsOpen(),
      ),
    );
  const running = [...new Set(asks.map(({ campaign }) => campaign.id))];
  const posts =
    running.length > 0
      ? await tx.select().from(campaignPosts).where(inArray(campaignPosts.campaignId, running))
      : [];
  return asks.map((ask) => ({
    ...ask,
    sent: posts
      .filter((each) => each.campaignId === ask.campaign.id && each.settingId === ask.settingId)
      .map(({ letter, postedAt }) => ({ letter, at: postedAt })),
  }));
}

/** Nothing is noted for a setting without a manager: whoever joins later is asked then. */
function postAsking(
  { campaign, settingId, settingName }: Silent,
  letter: CampaignLetter,
  now: Date,
): Promise<boolean> {
  const { id: campaignId, boroughId } = campaign;
  return asClock(
    async (tx) => {
      const managers = await tx
        .selectDistinct({ recipient: users.email })
        .from(memberships)
        .innerJoin(users, eq(users.id, memberships.userId))
        .where(
          and(
            eq(memberships.settingId, settingId),
            eq(memberships.role, "setting_manager"),
            isNull(memberships.removedAt),
          ),
        );
      if (managers.length === 0) return false;
      const first = await tx
        .insert(campaignPosts)
        .values({ campaignId, settingId, boroughId, letter, postedAt: now })
        .onConflictDoNothing()
        .returning({ campaignId: campaignPosts.campaignId });
      if (first.length === 0) return false;
      const link = `${environment().APP_ORIGIN}/settings/${settingId}/campaigns/${campaignId}`;
      const letters = managers.map(({ recipient }) =>
        askingLetter(letter, { recipient, settingName, link }, campaign),
      );
      await post(tx, letters, now);
      await recordInTrail(tx, "calendar", now, {
        tenant: `setting:${settingId}`,
        action: "campaign letter posted",
        ...{ campaignId, letter },
      });
      return true;
    },
    { settingId },
  );
}
