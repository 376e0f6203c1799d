import "server-only";
import { and, desc, eq, gte, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import { memberships, settings } from "@/db/schema/organisations";
import { actionMoves, actionReminders, actions } from "@/db/schema/plans";
import { addDays, isoDayOf } from "@/lib/kernel/dates";
import { post } from "@/lib/notifications/commands";
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
