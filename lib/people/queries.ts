import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { users } from "@/db/schema/accounts";
import { memberships } from "@/db/schema/organisations";
import { listSessions, type OpenSession } from "@/lib/accounts/queries";
import { mayEndSessions } from "@/lib/organisations/policy";
import type { Context } from "@/lib/request/context";

export type SessionsOf = { userId: string; name: string; sessions: OpenSession[] };

/**
 * Where somebody of a setting is signed in now, for its manager (R-AUTH-14): in the rough words their browsers tell,
 * without an address or a place. Nothing for a person who is not there.
 */
export async function findSessionsOf(
  ctx: Context,
  settingId: string,
  membershipId: string,
): Promise<SessionsOf | { refused: "not_allowed" } | undefined> {
  const [person] = await ctx.db.run((tx) =>
    tx
      .select({ userId: users.id, name: users.name })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(
        and(
          eq(memberships.id, membershipId),
          eq(memberships.settingId, settingId),
          isNull(memberships.removedAt),
        ),
      ),
  );
  if (!person) return undefined;
  if (!mayEndSessions(ctx.actor, { settingId })) return { refused: "not_allowed" };
  return { ...person, sessions: await listSessions(person.userId, ctx.now) };
}
