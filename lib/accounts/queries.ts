import "server-only";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { authSessions } from "@/db/schema/accounts";
import { asSignIn, type Context } from "@/lib/request/context";

export type OpenSession = {
  /** The hash it is kept under: worth nothing to a browser. */
  id: string;
  device: string;
  startedAt: Date;
  seenAt: Date;
};

/** Where somebody is signed in now, the latest used first: their own sessions and nobody else's. */
export function listOwnSessions(ctx: Context): Promise<OpenSession[]> {
  return listSessions(ctx.actor.userId, ctx.now);
}

/** Where a person is signed in now. The caller has found that the actor may know. */
export async function listSessions(userId: string, now: Date): Promise<OpenSession[]> {
  const rows = await asSignIn((tx) =>
    tx
      .select()
      .from(authSessions)
      .where(
        and(
          eq(authSessions.userId, userId),
          isNull(authSessions.revokedAt),
          gt(authSessions.idleExpires, now),
          gt(authSessions.absoluteExpires, now),
        ),
      )
      .orderBy(desc(authSessions.seenAt)),
  );
  return rows.map(({ sidHash, device, createdAt, seenAt }) => {
    return { id: sidHash, device: device ?? "A browser", startedAt: createdAt, seenAt };
  });
}
