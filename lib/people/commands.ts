import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { authSessions } from "@/db/schema/accounts";
import { memberships } from "@/db/schema/organisations";
import type { settingRoles } from "@/lib/access/model";
import { mayChangeRole, mayEndMembership, mayEndSessions } from "@/lib/organisations/policy";
import { asSignIn, type Context } from "@/lib/request/context";
import { recordInTrail } from "@/lib/trail/commands";
import { tenantOf } from "@/lib/trail/model";

type SettingRole = (typeof settingRoles)[number];
type Refusal = { refused: "not_found" | "not_allowed" | "last_manager" };

/**
 * Ends a membership and the person's sessions: the next thing they ask for is refused (R-AZ-08). A manager ends
 * anybody's in their setting, everybody their own there, a platform administrator a borough's or a forum's; a setting
 * keeps its last manager.
 */
export async function removePerson(
  ctx: Context,
  membershipId: string,
): Promise<{ removed: true } | Refusal> {
  const outcome = await ctx.db.run(async (tx) => {
    const found = await selectMembership(tx, membershipId);
    if (!found) return { refused: "not_found" as const };
    const { userId, role } = found;
    const place = placeOf(found);
    if (!mayEndMembership(ctx.actor, { ...place, userId })) {
      return { refused: "not_allowed" as const };
    }
    if (await isLastManager(tx, found)) return { refused: "last_manager" as const };
    await tx
      .update(memberships)
      .set({ removedAt: ctx.now })
      .where(eq(memberships.id, membershipId));
    const action = userId === ctx.actor.userId ? "person left" : "person removed";
    const event = { tenant: tenantOf(place), action, membershipId, role } as const;
    await recordInTrail(tx, ctx.actor.userId, ctx.now, event);
    return userId;
  });
  if (typeof outcome !== "string") return outcome;
  await endSessionsOf(outcome, ctx.now);
  return { removed: true };
}

/** Changes what somebody does in a setting, and ends their sessions: they sign in to the new role (R-AUTH-01). */
export async function changeRole(
  ctx: Context,
  membershipId: string,
  to: SettingRole,
): Promise<{ changed: true } | Refusal> {
  const outcome = await ctx.db.run(async (tx) => {
    const found = await selectMembership(tx, membershipId);
    if (!found?.settingId) return { refused: "not_found" as const };
    const { role: from } = found;
    const place = { settingId: found.settingId };
    if (!mayChangeRole(ctx.actor, place)) return { refused: "not_allowed" as const };
    if (from === to) return { changed: true as const };
    if (await isLastManager(tx, found)) return { refused: "last_manager" as const };
    await tx.update(memberships).set({ role: to }).where(eq(memberships.id, membershipId));
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: tenantOf(place),
      action: "role changed",
      membershipId,
      from,
      to,
    });
    return found.userId;
  });
  if (typeof outcome !== "string") return outcome;
  await endSessionsOf(outcome, ctx.now);
  return { changed: true };
}

/**
 * Ends one session of somebody in the actor's setting, or all of them, wherever they are: a phone that was lost, a
 * shared computer left open (R-AUTH-14). Their role stays. @returns how many ended
 */
export async function endSessionsHere(
  ctx: Context,
  membershipId: string,
  one?: string,
): Promise<{ ended: number } | { refused: "not_found" | "not_allowed" }> {
  const found = await ctx.db.run((tx) => selectMembership(tx, membershipId));
  if (!found?.settingId) return { refused: "not_found" };
  const { userId, settingId } = found;
  if (!mayEndSessions(ctx.actor, { settingId })) return { refused: "not_allowed" };
  return asSignIn(
    async (tx) => {
      const rows = await tx
        .update(authSessions)
        .set({ revokedAt: ctx.now })
        .where(
          and(
            eq(authSessions.userId, userId),
            isNull(authSessions.revokedAt),
            one === undefined ? undefined : eq(authSessions.sidHash, one),
          ),
        )
        .returning({ id: authSessions.sidHash });
      if (rows.length > 0) {
        await recordInTrail(tx, ctx.actor.userId, ctx.now, {
          tenant: tenantOf({ settingId }),
          action: "sessions of somebody ended",
          membershipId,
          count: rows.length,
        });
      }
      return { ended: rows.length };
    },
    { settingId },
  );
}

function endSessionsOf(userId: string, now: Date) {
  return asSignIn((tx) =>
    tx
      .update(authSessions)
      .set({ revokedAt: now })
      .where(and(eq(authSessions.userId, userId), isNull(authSessions.revokedAt))),
  );
}

type Found = typeof memberships.$inferSelect;

function placeOf({ settingId, boroughId, forumId }: Found) {
  return {
    settingId: settingId ?? undefined,
    boroughId: boroughId ?? undefined,
    forumId: forumId ?? undefined,
  };
}

async function selectMembership(tx: Transaction, id: string): Promise<Found | undefined> {
  const [found] = await tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.id, id), isNull(memberships.removedAt)));
  return found;
}

/** Held until the transaction ends: two managers who leave at the same moment do so one after the other. */
async function isLastManager(tx: Transaction, { role, settingId }: Found): Promise<boolean> {
  if (role !== "setting_manager" || !settingId) return false;
  const managers = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.settingId, settingId),
        eq(memberships.role, "setting_manager"),
        isNull(memberships.removedAt),
      ),
    )
    .for("update");
  return managers.length < 2;
}
