import "server-only";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { authSessions } from "@/db/schema/accounts";
import { asSignIn, type Context } from "@/lib/request/context";

export type OwnSession = {
  /** The hash it is kept under: worth nothing to a browser. */
  id: string;
  device: string;
  startedAt: Date;
  seenAt: Date;
};

/** Where somebody is signed in now, the latest used first: their own sessions and nobody else's. */
export async function listOwnSessions(ctx: Context): Promise<OwnSession[]> {
  const rows = await asSignIn((tx) =>
    tx
      .select()
      .from(authSessions)
      .where(
        and(
          eq(authSessions.userId, ctx.actor.userId),
          isNull(authSessions.revokedAt),
          gt(authSessions.idleExpires, ctx.now),
          gt(authSessions.absoluteExpires, ctx.now),
        ),
      )
      .orderBy(desc(authSessions.seenAt)),
  );
  return rows.map(({ sidHash, device, createdAt, seenAt }) => {
    return { id: sidHash, device: device ?? "A browser", startedAt: createdAt, seenAt };
  });
}
